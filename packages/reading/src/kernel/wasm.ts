// The kernel in WebAssembly’s 128-bit vector instructions, assembled on first use (under 4 kB). plain.ts has the same
// operations in the same order and is easier to read.

import { HIDDEN_UNIT, ROUND_SHIFT, TANH_DENOMINATOR, TANH_LIMIT, TANH_NUMERATOR } from './curve.ts'
import type { Kernel } from './kernel.ts'
import type { Code, Func } from './wasm-assembler.ts'
import {
  add,
  addIntegers,
  advance,
  assemble,
  convert,
  div,
  dot,
  get,
  integer,
  load,
  loadBytes,
  loadSplat,
  mul,
  narrow,
  plus,
  pmax,
  pmin,
  repeat,
  set,
  store,
  storeHalf,
  subIntegers,
  tee,
  zero,
} from './wasm-assembler.ts'
import { backward, forward, WIDE_CONSTANTS, WIDE_START } from './wasm-paths.ts'

/** Constants at the beginning of the memory, below `FIRST_FREE_BYTE`. */
const CONSTANTS = [
  ...TANH_NUMERATOR,
  ...TANH_DENOMINATOR,
  TANH_LIMIT,
  -TANH_LIMIT,
  0.5,
  HIDDEN_UNIT,
  ROUND_SHIFT,
]

/**
 * Registers hold the sums of eight rows by `lanes` vectors; each turn of the inner loop takes four column pairs. There is one
 * function for each number of vectors.
 */
function dots(lanes: number): Func {
  const [weights, blocks, octets, a, b, c, d, out, stride, left, pa, pb, pc, pd] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
  ] as const
  const sums = [14, 15, 16, 17, 18, 19, 20, 21]
  const [low, high, spread] = [22, 23, 24]
  const vectors = [pa, pb, pc, pd].slice(0, lanes)
  const step = (pair: number): Code => [
    [get(weights), loadBytes(16 * pair), set(low)],
    [get(weights), loadBytes(16 * pair + 8), set(high)],
    vectors.map((vector, at) => [
      [get(vector), loadSplat(4 * pair), tee(spread)],
      [get(low), dot, get(sums[2 * at]!), addIntegers, set(sums[2 * at]!)],
      [get(spread), get(high), dot],
      [get(sums[2 * at + 1]!), addIntegers, set(sums[2 * at + 1]!)],
    ]),
  ]
  const inner: Code = [
    [0, 1, 2, 3].map(step),
    advance(weights, 64),
    vectors.map((vector) => advance(vector, 16)),
  ]
  const code = repeat(blocks, 1, [
    sums.map((sum) => [zero, set(sum)]),
    [get(octets), set(left)],
    vectors.map((vector, at) => [get([a, b, c, d][at]!), set(vector)]),
    repeat(left, 1, inner),
    [get(out), set(pa)],
    vectors.map((_, at) => [
      [get(pa), get(sums[2 * at]!), store(0)],
      [get(pa), get(sums[2 * at + 1]!), store(16)],
      [get(pa), get(stride), plus, set(pa)],
    ]),
    advance(out, 32),
  ])
  return { name: `dots${lanes}`, params: 9, integers: 5, vectors: 11, code }
}

function join(): Func {
  const [out, a, b, c, quads] = [0, 1, 2, 3, 4]
  const code = repeat(quads, 1, [
    [get(out), get(a), load(0), get(b), load(0), add, get(c), load(0), add, store(0)],
    [out, a, b, c].map((pointer) => advance(pointer, 16)),
  ])
  return { name: 'join', params: 5, integers: 0, vectors: 0, code }
}

function scale(): Func {
  const [out, sums, scales, base, quads] = [0, 1, 2, 3, 4]
  const code = repeat(quads, 1, [
    [get(out), get(sums), load(0), convert, get(scales), load(0), mul],
    [get(base), load(0), add, store(0)],
    [out, sums, scales, base].map((pointer) => advance(pointer, 16)),
  ])
  return { name: 'scale', params: 5, integers: 0, vectors: 0, code }
}

