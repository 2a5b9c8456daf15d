// The network: layers of bidirectional LSTMs over sequences with a linear head on each; the scores of the labels are the sum of
// the heads. In: a model’s tables; then, for a batch of tokens, the inputs of the first layer. Out: scores. Weights are int8,
// hidden values seven bits, products exact, gates float32. Four sequences run in parallel.

import { createKernel } from '../kernel/create-kernel.ts'
import { HIDDEN_ZERO } from '../kernel/curve.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { directionWorkBytes, LANES } from '../kernel/kernel.ts'
import type { ModelFile, Table } from './format.ts'
import { tableOf } from './format.ts'
import type { ByteMatrix, Matrix } from './matrix.ts'
import {
  Arena,
  gateRows,
  halvedGates,
  isHalved,
  paddedIndices,
  positionRows,
  reordered,
  tableNumbers,
} from './matrix.ts'
import { ModelError } from './model-error.ts'
import type { LaneSchedule } from './sequences.ts'

/** Tokens that pass through all layers together. */
export const BATCH_TOKENS = 2048
/** Size of the cache of first-layer inputs, in bytes. */
const INPUT_CACHE_BYTES = 16 << 20
/** Sums of products of int8 and int16 stay within 32 bits up to this many columns: 2^31 / (127 · 32767). */
const MAX_COLUMNS = 516

/** Tables whose row depends on the token alone, in the order of the input; the others depend on its position. */
const TOKEN_TABLES = ['word', 'vector', 'suffix', 'prefix', 'shape', 'cue']
/** The same of a model of several languages. */
const LANGUAGE_TOKEN_TABLES = ['gram', 'whole', 'shape', 'script', 'class', 'language']
/** The states of quotation marks; a token’s place is its edge, eight times, plus this. */
const QUOTE_STATES = 8
/** Tables whose row depends on the token’s position, with the number of rows that features.ts needs. */
const POSITION_TABLES = [
  ['quote', QUOTE_STATES],
  ['edge', 4],
] as const
const INPUT_TABLES = ['word', 'vector', 'suffix', 'prefix', 'shape', 'quote', 'cue', 'edge']
const LANGUAGE_INPUT_TABLES = [...LANGUAGE_TOKEN_TABLES, 'quote', 'edge']

interface Direction {
  recurrent: ByteMatrix
  /** null in the first layer, whose inputs are computed per token and position. */
  input: ByteMatrix | null
  bias: number
}

/** Steps of a schedule, at most: a lane for all tokens of a batch. */
const MAX_STEPS = BATCH_TOKENS

/** A model’s network in the memory of a kernel. */
export class Network {
  readonly kernel: Kernel
  /** Tables whose rows, concatenated, are a token’s vector. */
  readonly tokenTables: Table[]
  /** Tokens that fit into the cache. */
  readonly capacity: number
  /** Numbers in a token’s vector. */
  readonly tokenColumns: number
  /** Scores of a token, one for each label, padded to a multiple of eight. */
  private readonly scoreColumns: number

  /** Units per direction, a multiple of eight; a layer’s output has twice as many. */
  private readonly units: number
  private readonly layers: [Direction, Direction][] = []
  private readonly heads: ByteMatrix[] = []
  private readonly tokenMatrices: Matrix[] = []
  private readonly headBias: number
  /** Outputs of each layer, BATCH_TOKENS rows. */
  private readonly outputs: number[]
  private readonly inputCache: number
  /** What each place adds to the gates of the first layer, for each direction. */
  private readonly places: number[] = []
  private readonly zeros: number
  private readonly still: number
  private readonly sums: number
  private readonly work: number
  private readonly shorts: number
  private readonly steps: number
  private readonly at: {
    vectors: number
    rows: number
    places: number
    order: number
    begins: number
    scores: number
  }

  /** Vectors of up to four tokens, `tokenColumns` numbers each, for `addInputs`. */
  readonly vectors: Float32Array
  /** For each token of a batch the row of its first-layer input. */
  readonly batchRows: Int32Array
  private readonly batchPlaces: Uint8Array
  private readonly order: Int32Array
  private readonly begins: Uint8Array
  private readonly scores: Float32Array

