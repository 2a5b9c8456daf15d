import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kernelModule } from '../../build-kernel.mjs'
import { randomFrom } from '../../test/model-file.ts'
import { createKernel } from './create-kernel.ts'
import { HIDDEN_UNIT } from './curve.ts'
import type { Kernel } from './kernel.ts'
import { FIRST_FREE_BYTE } from './kernel.ts'
import { exponential, MIN_EXPONENT, PATH_LABELS } from './paths.ts'
import { plainKernel } from './plain.ts'

const BYTES = 1 << 18

/** Both kernels with the same numbers in their memory: int16 all over, then small floats from `floats` on. */
function both(seed: number, floats: number): [Kernel, Kernel] {
  const kernels: [Kernel, Kernel] = [createKernel(BYTES), plainKernel(BYTES)]
  for (const { memory } of kernels) {
    const chance = randomFrom(seed)
    const shorts = new Int16Array(memory)
    for (let at = FIRST_FREE_BYTE / 2; at < floats / 2; at++)
      shorts[at] = Math.round((chance() * 2 - 1) * HIDDEN_UNIT)
    const numbers = new Float32Array(memory)
    for (let at = floats / 4; at < BYTES / 4; at++) numbers[at] = (chance() * 2 - 1) * 9
  }
  return kernels
}

function expectSame([a, b]: [Kernel, Kernel], start: number, bytes: number) {
  expect(new Uint8Array(a.memory, start, bytes)).toEqual(new Uint8Array(b.memory, start, bytes))
}

test('module.ts is what kernel.wat compiles to', async () =>
  expect(readFileSync(new URL('module.ts', import.meta.url), 'utf8')).toBe(await kernelModule()))

test('is WebAssembly where the tests run', () => expect(createKernel(BYTES).kind).toBe('wasm'))

test.each([
  [1, 1, 4],
  [2, 3, 3],
  [5, 8, 2],
  [7, 2, 1],
  [16, 64, 4],
])(
  'multiplies %i blocks of %i octets with %i vectors to the same sums in both kernels',
  (blocks, octets, lanes) => {
    const kernels = both(blocks * octets, BYTES)
    const [weights, vectors, out] = [FIRST_FREE_BYTE, 1 << 16, 1 << 17]
    const wide = 16 * octets
    for (const kernel of kernels)
      kernel.dots(
        lanes,
        weights,
        blocks,
        octets,
        vectors,
        vectors + wide,
        vectors,
        vectors + 3 * wide,
        out,
        32 * blocks,
      )
    expectSame(kernels, out, 4 * 32 * blocks)

    const { memory } = kernels[0]
    const [bytes, shorts] = [new Int8Array(memory), new Int16Array(memory)]
    const row = 8 * blocks - 3
    const vector = [vectors, vectors + wide, vectors, vectors + 3 * wide][lanes - 1]!
    let sum = 0
    for (let column = 0; column < 8 * octets; column++) {
      const entry = weights + (row >> 3) * 64 * octets + (column >> 1) * 16 + 2 * (row & 7) + (column & 1)
      sum += bytes[entry]! * shorts[vector / 2 + column]!
    }
    expect(new Int32Array(memory)[out / 4 + (lanes - 1) * 8 * blocks + row]).toBe(sum)
  },
)

test('joins and scales to the same bits in both kernels', () => {
  const kernels = both(3, 1 << 16)
  for (const kernel of kernels) {
    kernel.join(1 << 17, 1 << 16, (1 << 16) + 4096, (1 << 16) + 8192, 33)
    kernel.scale((1 << 17) + 4096, FIRST_FREE_BYTE, 1 << 16, (1 << 16) + 4096, 33)
  }
  expectSame(kernels, 1 << 17, 8192)
})

test('takes a step of an LSTM to the same bits in both kernels', () => {
  const kernels = both(4, 1 << 16)
  const [before, scales, cell, out] = [1 << 16, (1 << 16) + 8192, (1 << 16) + 16384, 1 << 17]
  for (const kernel of kernels) {
    // Sums of 16 + 16 bits at random are large: so are the gates, and the curve is tried at its ends too.
    for (const at of [0, 1, 2, 3]) new Float32Array(kernel.memory)[scales / 4 + at] = 1e-9
    for (let step = 0; step < 20; step++)
      kernel.gates(before, FIRST_FREE_BYTE, scales, cell, out + 64 * step, 8)
  }
  expectSame(kernels, cell, 128)
  expectSame(kernels, out, 64 * 20)
})

test.each([0, 1e-4, 0.3, -1, 2.5, -4, 7, 9, -100])('has the tanh of %f', (x) => {
  for (const kernel of both(5, BYTES)) {
    const numbers = new Float32Array(kernel.memory)
    const [before, zeros, cell, out] = [1 << 16, 1 << 15, 1 << 14, 1 << 13]
    numbers.fill(0, zeros / 4, zeros / 4 + 32)
    // Let in everything, keep nothing, let out everything.
    for (const [gate, value] of [100, -100, x, 100].entries())
      numbers.fill(value, before / 4 + 4 * gate, before / 4 + 4 * gate + 4)
    numbers.fill(0.5, cell / 4, cell / 4 + 4)
    kernel.gates(before, zeros, zeros, cell, out, 1)
    expect(numbers[cell / 4]).toBeCloseTo(Math.tanh(x), 5)
    expect(new Int16Array(kernel.memory)[out / 2]! / HIDDEN_UNIT).toBeCloseTo(Math.tanh(Math.tanh(x)), 4)
  }
})

test('sums over paths to the same bits in both kernels', () => {
  const row = 8 * PATH_LABELS
  const [matrix, pairs, a, e, b, total, count] = [1 << 12, 1 << 13, 1 << 14, 1 << 15, 1 << 16, 1 << 17, 40]
  const kernels: [Kernel, Kernel] = [createKernel(BYTES), plainKernel(BYTES)]
  for (const { memory, forward, backward } of kernels) {
    const chance = randomFrom(6)
    const numbers = new Float64Array(memory)
    for (let at = 0; at < PATH_LABELS ** 2; at++) numbers[matrix / 8 + at] = chance()
    for (let at = 0; at < 2 * PATH_LABELS; at++) numbers[pairs / 8 + at] = chance()
    // Scores so far apart that some labels are passed over, and some are below what counts.
    for (let at = 0; at < count * PATH_LABELS; at++) numbers[e / 8 + at] = chance() ** 9 * 900
    numbers.fill(1 / PATH_LABELS, a / 8, a / 8 + PATH_LABELS)
    numbers.fill(1, b / 8 + (count - 1) * PATH_LABELS, b / 8 + count * PATH_LABELS)
    forward(matrix, pairs, a, e, total, count)
    const last = (count - 1) * row
    backward(matrix, a + last, e + last, b + last, total + 8 * (count - 1), count - 1)
  }
  for (const [start, rows] of [
    [a, count + 1],
    [e, count],
    [b, count],
    [total, 2],
  ] as const)
    expectSame(kernels, start, rows * row)
  const sums = new Float64Array(kernels[0].memory, a + row, PATH_LABELS)
  expect(sums.reduce((one, other) => one + other)).toBeCloseTo(1, 12)
})

test.each([0, -1e-9, -0.3, -1, -36.6, -320.1, MIN_EXPONENT])('has the exponential of %f', (x) => {
  expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 13)
})