/** The constants stay in locals: loading them one by one would take longer than the sums. */
function gates(): Func {
  const [before, sums, scales, cell, out, groups] = [0, 1, 2, 3, 4, 5]
  const [x, y, now] = [6, 7, 8]
  const constant = (value: number): Code => get(9 + CONSTANTS.indexOf(value))
  /** Horner’s scheme: value·y + the next coefficient. */
  const polynomial = ([first, ...rest]: number[]): Code => [
    constant(first!),
    rest.map((next) => [get(y), mul, constant(next), add]),
  ]
  /** Replaces the top of the stack with its tanh. */
  const tanh: Code = [
    [constant(-TANH_LIMIT), pmax, constant(TANH_LIMIT), pmin, tee(x), get(x), mul, set(y)],
    [polynomial(TANH_NUMERATOR), get(x), mul, polynomial(TANH_DENOMINATOR), div],
  ]
  const half: Code = [constant(0.5), mul]
  const sigmoid: Code = [half, tanh, half, constant(0.5), add]
  const gate = (at: number): Code => [
    [get(sums), load(16 * at), convert, get(scales), load(16 * at), mul],
    [get(before), load(16 * at), add],
  ]
  const code = [
    CONSTANTS.map((_, at) => [integer(4 * at), loadSplat(0), set(9 + at)]),
    repeat(groups, 1, [
      [gate(1), sigmoid, get(cell), load(0), mul],
      [gate(0), sigmoid, gate(2), tanh, mul, add, set(now)],
      [get(cell), get(now), store(0)],
      [get(out), gate(3), sigmoid, get(now), tanh, mul],
      [constant(HIDDEN_UNIT), mul, constant(ROUND_SHIFT), add, constant(ROUND_SHIFT), subIntegers, tee(x)],
      [get(x), narrow, storeHalf(0)],
      [before, sums, scales].map((pointer) => advance(pointer, 64)),
      advance(cell, 16),
      advance(out, 8),
    ]),
  ]
  return { name: 'gates', params: 6, integers: 0, vectors: 3 + CONSTANTS.length, code }
}

/** The part of WebAssembly’s interface that is used; the language’s own library doesn’t declare it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer }
  Instance: new (module: object, imports: { kernel: { memory: object } }) => { exports: Functions }
}
type Product = (
  ...addresses: [number, number, number, number, number, number, number, number, number]
) => void
type Functions = Pick<Kernel, 'join' | 'scale' | 'gates' | 'forward' | 'backward'> &
  Record<'dots1' | 'dots2' | 'dots3' | 'dots4', Product>

const PAGE_BYTES = 65_536
let module: object | undefined

/** A kernel in WebAssembly with `bytes` bytes of memory; null where it is missing, too old or forbidden. */
export function wasmKernel(bytes: number): Kernel | null {
  try {
    module ??= new WebAssembly.Module(
      assemble([...[1, 2, 3, 4].map(dots), join(), scale(), gates(), forward(), backward()]),
    )
  } catch {
    return null
  }
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) })
  new Float32Array(memory.buffer).set(CONSTANTS)
  new Float64Array(memory.buffer, WIDE_START).set(WIDE_CONSTANTS)
  const { exports } = new WebAssembly.Instance(module, { kernel: { memory } })
  const { dots1, dots2, dots3, dots4 } = exports
  return {
    kind: 'wasm',
    memory: memory.buffer,
    dots(lanes, ...addresses) {
      const product = lanes === 4 ? dots4 : lanes === 3 ? dots3 : lanes === 2 ? dots2 : dots1
      product(...addresses)
    },
    join: exports.join,
    scale: exports.scale,
    gates: exports.gates,
    forward: exports.forward,
    backward: exports.backward,
  }
}
