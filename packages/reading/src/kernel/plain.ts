// The kernel in plain JavaScript: the same operations in the same order as kernel.wat, each rounded to float32, so that a reading
// doesn’t depend on the machine.

import {
  HIDDEN_UNIT,
  HIDDEN_ZERO,
  ROUND_SHIFT,
  SHORT_UNIT,
  TANH_DENOMINATOR,
  TANH_LIMIT,
  TANH_NUMERATOR,
} from './curve.ts'
import type { DirectionArguments, Kernel } from './kernel.ts'
import { LANES } from './kernel.ts'
import { plainPaths } from './plain-paths.ts'

const f = Math.fround
const { imul } = Math
const [P1, P0] = TANH_NUMERATOR.map(f) as [number, number]
const [Q1, Q0] = TANH_DENOMINATOR.map(f) as [number, number]
const TOP = f(TANH_LIMIT)

/** The numerator of the last tanh, times its argument, and the denominator. */
const fraction = { over: 0, under: 1 }

/** Computes tanh as a fraction: a division takes as long as ten products. */
function tanh(value: number): void {
  const low = Math.max(-TOP, value)
  const x = Math.min(TOP, low)
  const y = f(x * x)
  fraction.over = f(f(f(P1 * y) + P0) * x)
  fraction.under = f(f(f(y + Q1) * y) + Q0)
}

/** Twice the sigmoid of a gate, of which half comes in. */
function twiceSigmoid(gate: number): number {
  tanh(gate)
  return f(f(fraction.over + fraction.under) / fraction.under)
}

/** 2 · sigmoid · tanh(value), with one division for both; `gate` is half the argument of the sigmoid. */
function twiceGated(gate: number, value: number): number {
  tanh(gate)
  const { over, under } = fraction
  tanh(value)
  return f(f(f(over + under) * fraction.over) / f(under * fraction.under))
}

