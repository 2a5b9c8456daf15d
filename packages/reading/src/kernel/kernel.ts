// The interface of a kernel: the few functions over one block of memory that a model is computed with. There are two
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
 * The arguments of `direction`. At each step each lane takes one token: the sums of its gates are those of the recurrent
 * matrix with the lane’s last hidden values, plus those of its input. In the first layer that is a row for the token’s form
 * plus one for its place, float32; above it, the product of a matrix with the outputs of the layer below. For every group of
 * four units the 16 gate sums are adjacent: i, f, g, o, four each. Those of i, f and o are half of what they are: sigmoid x is
 * (1 + tanh ½x) / 2, and halves that are in the scales and biases need not be taken of every sum.
 */
export type DirectionArguments = [
  steps: number,
  /** The token of each step and lane (int32), −1 where the lane has ended; the longest lane is the first. */
  order: number,
  /** 1 where a sequence begins (uint8): the lane’s cells and hidden values are zero. */
  begins: number,
  /** A multiple of eight. */
  units: number,
  recurrent: number,
  recurrentBase: number,
  scales: number,
  /** The weights of the matrix of the layer below; 0 in the first layer. */
  input: number,
  inputBase: number,
  inputScales: number,
  bias: number,
  /** The outputs of the layer below: a row of bytes per token, both directions. */
  below: number,
  /** The number of each token’s row (int32) in `forms`, whose rows are `formStride` bytes apart. */
  rows: number,
  forms: number,
  formStride: number,
  /** The number of each token’s row (uint8) in `places`. */
  states: number,
  places: number,
  /** A row of zeros. */
  zeros: number,
  /** The hidden values before a sequence: a row of bytes of HIDDEN_ZERO. */
  still: number,
  /** The hidden values (bytes): of this direction, in a row for both. */
  out: number,
  /** Room of `directionWorkBytes`. */
  work: number,
]

/** The bytes that `direction` works in: last hidden values, cells, sums, and the sums and gates of inputs. */
export const directionWorkBytes = (units: number): number => 16 + 10 * 16 * units

/**
 * Functions over `memory`. All arguments except counts are addresses in bytes, multiples of 4.
 *
 * A matrix of `8·blocks` rows and `8·octets` columns of int8 is stored in blocks of eight rows; a block is stored by column
 * pair, and each column pair holds the pairs of the eight rows. One that is multiplied with hidden values, a matrix of bytes, is
 * stored by four columns in place of two, and has a base: for each row (int32) its sum, times −HIDDEN_ZERO.
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
  /**
   * The same for a matrix of bytes and vectors of bytes from 1 to 127: the sums of w · (byte − HIDDEN_ZERO), in numbers for which
   * the instruction that adds four products at once never rounds.
   */
  byteDots(
    lanes: number,
    weights: number,
    blocks: number,
    octets: number,
    base: number,
    a: number,
    b: number,
    c: number,
    d: number,
    out: number,
    stride: number,
  ): void
  /**
   * Writes `lanes` adjacent float32 vectors of `8·octets` numbers as int16: each number the nearest integer to it divided by
   * the vector’s step, which is written to `steps` (float32) and makes the largest number SHORT_UNIT.
   */
  quantize(lanes: number, vectors: number, octets: number, out: number, steps: number): void
  /** `out = sums · (scales · step)`: int32 sums to float32, `4·quads` numbers; `step` is the address of one. */
  rescale(out: number, sums: number, scales: number, step: number, quads: number): void
  /** One direction of a layer of an LSTM, over all lanes. */
  direction(...of: DirectionArguments): void
  /**
   * Multiplies a matrix of bytes with `count` adjacent rows of hidden values and writes `sums · scales + base`, float32, a row
   * for each, from `out` on; `sumBase` is the base of the matrix. Where `base` is 0, what `out` has is added instead. `sums` is room for four rows.
   */
  scores(
    count: number,
    vectors: number,
    weights: number,
    blocks: number,
    octets: number,
    sumBase: number,
    scales: number,
    base: number,
    out: number,
    sums: number,
  ): void
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