  /** Throws a ModelError if tables are missing or don’t match each other. `make` creates the kernel. */
  constructor(file: ModelFile, make: (bytes: number) => Kernel = createKernel) {
    const { hidden, layers, languages } = file
    const labels = file.labels.length
    const [ofInput, ofToken] = languages.length
      ? [LANGUAGE_INPUT_TABLES, LANGUAGE_TOKEN_TABLES]
      : [INPUT_TABLES, TOKEN_TABLES]
    const tables = ofInput
      .filter((name) => name !== 'vector' || file.tables.has(name))
      .map((name) => tableOf(file, name))
    this.tokenTables = ofToken.flatMap((name) => tables.filter((table) => table.name === name))
    const inputs = tables.reduce((sum, { columns }) => sum + columns, 0)
    if (hidden < 1 || layers < 1 || 2 * hidden > MAX_COLUMNS || inputs > MAX_COLUMNS)
      throw new ModelError(
        `The model has ${layers} layers of ${hidden} units and ${inputs} inputs: expected up to ${MAX_COLUMNS / 2} units.`,
      )
    const units = paddedIndices(hidden)
    const both = [...units, ...units.map((unit) => (unit < 0 ? -1 : unit + hidden))]
    const gates = gateRows(hidden)
    this.units = units.length
    const offsets = new Map<string, number>()
    let offset = 0
    for (const { name, columns } of tables) {
      offsets.set(name, offset)
      offset += columns
    }
    const formColumns = this.tokenTables.flatMap(({ name, columns }) => range(offsets.get(name)!, columns))
    this.tokenColumns = Math.ceil(formColumns.length / 8) * 8

    const arena = new Arena()
    for (let layer = 0; layer < layers; layer++) {
      const directions = ['f', 'b'].map((direction): Direction => {
        const name = `lstm${layer}${direction}`
        const input = tableOf(file, `${name}.input`, 4 * hidden, layer ? 2 * hidden : inputs)
        const recurrent = arena.allocateByteMatrix(
          tableOf(file, `${name}.recurrent`, 4 * hidden, hidden),
          gates,
          units,
          isHalved,
        )
        const bias = reordered(tableNumbers(file, `${name}.bias`, 4 * hidden), gates)
        if (layer > 0)
          return {
            recurrent,
            input: arena.allocateByteMatrix(input, gates, both, isHalved),
            bias: arena.allocateNumbers(halvedGates(bias)),
          }
        this.tokenMatrices.push(arena.allocateMatrix(input, gates, formColumns, 1, isHalved))
        const nothing = new Float32Array(bias.length)
        const [quote, edge] = POSITION_TABLES.map(([place, rows]) =>
          positionRows(
            tableOf(file, place, rows),
            input,
            offsets.get(place)!,
            gates,
            place === 'edge' ? bias : nothing,
          ),
        )
        this.places.push(arena.allocateNumbers(halvedGates(everySum(edge!, quote!, bias.length))))
        return { recurrent, input: null, bias: 0 }
      })
      this.layers.push(directions as [Direction, Direction])
      this.heads.push(
        arena.allocateByteMatrix(
          tableOf(file, `head${layer}`, labels, 2 * hidden),
          paddedIndices(labels),
          both,
        ),
      )
    }
    this.scoreColumns = paddedIndices(labels).length
    this.headBias = arena.allocateNumbers(
      reordered(tableNumbers(file, 'head.bias', labels), paddedIndices(labels)),
    )
    this.outputs = this.layers.map(() => arena.allocate(BATCH_TOKENS * 2 * this.units))
    this.still = arena.allocateNumbers(new Int8Array(this.units).fill(HIDDEN_ZERO))
    this.zeros = arena.allocate(16 * this.units)
    this.sums = arena.allocate(LANES * Math.max(16 * this.units, 4 * this.scoreColumns))
    this.work = arena.allocate(directionWorkBytes(this.units))
    this.shorts = arena.allocate(LANES * 2 * this.tokenColumns)
    this.steps = arena.allocate(LANES * 4)
    this.at = {
      vectors: arena.allocate(LANES * 4 * this.tokenColumns),
      rows: arena.allocate(4 * BATCH_TOKENS),
      places: arena.allocate(BATCH_TOKENS),
      order: arena.allocate(4 * LANES * MAX_STEPS),
      begins: arena.allocate(LANES * MAX_STEPS),
      scores: arena.allocate(4 * this.scoreColumns * BATCH_TOKENS),
    }
    const formBytes = 2 * 16 * this.units
    this.capacity = Math.max(2 * BATCH_TOKENS, Math.floor(INPUT_CACHE_BYTES / formBytes))
    this.inputCache = arena.allocate(this.capacity * formBytes)
    this.kernel = make(arena.size)
    arena.writeTo(this.kernel)
    const { memory } = this.kernel
    this.vectors = new Float32Array(memory, this.at.vectors, LANES * this.tokenColumns)
    this.batchRows = new Int32Array(memory, this.at.rows, BATCH_TOKENS)
    this.batchPlaces = new Uint8Array(memory, this.at.places, BATCH_TOKENS)
    this.order = new Int32Array(memory, this.at.order, LANES * MAX_STEPS)
    this.begins = new Uint8Array(memory, this.at.begins, LANES * MAX_STEPS)
    this.scores = new Float32Array(memory, this.at.scores, this.scoreColumns * BATCH_TOKENS)
  }

