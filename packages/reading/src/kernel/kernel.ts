// What a model is computed with: six small functions over one piece of memory. There are two of a kind, one in
// WebAssembly's vector instructions and one in plain JavaScript; they give the same bits.

import { plainKernel } from './plain.ts'
import { wasmKernel } from './wasm.ts'

/** Sequences that go through a layer side by side, so that a weight is fetched once for all of them. */
export const LANES = 4
/** Rows of a matrix that are computed together. */
export const BLOCK_ROWS = 8
/** Columns of a matrix come in multiples of this. */
export const COLUMN_MULTIPLE = 8

/** The first address that is the caller's; below it the kernel keeps its constants. */
export const FIRST_FREE_BYTE = 256

/**
 * Six functions over `memory`. All arguments but counts are addresses in bytes, multiples of 4.
 *
 * A matrix of `8·blocks` rows and `8·octets` columns of int8 lies in blocks of eight rows; in a block, column pair
 * after column pair, the pairs of its eight rows.
 */
export interface Kernel {
  readonly kind: 'wasm' | 'plain'
  readonly memory: ArrayBuffer
  /**
   * Multiplies a matrix with the first `lanes` (one to four) of the int16 vectors `a`…`d`; the exact int32 sums of the
   * n-th go to `out + n·stride`. |weights| ≤ 127, so vectors may have 516 entries before a sum can overflow.
   */
  dots(
    lanes: number,
    weights: number,
    blocks: number,
    octets: number,
    a: number,
    b: number,
    c: number,
    d: number,
    out: number,
    stride: number,
  ): void
  /** `out = a + b + c`, float32, `4·quads` numbers. */
  join(out: number, a: number, b: number, c: number, quads: number): void
  /** `out = sums · scales + base`: int32 sums to float32, `4·quads` numbers. */
  scale(out: number, sums: number, scales: number, base: number, quads: number): void
  /**
   * One step of an LSTM. For every group of four units the 16 gate sums lie together (i, f, g, o, four each): the
   * sums are `before + sums · scales`. `cell` (float32) goes on, and the hidden values go to `out` (int16, 1 = UNIT).
   */
  gates(before: number, sums: number, scales: number, cell: number, out: number, groups: number): void
  /**
   * Sums over all paths up to each of `count` tokens, PATH_LABELS float64 each: `a` has them for the token before and
   * gets the next ones behind, each token's scaled by its entry of `total` to sum to one. `e` has the scores of the
   * labels and gets their exponentials, the largest being 1. `free` is what each label (a row) brings to each other
   * that may follow any; `inside` has for each label what it brings to the two of its own pair (0 and 1, 2 and 3, …).
   */
  forward(free: number, inside: number, a: number, e: number, total: number, count: number): void
  /**
   * Sums over all paths from each token on, from the end to the beginning: `a` is the last row to be worked out; `e`,
   * `b` and `total` are those of the token after it. `into` is what each label (a row) takes from each before it.
   */
  backward(into: number, a: number, e: number, b: number, total: number, count: number): void
}

/** The fastest kernel there is here, with `bytes` bytes of memory: plain where WebAssembly is missing or forbidden. */
export function createKernel(bytes: number): Kernel {
  return wasmKernel(bytes) ?? plainKernel(bytes)
}
