// The network: layers of bidirectional LSTMs over sequences, a linear head on each, their sum the scores of labels.
// In: a model's tables; then for a batch of tokens what each adds to the first layer. Out: scores. The weights are
// int8, hidden values int16, products exact; gates are float32. Four sequences walk side by side.

import { HIDDEN_UNIT } from '../kernel/curve.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { createKernel, LANES } from '../kernel/kernel.ts'
import type { ModelFile, Table } from './format.ts'
import { tableOf } from './format.ts'
import type { Matrix } from './matrix.ts'
import { Arena, gateRows, paddedIndices, positionRows, reordered, tableNumbers } from './matrix.ts'
import { ModelError } from './model-error.ts'
import type { LaneSchedule } from './sequences.ts'

/** Tokens that go through all layers before the next do. */
export const BATCH_TOKENS = 2048
/** Bytes kept for what forms of words add to the first layer. */
const INPUT_CACHE_BYTES = 16 << 20
/** Sums of products of int8 and int16 stay within 32 bits up to so many columns: 2^31 / (127 · 32767). */
const MAX_COLUMNS = 516

/** Parts of a token's input that depend on its form alone, in the order of the input; the others depend on its place. */
const TOKEN_TABLES = ['word', 'vector', 'suffix', 'prefix', 'shape', 'cue']
/** … with the rows that features.ts has for them. */
const POSITION_TABLES = [
  ['quote', 8],
  ['edge', 4],
] as const
const INPUT_TABLES = ['word', 'vector', 'suffix', 'prefix', 'shape', 'quote', 'cue', 'edge']

interface Direction {
  recurrent: Matrix
  /** null in the first layer, whose inputs are known by form and place. */
  input: Matrix | null
  bias: number
}

/** A batch of tokens: for each what its form and its place add to the first layer, as row numbers. */
export interface Batch {
  length: number
  inputRows: Int32Array
  quoteStates: Uint8Array
  boundaries: Uint8Array
}

/** A model’s network, laid out in the memory of a kernel. */
export class Network {
  readonly kernel: Kernel
  /** Tables whose rows, one after the other, are what a form adds. */
  readonly tokenTables: Table[]
  /** Forms that may be kept. */
  readonly capacity: number
  /** Numbers of a form's vector. */
  readonly tokenColumns: number
  readonly labels: number

  /** Units of a direction, a multiple of eight; a layer's output has twice as many. */
  private readonly units: number
  private readonly layers: [Direction, Direction][] = []
  private readonly heads: Matrix[] = []
  private readonly tokenMatrices: Matrix[] = []
  private readonly headBias: number
  /** Outputs of each layer, BATCH rows. */
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

  /** Throws a ModelError where tables are missing or don't fit each other. `make` gives the kernel. */
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

  /** Works out what up to four forms add, their vectors given as `formWidth` numbers each, and keeps it in `rows`. */
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

  /** The scores of a batch, `labels` a token, written to `scores` from `at` on. */
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
    /** Where each lane's last hidden values lie. */
    const last = [zeros, zeros, zeros, zeros] as [number, number, number, number]
    let lanes = LANES
    for (let step = 0; step < steps; step++) {
      const at = step * LANES
      // The lanes are sorted by length: those that have nothing left are the last ones.
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

/** The addresses of four things that lie one after the other. */
function laneAddresses(first: number, stride: number): [number, number, number, number] {
  return [first, first + stride, first + 2 * stride, first + 3 * stride]
}