  /** Computes the first-layer inputs of up to four tokens, whose vectors are in `vectors`, and caches them in `rows`. */
  addInputs(rows: number[]): void {
    const { kernel, tokenColumns, units, sums } = this
    const [a, b, c, d] = laneAddresses(this.shorts, 2 * tokenColumns)
    const stride = 16 * units
    kernel.quantize(rows.length, this.at.vectors, tokenColumns >> 3, a, this.steps)
    for (let direction = 0; direction < 2; direction++) {
      const { weights, scales, blocks, octets } = this.tokenMatrices[direction]!
      kernel.dots(rows.length, weights, blocks, octets, a, b, c, d, sums, stride)
      for (let lane = 0; lane < rows.length; lane++) {
        const out = this.inputCache + (2 * rows[lane]! + direction) * stride
        kernel.rescale(out, sums + lane * stride, scales, this.steps + 4 * lane, units)
      }
    }
  }

  /** Sets the place of a token of the batch: its state of quotation marks and its boundary, as features.ts has them. */
  setPlace(token: number, quoteState: number, boundary: number): void {
    this.batchPlaces[token] = boundary * QUOTE_STATES + quoteState
  }

  /**
   * The scores of the first `length` tokens of the batch: a row for each, of one score for each label, padded to a multiple of
   * eight. They are overwritten by the next run.
   */
  run(length: number, { steps, forward, backward, begins }: LaneSchedule): Float32Array {
    const { kernel, units, at, outputs } = this
    this.begins.set(begins)
    for (const [layer, directions] of this.layers.entries()) {
      for (const [direction, { recurrent, input, bias }] of directions.entries()) {
        this.order.set(direction ? backward : forward)
        kernel.direction(
          steps,
          at.order,
          at.begins,
          units,
          recurrent.weights,
          recurrent.base,
          recurrent.scales,
          input?.weights ?? 0,
          input?.base ?? 0,
          input?.scales ?? 0,
          bias,
          layer ? outputs[layer - 1]! : 0,
          at.rows,
          this.inputCache + direction * 16 * units,
          2 * 16 * units,
          at.places,
          this.places[direction]!,
          this.zeros,
          this.still,
          outputs[layer]! + direction * units,
          this.work,
        )
      }
    }
    for (const [layer, { weights, blocks, octets, base: sumBase, scales }] of this.heads.entries()) {
      const base = layer ? 0 : this.headBias
      kernel.scores(
        length,
        outputs[layer]!,
        weights,
        blocks,
        octets,
        sumBase,
        scales,
        base,
        at.scores,
        this.sums,
      )
    }
    return this.scores.subarray(0, length * this.scoreColumns)
  }
}

/** The sum of each row of `one` with each of `other`, those of the first row first; rows have `width` numbers. */
function everySum(one: Float32Array, other: Float32Array, width: number): Float32Array {
  const sums = new Float32Array((one.length / width) * other.length)
  for (let at = 0; at < sums.length; at++)
    sums[at] = one[Math.floor(at / other.length) * width + (at % width)]! + other[at % other.length]!
  return sums
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at)
}

/** The addresses of four adjacent vectors. */
function laneAddresses(first: number, stride: number): [number, number, number, number] {
  return [first, first + stride, first + 2 * stride, first + 3 * stride]
}
