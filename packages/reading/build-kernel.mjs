// Writes src/kernel/module.ts: kernel.wat as WebAssembly, in base64. The file is committed, since the sources run unbuilt too;
// a test compiles kernel.wat again and compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import createWabt from 'wabt'

const source = new URL('./src/kernel/kernel.wat', import.meta.url)
const target = new URL('./src/kernel/module.ts', import.meta.url)

/** The module of kernel.wat. Throws where that is no WebAssembly. */
export async function kernelModule() {
  const wabt = await createWabt()
  const parsed = wabt.parseWat('kernel.wat', readFileSync(source, 'utf8'), { simd: true })
  try {
    parsed.validate()
    const base64 = Buffer.from(parsed.toBinary({ canonicalize_lebs: true }).buffer).toString('base64')
    return `/** kernel.wat as WebAssembly in base64, made by build-kernel.mjs. */\nexport const kernelModule: string =\n  '${base64}'\n`
  } finally {
    parsed.destroy()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await kernelModule()
  let before = ''
  try {
    before = readFileSync(target, 'utf8')
  } catch {}
  if (text !== before) writeFileSync(target, text)
}
