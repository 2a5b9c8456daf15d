// The network: layers of bidirectional LSTMs over sequences with a linear head on each; the scores of the labels are the sum of
// the heads. In: a model’s tables; then, for a batch of tokens, the inputs of the first layer. Out: scores. Weights are int8,
// hidden values int16, products exact, gates float32. Four sequences run in parallel.

import { createKernel } from '../kernel/create-kernel.ts'
import { HIDDEN_UNIT } from '../kernel/curve.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { LANES } from '../kernel/kernel.ts'
import type { ModelFile, Table } from './format.ts'
import { tableOf } from './format.ts'
import type { Matrix } from './matrix.ts'
import { Arena, gateRows, paddedIndices, positionRows, reordered, tableNumbers } from './matrix.ts'
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
/** Tables whose row depends on the token’s position, with the number of rows that features.ts needs. */
const POSITION_TABLES = [
  ['quote', 8],
  ['edge', 4],
] as const
const INPUT_TABLES = ['word', 'vector', 'suffix', 'prefix', 'shape', 'quote', 'cue', 'edge']

interface Direction {
  recurrent: Matrix
  /** null in the first layer, whose inputs are computed per token and position. */
  input: Matrix | null
  bias: number
}

/** A batch of tokens: for each, the row numbers of its first-layer inputs by token and by position. */
export interface Batch {
  length: number
  inputRows: Int32Array
  quoteStates: Uint8Array
  boundaries: Uint8Array
}

/** A model’s network in the memory of a kernel. */
export class Network {
  readonly kernel: Kernel
  /** Tables whose rows, concatenated, are a token’s vector. */
  readonly tokenTables: Table[]
  /** Tokens that fit into the cache. */
  readonly capacity: number
  /** Numbers in a token’s vector. */
  readonly tokenColumns: number
  readonly labels: number

  /** Units per direction, a multiple of eight; a layer’s output has twice as many. */
  private readonly units: number
  private readonly layers: [Direction, Direction][] = []
  private readonly heads: Matrix[] = []
  private readonly tokenMatrices: Matrix[] = []
  private readonly headBias: number
  /** Outputs of each layer, BATCH_TOKENS rows. */
  private readonly outputs: number[]
  private readonly inputCache: number
  private readonly positions: { quote: number; edge: number }[] = []
  private readonly zeros: number
  private readonly sums: number
  private readonly inputSums: number
  private readonly gateInputs: number
  private readonly cells: number
  private readonly vectors: number
  private readonly floats: Float32Array
  private readonly integers: Int32Array
  private readonly shorts: Int16Array

