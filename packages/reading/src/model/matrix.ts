// Stores matrices as the kernel needs them: rows in its order, eight at a time, padded with zeros. In: tables of a model file.
// Out: bytes in the kernel’s memory, and their addresses.

import { HIDDEN_UNIT, HIDDEN_ZERO } from '../kernel/curve.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { BLOCK_ROWS, COLUMN_MULTIPLE, FIRST_FREE_BYTE } from '../kernel/kernel.ts'
import type { ModelFile, Table } from './format.ts'
import { tableOf, writeRow } from './format.ts'
import { ModelError } from './model-error.ts'

/** A matrix in the kernel's memory; addresses in bytes. */
export interface Matrix {
  weights: number
  /** One float32 per row. */
  scales: number
  blocks: number
  octets: number
}

/** A matrix that is multiplied with hidden values. */
export interface ByteMatrix extends Matrix {
  /** One int32 per row. */
  base: number
}

/** Allocates memory before it exists: first addresses are assigned, then everything is written. */
export class Arena {
  size = FIRST_FREE_BYTE
  private readonly writers: ((memory: ArrayBuffer) => void)[] = []

  /** Allocates bytes at a multiple of 16; they are zero at first. */
  allocate(bytes: number): number {
    const at = this.size
    this.size += (bytes + 15) & ~15
    return at
  }

  /** Allocates memory for these numbers. */
  allocateNumbers(numbers: Float32Array | Int8Array): number {
    const at = this.allocate(numbers.byteLength)
    this.writers.push((memory) => {
      if (numbers instanceof Int8Array) new Int8Array(memory).set(numbers, at)
      else new Float32Array(memory).set(numbers, at >> 2)
    })
    return at
  }

  /**
   * Allocates a matrix of the listed rows and columns of an int8 table; −1 stands for zeros. `one` is the integer that stands
   * for 1 in the vectors that it will be multiplied with; `halves` tells the rows of which half is wanted.
   */
  allocateMatrix(
    table: Table,
    rows: number[],
    columns: number[],
    one: number,
    halves: Halves = none,
    group = PAIRS,
  ): Matrix {
    const { scales } = table
    if (!scales) throw new ModelError(`The model's table “${table.name}” is float32; expected int8.`)
    const blocks = Math.ceil(rows.length / BLOCK_ROWS)
    const octets = Math.ceil(columns.length / COLUMN_MULTIPLE)
    const floats = new Float32Array(blocks * BLOCK_ROWS)
    for (const [at, row] of rows.entries())
      if (row >= 0) floats[at] = scales[row]! / one / (halves(at) ? 2 : 1)
    const weights = this.allocate(blocks * BLOCK_ROWS * octets * COLUMN_MULTIPLE)
    const order = new Int32Array(octets * COLUMN_MULTIPLE).fill(-1)
    order.set(columns)
    this.writers.push((memory) => writeMatrix(table, rows, order, group, new Int8Array(memory), weights))
    return { weights, scales: this.allocateNumbers(floats), blocks, octets }
  }

  /** Allocates a matrix of bytes of the listed rows and columns of an int8 table; −1 stands for zeros. */
  allocateByteMatrix(table: Table, rows: number[], columns: number[], halves: Halves = none): ByteMatrix {
    const matrix = this.allocateMatrix(table, rows, columns, HIDDEN_UNIT, halves, QUADS)
    const base = this.allocate(4 * matrix.blocks * BLOCK_ROWS)
    this.writers.push((memory) => {
      const integers = new Int32Array(memory, base, rows.length)
      for (const [at, row] of rows.entries()) {
        let sum = 0
        for (const column of columns)
          if (row >= 0 && column >= 0) sum += table.entries[row * table.columns + column]!
        integers[at] = -HIDDEN_ZERO * sum
      }
    })
    return { ...matrix, base }
  }

