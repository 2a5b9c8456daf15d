import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kernelModule } from '../../build-kernel.mjs'
import { randomFrom } from '../../test/model-file.ts'
import { createKernel } from './create-kernel.ts'
import { HIDDEN_UNIT, HIDDEN_ZERO, SHORT_UNIT } from './curve.ts'
import type { Kernel } from './kernel.ts'
import { FIRST_FREE_BYTE } from './kernel.ts'
import { exponential, MIN_EXPONENT, PATH_LABELS } from './paths.ts'
import { plainKernel } from './plain.ts'
import { olderWasmKernel } from './wasm.ts'

const BYTES = 1 << 18

type Kernels = [Kernel, Kernel, Kernel]
/** The kernels: as this engine runs it, as an older one would, and plain. */
const kernelsOf = (): Kernels => [createKernel(BYTES), olderWasmKernel(BYTES)!, plainKernel(BYTES)]

/** All kernels with the same numbers in their memory: int16 all over, then small floats from `floats` on. */
function all(seed: number, floats: number): Kernels {
  const kernels = kernelsOf()
  for (const { memory } of kernels) {
    const chance = randomFrom(seed)
    const shorts = new Int16Array(memory)
    for (let at = FIRST_FREE_BYTE / 2; at < floats / 2; at++)
      shorts[at] = Math.round((chance() * 2 - 1) * SHORT_UNIT)
    const numbers = new Float32Array(memory)
    for (let at = floats / 4; at < BYTES / 4; at++) numbers[at] = (chance() * 2 - 1) * 9
  }
  return kernels
}

/** Hidden values in place of the numbers in a range of bytes. */
function fillHidden({ memory }: Kernel, from: number, to: number): void {
  const bytes = new Uint8Array(memory)
  for (let at = from; at < to; at++) bytes[at] = 1 + (bytes[at]! % 127)
}

function expectSame([a, ...others]: Kernels, start: number, bytes: number) {
  for (const b of others)
    expect(new Uint8Array(a.memory, start, bytes)).toEqual(new Uint8Array(b.memory, start, bytes))
}

test('module.ts is what kernel.wat compiles to', async () =>
  expect(readFileSync(new URL('module.ts', import.meta.url), 'utf8')).toBe(await kernelModule()))

test('is WebAssembly where the tests run, with or without the relaxed product of bytes', () =>
  expect(kernelsOf().map(({ kind }) => kind)).toEqual(['wasm', 'wasm', 'plain']))

