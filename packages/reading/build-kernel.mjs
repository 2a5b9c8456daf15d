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
  const older = withoutRelaxedProduct(text)
  return `/** kernel.wat as WebAssembly in base64, made by build-kernel.mjs. */
export const kernelModule: string =
  '${await compiled(text, { simd: true, relaxed_simd: true })}'
/** The same for engines without the relaxed product of bytes. */
export const olderKernelModule: string =
  '${await compiled(older, { simd: true })}'
`
}

const RELAXED_PRODUCT =
  /\(i32x4\.relaxed_dot_i8x16_i7x16_add_s (\(local\.get \$\w+\)) (\(local\.get \$\w+\)) (\(local\.get \$\w+\))\)/g

/**
 * The text with each relaxed product of bytes written out: its value for numbers from 0 to 127, where each sum has four products
 * added. Written out and not called, since engines don’t inline such calls: in Node 20 a fast reading took an eighth longer with them.
 */
function withoutRelaxedProduct(text) {
  const half = (which, weights, bytes) =>
    `(i32x4.dot_i16x8_s (i16x8.extend_${which}_i8x16_s ${weights}) (i16x8.extend_${which}_i8x16_u ${bytes}))`
  return text
    .replaceAll(
      RELAXED_PRODUCT,
      (_, weights, bytes, sums) => `(i32x4.add ${sums} (i32x4.add
        (i8x16.shuffle 0 1 2 3 8 9 10 11 16 17 18 19 24 25 26 27
          (local.tee $firstHalf ${half('low', weights, bytes)}) (local.tee $secondHalf ${half('high', weights, bytes)}))
        (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $firstHalf) (local.get $secondHalf))))`,
    )
    .replaceAll('(local $quad v128)', '(local $quad v128) (local $firstHalf v128) (local $secondHalf v128)')
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