  /** Writes everything that was allocated with contents. */
  writeTo({ memory }: Kernel): void {
    for (const write of this.writers) write(memory)
    this.writers.length = 0
  }
}

/** Whether half of a row of a matrix is wanted, by its index. */
type Halves = (row: number) => boolean
const none: Halves = () => false

/** How many columns of a row lie together, as a power of two: two where numbers are multiplied as int16, four as bytes. */
const PAIRS = 1
const QUADS = 2

/** Writes rows of a table to `into` from `first` on: for eight rows at a time, group of columns by group of columns. */
function writeMatrix(
  { entries, columns: width }: Table,
  rows: number[],
  columns: Int32Array,
  group: number,
  into: Int8Array,
  first: number,
): void {
  const count = columns.length
  const within = (1 << group) - 1
  for (let at = 0; at < rows.length; at++) {
    if (rows[at]! < 0) continue
    const from = rows[at]! * width
    const to = first + (at >> 3) * BLOCK_ROWS * count + ((at & 7) << group)
    for (let column = 0; column < count; column++) {
      const entry = columns[column]!
      if (entry < 0) continue
      into[to + (column >> group) * (BLOCK_ROWS << group) + (column & within)] = entries[from + entry]!
    }
  }
}

/** 0 … count − 1, padded with −1 to a multiple of eight. */
export function paddedIndices(count: number): number[] {
  return Array.from({ length: Math.ceil(count / COLUMN_MULTIPLE) * COLUMN_MULTIPLE }, (_, at) =>
    at < count ? at : -1,
  )
}

/** Torch’s gate rows (all i, all f, all g, all o) in the kernel’s order: i, f, g, o of four units at a time. */
export function gateRows(hidden: number): number[] {
  const units = paddedIndices(hidden)
  return units.flatMap((_, at) => {
    const gate = at & 3
    return units.slice(at & ~3, (at & ~3) + 4).map((unit) => (unit < 0 ? -1 : gate * hidden + unit))
  })
}

/** Whether a row in the kernel’s order is of a gate whose argument is halved: of i, f or o. */
export const isHalved = (row: number): boolean => ((row >> 2) & 3) !== 2

/** Numbers for gates in the kernel’s order, those halved of which the kernel is given half; any number of rows. */
export function halvedGates(numbers: Float32Array): Float32Array {
  return numbers.map((number, at) => (isHalved(at) ? number / 2 : number))
}

/** The numbers of a small table, row or column. */
export function tableNumbers(file: ModelFile, name: string, count: number): Float32Array {
  const table = tableOf(file, name)
  if (table.rows * table.columns !== count)
    throw new ModelError(
      `The model's table “${name}” has ${table.rows * table.columns} numbers; expected ${count}.`,
    )
  const numbers = new Float32Array(count)
  for (let row = 0; row < table.rows; row++) writeRow(table, row, numbers, row * table.columns)
  return numbers
}

/** The numbers in another order; index −1 stands for 0. */
export function reordered(numbers: Float32Array, order: number[]): Float32Array {
  return Float32Array.from(order, (from) => (from < 0 ? 0 : numbers[from]!))
}

/** What each row of a small table adds to the gates, including `base`. */
export function positionRows(
  table: Table,
  input: Table,
  offset: number,
  gates: number[],
  base: Float32Array,
): Float32Array {
  const rows = new Float32Array(table.rows * gates.length)
  const adds = new Float32Array(table.columns)
  const takes = new Float32Array(table.columns)
  for (let at = 0; at < gates.length; at++) {
    const gate = gates[at]!
    if (gate >= 0) writeRow(input, gate, takes, 0, offset, takes.length)
    for (let row = 0; row < table.rows; row++) {
      writeRow(table, row, adds, 0)
      let sum = base[at]!
      for (let column = 0; gate >= 0 && column < adds.length; column++) sum += adds[column]! * takes[column]!
      rows[row * gates.length + at] = sum
    }
  }
  return rows
}