test.each([
  [1, 1, 4],
  [2, 3, 3],
  [5, 8, 2],
  [7, 2, 1],
  [16, 64, 4],
])(
  'multiplies %i blocks of %i octets with %i vectors to the same sums in all kernels',
  (blocks, octets, lanes) => {
    const kernels = all(blocks * octets, BYTES)
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

test.each([
  [1, 1, 4],
  [2, 3, 3],
  [5, 8, 2],
  [7, 2, 1],
  [16, 64, 4],
])('multiplies %i blocks of %i octets with hidden values in %i vectors', (blocks, octets, lanes) => {
  const kernels = all(blocks * octets, BYTES)
  const [weights, base, vectors, out] = [FIRST_FREE_BYTE, 1 << 15, 1 << 16, 1 << 17]
  const wide = 8 * octets
  const at = [vectors, vectors + wide, vectors, vectors + 3 * wide] as const
  for (const kernel of kernels) {
    fillHidden(kernel, vectors, vectors + 4 * wide)
    // The extremes: a row and a vector whose products are the largest.
    new Int8Array(kernel.memory, weights, 4).fill(-128)
    new Uint8Array(kernel.memory, vectors, 4).fill(127)
    kernel.byteDots(lanes, weights, blocks, octets, base, ...at, out, 32 * blocks)
  }
  expectSame(kernels, out, 4 * 32 * blocks)

  const { memory } = kernels[0]
  const [small, hidden, sums] = [new Int8Array(memory), new Uint8Array(memory), new Int32Array(memory)]
  for (const row of [0, 8 * blocks - 3]) {
    let sum = sums[base / 4 + row]!
    for (let column = 0; column < wide; column++) {
      const entry = weights + (row >> 3) * 64 * octets + (column >> 2) * 32 + 4 * (row & 7) + (column & 3)
      sum += small[entry]! * hidden[at[lanes - 1]! + column]!
    }
    expect(sums[out / 4 + (lanes - 1) * 8 * blocks + row]).toBe(sum)
  }
})

test.each([1, 2, 3, 4])(
  'rounds %i vectors to int16 and scales their sums to the same bits in all kernels',
  (lanes) => {
    const kernels = all(3, 1 << 16)
    const [vectors, shorts, steps, out, octets] = [1 << 16, 1 << 13, 1 << 12, 1 << 17, 5]
    for (const kernel of kernels) {
      const numbers = new Float32Array(kernel.memory, vectors, 4 * 8 * octets)
      // A vector of zeros has a step too; halves are rounded upwards.
      numbers.fill(0, 8 * octets, 16 * octets)
      for (const [at, value] of [32767, 0.5, -0.5, 1.5, -1.5, 2.49999].entries()) numbers[at] = value
      kernel.quantize(lanes, vectors, octets, shorts, steps)
      for (let lane = 0; lane < lanes; lane++)
        kernel.rescale(out + lane * 1024, FIRST_FREE_BYTE, vectors + 4096, steps + 4 * lane, 33)
    }
    expectSame(kernels, shorts, lanes * 16 * octets)
    expectSame(kernels, steps, 4 * lanes)
    expectSame(kernels, out, 4096)
    const rounded = new Int16Array(kernels[0].memory, shorts, lanes * 8 * octets)
    expect([...rounded.subarray(0, 6)]).toEqual([SHORT_UNIT, 1, 0, 2, -1, 2])
    expect(Math.max(...rounded)).toBe(SHORT_UNIT)
    expect(rounded.subarray(8 * octets, 16 * octets).every((number) => number === 0)).toBe(true)
  },
)

test.each([1, 4, 7])('scores %i vectors to the same bits in all kernels', (count) => {
  const kernels = all(8, 1 << 16)
  const [scales, out, sums] = [1 << 16, 1 << 17, (1 << 17) + (1 << 16)]
  const [weights, vectors, sumBase] = [FIRST_FREE_BYTE, 1 << 13, 1 << 14]
  for (const kernel of kernels) {
    fillHidden(kernel, vectors, vectors + count * 24)
    kernel.scores(count, vectors, weights, 2, 3, sumBase, scales, scales + 1024, out, sums)
    kernel.scores(count, vectors, weights, 2, 3, sumBase, scales, 0, out, sums)
  }
  expectSame(kernels, out, count * 64)
  const { memory } = kernels[0]
  const numbers = new Float32Array(memory)
  const [scale, base] = [numbers[scales / 4]!, numbers[scales / 4 + 256]!]
  kernels[0].byteDots(1, weights, 2, 3, sumBase, vectors, vectors, vectors, vectors, sums, 64)
  const sum = new Int32Array(memory)[sums / 4]!
  expect(numbers[out / 4]! / (2 * sum * scale + base)).toBeCloseTo(1, 5)
})

/** Where the tests of `direction` keep things. */
const at = {
  order: 1 << 10,
  begins: 1 << 11,
  rows: (1 << 11) + 512,
  states: (1 << 11) + 768,
  recurrent: 1 << 12,
  input: 1 << 13,
  below: 1 << 15,
  out: (1 << 15) + (1 << 14),
  scales: 1 << 16,
  forms: (1 << 16) + 4096,
  places: (1 << 16) + 16384,
  bias: (1 << 16) + 28672,
  zeros: 1 << 17,
  still: (1 << 17) + 2048,
  base: (1 << 17) + 3072,
  work: (1 << 17) + 4096,
}

/** Runs a direction of `units` over 4 lanes of which two end early and one has two sequences; tokens 0 to 17. */
function runDirection({ memory, direction }: Kernel, units: number, isUpper: boolean): void {
  const steps = 6
  const lanes = [
    [0, 1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10, 11],
    [12, 13, 14, 15],
    [16, 17],
  ]
  const order = new Int32Array(memory, at.order, 4 * steps).fill(-1)
  const begins = new Uint8Array(memory, at.begins, 4 * steps).fill(0)
  for (const [lane, tokens] of lanes.entries())
    for (const [step, token] of tokens.entries()) order[4 * step + lane] = token
  begins.set([1, 1, 1, 1])
  begins[4 * 3 + 1] = 1
  new Int32Array(memory, at.rows, 18).set(Array.from({ length: 18 }, (_, token) => (token * 5) % 7))
  new Uint8Array(memory, at.states, 18).set(Array.from({ length: 18 }, (_, token) => token % 5))
  // Some gates are large, so that the curve is tried at its ends too.
  const scales = new Float32Array(memory, at.scales, 4 * units)
  for (let gate = 0; gate < scales.length; gate++) scales[gate] = gate % 3 ? 1e-3 : 1e-6
  new Uint8Array(memory, at.zeros, 16 * units).fill(0)
  new Uint8Array(memory, at.still, units).fill(HIDDEN_ZERO)
  new Int32Array(memory, at.base, 4 * units).fill(-1000)
  direction(
    steps,
    at.order,
    at.begins,
    units,
    at.recurrent,
    at.base,
    at.scales,
    isUpper ? at.input : 0,
    at.base,
    at.scales,
    at.bias,
    at.below,
    at.rows,
    at.forms,
    16 * units,
    at.states,
    at.places,
    at.zeros,
    at.still,
    at.out,
    at.work,
  )
}

test.each([
  [8, false],
  [24, false],
  [8, true],
  [24, true],
])('runs a direction of %i units, above another: %s, to the same bits in all kernels', (units, isUpper) => {
  const kernels = all(4, 1 << 16)
  for (const kernel of kernels) {
    fillHidden(kernel, at.below, at.below + 18 * 2 * units)
    runDirection(kernel, units, isUpper)
  }
  expectSame(kernels, at.out, 18 * 2 * units)
  expectSame(kernels, at.work + 16, 16 * units)
  const hidden = new Uint8Array(kernels[0].memory, at.out, 18 * 2 * units)
  expect(new Set(hidden).size).toBeGreaterThan(50)
})

test.each([0, 1e-4, 0.3, -1, 2.5, -4, 7, 9, -100])('has the tanh of %f', (x) => {
  const units = 8
  for (const kernel of all(5, 1 << 16)) {
    const { memory } = kernel
    new Uint8Array(memory, at.recurrent, 32 * units * units).fill(0)
    const numbers = (address: number) => new Float32Array(memory, address, 4 * units)
    for (const address of [at.scales, at.places, at.zeros]) numbers(address).fill(0)
    new Uint8Array(memory, at.still, units).fill(HIDDEN_ZERO)
    new Int32Array(memory, at.base, 4 * units).fill(0)
    // Let in everything, keep nothing, let out everything.
    for (const [gate, value] of [100, -100, x, 100].entries())
      for (const group of [0, 16]) numbers(at.forms).fill(value, group + 4 * gate, group + 4 * gate + 4)
    new Int32Array(memory, at.order, 4).set([0, -1, -1, -1])
    new Uint8Array(memory, at.begins, 4).set([1, 1, 1, 1])
    new Int32Array(memory, at.rows, 1)[0] = 0
    new Uint8Array(memory, at.states, 1)[0] = 0
    const { order, begins, recurrent, base, scales, rows, forms, states, places, zeros, still, out, work } =
      at
    kernel.direction(
      ...([1, order, begins, units, recurrent, base, scales, 0, 0, 0, 0, 0] as const),
      ...([rows, forms, 0, states, places, zeros, still, out, work] as const),
    )
    // Off by at most 5e-4 in the candidate, and half of it in the gate.
    expect(Math.abs(new Float32Array(memory, work + 16, units)[3]! - Math.tanh(x))).toBeLessThan(7.5e-4)
    const hidden = new Uint8Array(memory, out, units)[3]!
    expect(hidden).toBe(Math.round(Math.tanh(Math.tanh(x)) * HIDDEN_UNIT) + HIDDEN_ZERO)
  }
})

test('sums over paths to the same bits in all kernels', () => {
  const row = 8 * PATH_LABELS
  const [matrix, pairs, a, e, b, total, count] = [1 << 12, 1 << 13, 1 << 14, 1 << 15, 1 << 16, 1 << 17, 40]
  const kernels = kernelsOf()
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
