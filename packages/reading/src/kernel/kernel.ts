// The interface of a kernel: the six small functions over one block of memory that a model is computed with. There are two
// implementations, one in WebAssembly’s vector instructions and one in plain JavaScript; both give the same bits.

/** Sequences that go through a layer side by side, so that each weight is loaded once for all of them. */
export const LANES = 4
/** Rows of a matrix that are computed together. */
export const BLOCK_ROWS = 8
/** The number of columns of a matrix is a multiple of this. */
export const COLUMN_MULTIPLE = 8

/** The first address that callers may use; below it are the kernel’s constants. */
export const FIRST_FREE_BYTE = 256

/**
 * Six functions over `memory`. All arguments except counts are addresses in bytes, multiples of 4.
 *
 * A matrix of `8·blocks` rows and `8·octets` columns of int8 is stored in blocks of eight rows; a block is stored by column
 * pair, and each column pair holds the pairs of the eight rows.
 */
export interface Kernel {
  readonly kind: 'wasm' | 'plain'
  readonly memory: ArrayBuffer
  /**
   * Multiplies a matrix with the first `lanes` (one to four) of the int16 vectors `a`…`d`; the exact int32 sums of the
   * n-th are written to `out + n·stride`. |weights| ≤ 127, so vectors may have 516 entries before a sum can overflow.
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
   * One step of an LSTM. For every group of four units the 16 gate sums are adjacent (i, f, g, o, four each): the sums are
   * `before + sums · scales`. `cell` (float32) is updated, and the hidden values are written to `out` (int16, 1 is
   * HIDDEN_UNIT).
   */
  gates(before: number, sums: number, scales: number, cell: number, out: number, groups: number): void
  /**
   * Forward sums over all paths up to each of `count` tokens, PATH_LABELS float64 each: `a` holds those of the token before
   * and receives the next ones after it, each token’s divided by its entry of `total`, so that they sum to one. `e` holds
   * the scores of the labels and receives their exponentials, the largest being 1. `free` is the weight from each label (a
   * row) to each other that may follow any; `inside` the weight from each label to the two of its own pair (0 and 1, 2 and
   * 3, …).
   */
  forward(free: number, inside: number, a: number, e: number, total: number, count: number): void
  /**
   * Backward sums over all paths after each token, from the end to the beginning: `a` is the last row to compute; `e`, `b`
   * and `total` are those of the token after it. `into` is the weight to each label (a row) from each before it.
   */
  backward(into: number, a: number, e: number, b: number, total: number, count: number): void
}