/** A kernel in plain JavaScript with `bytes` bytes of memory. */
export function plainKernel(bytes: number): Kernel {
  const memory = new ArrayBuffer(bytes)
  const floats = new Float32Array(memory)
  const integers = new Int32Array(memory)
  const shorts = new Int16Array(memory)
  const small = new Int8Array(memory)
  const hiddenBytes = new Uint8Array(memory)

  function multiply(weights: number, blocks: number, octets: number, vector: number, out: number): void {
    const pairs = octets * 4
    let w = weights
    let to = out >> 2
    for (let block = 0; block < blocks; block++) {
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      let s4 = 0
      let s5 = 0
      let s6 = 0
      let s7 = 0
      let from = vector >> 1
      for (let pair = 0; pair < pairs; pair++, w += 16, from += 2) {
        const x = shorts[from]!
        const y = shorts[from + 1]!
        s0 = (s0 + imul(x, small[w]!) + imul(y, small[w + 1]!)) | 0
        s1 = (s1 + imul(x, small[w + 2]!) + imul(y, small[w + 3]!)) | 0
        s2 = (s2 + imul(x, small[w + 4]!) + imul(y, small[w + 5]!)) | 0
        s3 = (s3 + imul(x, small[w + 6]!) + imul(y, small[w + 7]!)) | 0
        s4 = (s4 + imul(x, small[w + 8]!) + imul(y, small[w + 9]!)) | 0
        s5 = (s5 + imul(x, small[w + 10]!) + imul(y, small[w + 11]!)) | 0
        s6 = (s6 + imul(x, small[w + 12]!) + imul(y, small[w + 13]!)) | 0
        s7 = (s7 + imul(x, small[w + 14]!) + imul(y, small[w + 15]!)) | 0
      }
      integers[to] = s0
      integers[to + 1] = s1
      integers[to + 2] = s2
      integers[to + 3] = s3
      integers[to + 4] = s4
      integers[to + 5] = s5
      integers[to + 6] = s6
      integers[to + 7] = s7
      to += 8
    }
  }

  function multiplyBytes(
    weights: number,
    blocks: number,
    octets: number,
    base: number,
    vector: number,
    out: number,
  ): void {
    for (let row = 0; row < 8 * blocks; row++) {
      let sum = integers[(base >> 2) + row]!
      let w = weights + (row >> 3) * 64 * octets + 4 * (row & 7)
      for (let at = vector; at < vector + 8 * octets; at += 4, w += 32)
        for (let column = 0; column < 4; column++) sum += imul(small[w + column]!, hiddenBytes[at + column]!)
      integers[(out >> 2) + row] = sum
    }
  }

  function byteDots(
    lanes: number,
    weights: number,
    blocks: number,
    octets: number,
    base: number,
    vectors: Lanes,
    out: number,
    stride: number,
  ): void {
    for (let lane = 0; lane < lanes; lane++)
      multiplyBytes(weights, blocks, octets, base, vectors[lane]!, out + lane * stride)
  }

  function dots(
    lanes: number,
    weights: number,
    blocks: number,
    octets: number,
    vectors: Lanes,
    out: number,
    stride: number,
  ): void {
    for (let lane = 0; lane < lanes; lane++)
      multiply(weights, blocks, octets, vectors[lane]!, out + lane * stride)
  }

  /** `out = sums · scales + base`, `4·quads` numbers. */
  function scale(out: number, sums: number, scales: number, base: number, quads: number): void {
    const [to, from, by, on] = [out >> 2, sums >> 2, scales >> 2, base >> 2]
    for (let at = 0; at < quads * 4; at++)
      floats[to + at] = f(f(f(integers[from + at]!) * floats[by + at]!) + floats[on + at]!)
  }

  /** One step of an LSTM: the gate sums are `before + place + sums · scales`, halved but for g; `cell` is updated. */
  function gates(
    before: number,
    place: number,
    sums: number,
    scales: number,
    cell: number,
    out: number,
    groups: number,
  ): void {
    const [base, on, from, by] = [before >> 2, place >> 2, sums >> 2, scales >> 2]
    const kept = cell >> 2
    const gate = (at: number) =>
      f(f(f(integers[from + at]!) * floats[by + at]!) + f(floats[base + at]! + floats[on + at]!))
    for (let unit = 0; unit < groups * 4; unit++) {
      const at = (unit >> 2) * 16 + (unit & 3)
      const entered = twiceGated(gate(at), gate(at + 8))
      const held = f(twiceSigmoid(gate(at + 4)) * floats[kept + unit]!)
      const now = f(f(held + entered) * 0.5)
      floats[kept + unit] = now
      const hidden = f(twiceGated(gate(at + 12), now) * (HIDDEN_UNIT / 2))
      hiddenBytes[out + unit] = f(hidden + ROUND_SHIFT) - ROUND_SHIFT + HIDDEN_ZERO
    }
  }

  function clear(address: number, count: number): void {
    floats.fill(0, address >> 2, (address >> 2) + count)
  }

  function direction(...of: DirectionArguments): void {
    const [steps, order, begins, units, recurrent, recurrentBase, scales] = of
    const [input, inputBase, inputScales, bias, below, rows] = of.slice(7) as InputArguments
    const [forms, formStride, states, places, zeros, still, out, work] = of.slice(13) as Tail
    const [wide, row, stride] = [4 * units, 2 * units, 16 * units]
    const cells = work + 16
    const sums = cells + stride
    const inputSums = sums + 4 * stride
    const gateInputs = inputSums + 4 * stride
    const last: Lanes = [still, still, still, still]
    let lanes = LANES
    for (let step = 0; step < steps; step++) {
      const tokens = integers.subarray((order >> 2) + step * LANES, (order >> 2) + (step + 1) * LANES)
      while (tokens[lanes - 1]! < 0) lanes--
      for (let lane = 0; lane < lanes; lane++)
        if (small[begins + step * LANES + lane]) {
          last[lane] = still
          clear(cells + lane * wide, units)
        }
      byteDots(lanes, recurrent, units >> 1, units >> 3, recurrentBase, last, sums, stride)
      if (input) {
        const lower = Array.from(tokens, (token) => below + token * row) as Lanes
        byteDots(lanes, input, units >> 1, units >> 2, inputBase, lower, inputSums, stride)
      }
      for (let lane = 0; lane < lanes; lane++) {
        const token = tokens[lane]!
        const to = out + token * row
        let before = gateInputs
        let place = zeros
        if (input) scale(before, inputSums + lane * stride, inputScales, bias, units)
        else {
          before = forms + integers[(rows >> 2) + token]! * formStride
          place = places + small[states + token]! * stride
        }
        gates(before, place, sums + lane * stride, scales, cells + lane * wide, to, units >> 2)
        last[lane] = to
      }
    }
  }

  return {
    kind: 'plain',
    memory,
    ...plainPaths(memory),
    direction,
    dots(lanes, weights, blocks, octets, a, b, c, d, out, stride) {
      dots(lanes, weights, blocks, octets, [a, b, c, d], out, stride)
    },
    byteDots(lanes, weights, blocks, octets, base, a, b, c, d, out, stride) {
      byteDots(lanes, weights, blocks, octets, base, [a, b, c, d], out, stride)
    },
    quantize(lanes, vectors, octets, out, steps) {
      const count = 8 * octets
      for (let lane = 0; lane < lanes; lane++) {
        const [from, to] = [(vectors >> 2) + lane * count, (out >> 1) + lane * count]
        let largest = f(1e-30)
        for (let at = 0; at < count; at++) largest = Math.max(largest, Math.abs(floats[from + at]!))
        const step = f(largest / SHORT_UNIT)
        floats[(steps >> 2) + lane] = step
        for (let at = 0; at < count; at++) shorts[to + at] = Math.floor(floats[from + at]! / step + 0.5)
      }
    },
    rescale(out, sums, scales, step, quads) {
      const [to, from, by] = [out >> 2, sums >> 2, scales >> 2]
      for (let at = 0; at < quads * 4; at++)
        floats[to + at] = f(f(integers[from + at]!) * f(floats[by + at]! * floats[step >> 2]!))
    },
    scores(count, vectors, weights, blocks, octets, sumBase, scales, base, out, sums) {
      const [wide, stride] = [8 * octets, 32 * blocks]
      for (let at = 0; at < count; at++) {
        const to = out + at * stride
        multiplyBytes(weights, blocks, octets, sumBase, vectors + at * wide, sums)
        scale(to, sums, scales, base || to, 2 * blocks)
      }
    },
  }
}

type Lanes = [number, number, number, number]
/** The arguments of `direction` from `input` to `rows`. */
type InputArguments = [number, number, number, number, number, number]
/** Those from `forms` on. */
type Tail = [number, number, number, number, number, number, number, number]
