// Sums over all paths through a sequence in WebAssembly: all sixteen labels of a token at once, two in a register.
// plain-paths.ts has the same operations in the same order and is easier to read.

import {
  EXP_SERIES,
  INVERSE_LN2,
  LN2,
  MIN_EXPONENT,
  NEGLIGIBLE_PROBABILITY,
  PATH_LABELS,
  ROUND_SHIFT_F64,
} from './paths.ts'
import type { Code, Func } from './wasm-assembler.ts'
import {
  advance,
  get,
  integer,
  load,
  loadSplatWide,
  repeat,
  set,
  store,
  storeHalf,
  tee,
  wide,
  zero,
} from './wasm-assembler.ts'

/** The float64 constants; they follow the float32 ones. */
export const WIDE_CONSTANTS = [
  ...EXP_SERIES,
  INVERSE_LN2,
  ...LN2,
  ROUND_SHIFT_F64,
  MIN_EXPONENT,
  NEGLIGIBLE_PROBABILITY,
]
/** Address of the first of them. */
export const WIDE_START = 64

const constant = (value: number): Code => [
  integer(WIDE_START + 8 * WIDE_CONSTANTS.indexOf(value)),
  loadSplatWide(0),
]
const PAIRS = Array.from({ length: PATH_LABELS / 2 }, (_, at) => at)
const ROW = PATH_LABELS * 8
/** Registers: the sums of all labels, two in each, and three for intermediate values. */
const sums = PAIRS.map((at) => 9 + at)
const [x, y, z] = [17, 18, 19]

/** sums += x · the row of a matrix at `row`; then `row` points to the next one. */
const addRow = (row: number): Code => [
  PAIRS.map((at) => [
    [get(sums[at]!), get(x), get(row), load(16 * at), wide.mul],
    [wide.add, set(sums[at]!)],
  ]),
  advance(row, ROW),
]

/** Replaces the top of the stack with its exponential. */
const exponential: Code = [
  [constant(MIN_EXPONENT), wide.pmax, tee(x)],
  [constant(INVERSE_LN2), wide.mul, constant(ROUND_SHIFT_F64), wide.add, set(y)],
  [get(x), get(y), constant(ROUND_SHIFT_F64), wide.sub, tee(z)],
  [constant(LN2[0]), wide.mul, wide.sub],
  [get(z), constant(LN2[1]), wide.mul, wide.sub, set(x)],
  constant(EXP_SERIES[0]!),
  EXP_SERIES.slice(1).map((term) => [get(x), wide.mul, constant(term), wide.add]),
  [get(y), wide.shift(52), wide.addIntegers],
]

/** `Kernel.forward` */
export function forward(): Func {
  const [free, inside, a, e, total, count, left, row, from] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  const top = 20
  const pair = (at: number): Code => [get(e), load(16 * at)]
  const code = repeat(count, 1, [
    [pair(0), PAIRS.slice(1).map((at) => [pair(at), wide.pmax]), set(top)],
    [wide.swap(top), get(top), wide.pmax, set(top)],
    PAIRS.map((at) => [get(e), pair(at), get(top), wide.sub, exponential, store(16 * at)]),
    sums.map((sum) => [zero, set(sum)]),
    [get(a), set(from), get(free), set(row), integer(PATH_LABELS), set(left)],
    repeat(left, 1, [
      [get(from), loadSplatWide(0), tee(x)],
      [get(x), constant(NEGLIGIBLE_PROBABILITY), wide.greater, wide.and, set(x)],
      [addRow(row), advance(from, 8)],
    ]),
    PAIRS.map((at) =>
      [2 * at, 2 * at + 1].map((label) => [
        [get(sums[at]!), get(a), loadSplatWide(8 * label)],
        [get(inside), load(16 * label), wide.mul, wide.add, set(sums[at]!)],
      ]),
    ),
    PAIRS.map((at) => [get(sums[at]!), pair(at), wide.mul, set(sums[at]!)]),
    [get(sums[0]!), sums.slice(1).map((sum) => [get(sum), wide.add]), set(x)],
    [get(x), wide.swap(x), wide.add, set(x)],
    [get(total), get(x), storeHalf(0)],
    advance(a, ROW),
    PAIRS.map((at) => [get(a), get(sums[at]!), get(x), wide.div, store(16 * at)]),
    [advance(e, ROW), advance(total, 8)],
  ])
  return { name: 'forward', params: 6, integers: 3, vectors: 12, code }
}

/** `Kernel.backward` */
export function backward(): Func {
  const [into, a, e, b, total, count, left, row] = [0, 1, 2, 3, 4, 5, 6, 7]
  const code = repeat(count, 1, [
    sums.map((sum) => [zero, set(sum)]),
    [get(into), set(row), integer(PATH_LABELS), set(left)],
    repeat(left, 1, [
      [get(e), loadSplatWide(0), get(b), loadSplatWide(0), wide.mul, set(x)],
      [addRow(row), advance(e, 8), advance(b, 8)],
    ]),
    [get(total), loadSplatWide(0), set(x)],
    [advance(e, -2 * ROW), advance(b, -2 * ROW), advance(total, -8)],
    PAIRS.map((at) => [
      [get(b), get(sums[at]!), get(x), wide.div],
      [get(a), load(16 * at), constant(NEGLIGIBLE_PROBABILITY), wide.greater, wide.and, store(16 * at)],
    ]),
    advance(a, -ROW),
  ])
  return { name: 'backward', params: 6, integers: 3, vectors: 11, code }
}
