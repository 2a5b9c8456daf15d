// Writes src/kernel/module.ts: kernel.wat as WebAssembly, in base64, once with the relaxed product of bytes and once without. The
// file is committed, since the sources run unbuilt too; a test compiles kernel.wat again and compares.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import createWabt from 'wabt'

const source = new URL('./src/kernel/kernel.wat', import.meta.url)
const target = new URL('./src/kernel/module.ts', import.meta.url)

/** The text of module.ts. Throws where kernel.wat is no WebAssembly. */
export async function kernelModule() {
  const text = readFileSync(source, 'utf8')
  const older = text.replaceAll('(i32x4.relaxed_dot_i8x16_i7x16_add_s ', '(call $addProducts ')
  return `/** kernel.wat as WebAssembly in base64, made by build-kernel.mjs. */
export const kernelModule: string =
  '${await compiled(text, { simd: true, relaxed_simd: true })}'
/** The same for engines without the relaxed product of bytes. */
export const olderKernelModule: string =
  '${await compiled(older, { simd: true })}'
`
}

async function compiled(text, features) {
  const wabt = await createWabt()
  const parsed = wabt.parseWat('kernel.wat', text, features)
  try {
    parsed.validate()
    return Buffer.from(parsed.toBinary({ canonicalize_lebs: true }).buffer).toString('base64')
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