  /** Throws a ModelError if tables are missing or don’t match each other. `make` creates the kernel. */
  constructor(file: ModelFile, make: (bytes: number) => Kernel = createKernel) {
    const { hidden, layers } = file
    this.labels = file.labels.length
    const tables = INPUT_TABLES.filter((name) => name !== 'vector' || file.tables.has(name)).map((name) =>
      tableOf(file, name),
    )
    this.tokenTables = TOKEN_TABLES.flatMap((name) => tables.filter((table) => table.name === name))
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
        const recurrent = arena.allocateMatrix(
          tableOf(file, `${name}.recurrent`, 4 * hidden, hidden),
          gates,
          units,
          HIDDEN_UNIT,
        )
        const bias = reordered(tableNumbers(file, `${name}.bias`, 4 * hidden), gates)
        if (layer > 0)
          return {
            recurrent,
            input: arena.allocateMatrix(input, gates, both, HIDDEN_UNIT),
            bias: arena.allocateNumbers(bias),
          }
        this.tokenMatrices.push(arena.allocateMatrix(input, gates, formColumns, 1))
        const nothing = new Float32Array(bias.length)
        const [quote, edge] = POSITION_TABLES.map(([place, rows]) =>
          arena.allocateNumbers(
            positionRows(
              tableOf(file, place, rows),
              input,
              offsets.get(place)!,
              gates,
              place === 'edge' ? bias : nothing,
            ),
          ),
        )
        this.positions.push({ quote: quote!, edge: edge! })
        return { recurrent, input: null, bias: 0 }
      })
      this.layers.push(directions as [Direction, Direction])
      this.heads.push(
        arena.allocateMatrix(
          tableOf(file, `head${layer}`, this.labels, 2 * hidden),
          paddedIndices(this.labels),
          both,
          HIDDEN_UNIT,
        ),
      )
    }
    const lanes = LANES * 4 * this.units * 4
    this.headBias = arena.allocateNumbers(
      reordered(tableNumbers(file, 'head.bias', this.labels), paddedIndices(this.labels)),
    )
    this.outputs = this.layers.map(() => arena.allocate(BATCH_TOKENS * 4 * this.units))
    this.zeros = arena.allocate(4 * this.units)
    this.sums = arena.allocate(Math.max(lanes, 4 * LANES * paddedIndices(this.labels).length))
    this.inputSums = arena.allocate(lanes)
    this.gateInputs = arena.allocate(Math.max(lanes, 4 * LANES * paddedIndices(this.labels).length))
    this.cells = arena.allocate(LANES * 4 * this.units)
    this.vectors = arena.allocate(LANES * 2 * this.tokenColumns)
    const formBytes = 2 * 16 * this.units
    this.capacity = Math.max(2 * BATCH_TOKENS, Math.floor(INPUT_CACHE_BYTES / formBytes))
    this.inputCache = arena.allocate(this.capacity * formBytes)
    this.kernel = make(arena.size)
    arena.writeTo(this.kernel)
    this.floats = new Float32Array(this.kernel.memory)
    this.integers = new Int32Array(this.kernel.memory)
    this.shorts = new Int16Array(this.kernel.memory)
  }

  /** Computes the first-layer inputs of up to four tokens, whose vectors have `tokenColumns` numbers each, and caches them in `rows`. */
  addInputs(vectors: Float32Array, rows: number[]): void {
    const { kernel, tokenColumns, units, floats, integers, shorts } = this
    const [a, b, c, d] = laneAddresses(this.vectors, 2 * tokenColumns)
    const steps: number[] = []
    for (const lane of rows.keys()) {
      let largest = 1e-30
      const from = lane * tokenColumns
      for (let at = from; at < from + tokenColumns; at++) largest = Math.max(largest, Math.abs(vectors[at]!))
      const step = Math.fround(largest / HIDDEN_UNIT)
      steps.push(step)
      const to = (a >> 1) + from
      for (let at = 0; at < tokenColumns; at++)
        shorts[to + at] = Math.max(
          -HIDDEN_UNIT,
          Math.min(HIDDEN_UNIT, Math.round(vectors[from + at]! / step)),
        )
    }
    const sums = this.sums >> 2
    const count = 4 * units
    for (const [direction, { weights, scales, blocks, octets }] of this.tokenMatrices.entries()) {
      kernel.dots(rows.length, weights, blocks, octets, a, b, c, d, this.sums, 16 * units)
      const by = scales >> 2
      for (const [lane, row] of rows.entries()) {
        const step = steps[lane]!
        const to = (this.inputRowAddress(row) >> 2) + direction * count
        const from = sums + lane * count
        for (let at = 0; at < count; at++)
          floats[to + at] = integers[from + at]! * Math.fround(floats[by + at]! * step)
      }
    }
  }

  /** Writes the scores of a batch, `labels` per token, to `scores` from `at` on. */
  run(batch: Batch, schedule: LaneSchedule, scores: Float32Array, at: number): void {
    for (const [layer, directions] of this.layers.entries()) {
      for (const direction of directions.keys()) this.runDirection(layer, direction, batch, schedule)
    }
    this.writeScores(batch.length, scores, at)
  }

  private inputRowAddress(row: number): number {
    return this.inputCache + row * 2 * 16 * this.units
  }

  private runDirection(
    layer: number,
    direction: number,
    { inputRows, quoteStates, boundaries }: Batch,
    { steps, forward, backward, begins }: LaneSchedule,
  ): void {
    const { kernel, units, sums, inputSums, gateInputs, cells, zeros } = this
    const { recurrent, input, bias } = this.layers[layer]![direction]!
    const order = direction ? backward : forward
    const wide = 4 * units
    const stride = 16 * units
    const own = this.outputs[layer]! + direction * 2 * units
    const below = layer ? this.outputs[layer - 1]! : 0
    const place = this.positions[direction]!
    /** The address of each lane’s last hidden values. */
    const last = [zeros, zeros, zeros, zeros] as [number, number, number, number]
    let lanes = LANES
    for (let step = 0; step < steps; step++) {
      const at = step * LANES
      // Lanes are sorted by length, so those that have ended are the last ones.
      while (order[at + lanes - 1]! < 0) lanes--
      for (let lane = 0; lane < lanes; lane++) {
        if (!begins[at + lane]) continue
        last[lane] = zeros
        this.floats.fill(0, (cells >> 2) + lane * units, (cells >> 2) + (lane + 1) * units)
      }
      const { weights, blocks, octets, scales } = recurrent
      kernel.dots(lanes, weights, blocks, octets, ...last, sums, stride)
      if (input) {
        const a = below + order[at]! * wide
        const b = below + order[at + 1]! * wide
        const c = below + order[at + 2]! * wide
        const d = below + order[at + 3]! * wide
        kernel.dots(lanes, input.weights, input.blocks, input.octets, a, b, c, d, inputSums, stride)
      }
      for (let lane = 0; lane < lanes; lane++) {
        const token = order[at + lane]!
        const here = gateInputs + lane * stride
        if (input) kernel.scale(here, inputSums + lane * stride, input.scales, bias, units)
        else {
          const form = this.inputRowAddress(inputRows[token]!) + direction * stride
          kernel.join(
            here,
            form,
            place.quote + quoteStates[token]! * stride,
            place.edge + boundaries[token]! * stride,
            units,
          )
        }
        const out = own + token * wide
        kernel.gates(here, sums + lane * stride, scales, cells + lane * 4 * units, out, units >> 2)
        last[lane] = out
      }
    }
  }

  private writeScores(length: number, scores: Float32Array, at: number): void {
    const { kernel, labels, units, sums, gateInputs } = this
    const wide = 4 * units
    const padding = paddedIndices(labels).length
    for (let token = 0; token < length; token += LANES) {
      const lanes = Math.min(LANES, length - token)
      for (const [layer, head] of this.heads.entries()) {
        const [a, b, c, d] = laneAddresses(this.outputs[layer]! + token * wide, wide)
        kernel.dots(lanes, head.weights, head.blocks, head.octets, a, b, c, d, sums, 4 * padding)
        for (let lane = 0; lane < lanes; lane++) {
          const to = gateInputs + 4 * lane * padding
          kernel.scale(to, sums + 4 * lane * padding, head.scales, layer ? to : this.headBias, padding >> 2)
        }
      }
      for (let lane = 0; lane < lanes; lane++) {
        const from = (gateInputs >> 2) + lane * padding
        const to = at + (token + lane) * labels
        for (let label = 0; label < labels; label++) scores[to + label] = this.floats[from + label]!
      }
    }
  }
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => from + at)
}

/** The addresses of four adjacent vectors. */
function laneAddresses(first: number, stride: number): [number, number, number, number] {
  return [first, first + stride, first + 2 * stride, first + 3 * stride]
}
