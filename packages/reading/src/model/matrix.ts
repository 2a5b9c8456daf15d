// Matrices laid out for the kernel: rows in its order, eight at a time, filled up with zeros. In: tables of a model
// file. Out: bytes in the kernel's memory and where they are.

import type { Kernel } from '../kernel/kernel.ts'
import { BLOCK, COLUMNS, FREE } from '../kernel/kernel.ts'
import type { ModelFile, Table } from './format.ts'
import { tableOf, valueAt } from './format.ts'
import { ModelError } from './problem.ts'

/** A matrix in the kernel's memory; addresses in bytes. */
export interface Matrix {
  weights: number
  /** One float32 a row. */
  scales: number
  blocks: number
  octets: number
}

/** Memory handed out before it is there: first everything is placed, then written. */
export class Arena {
  size = FREE
  private readonly writers: ((memory: ArrayBuffer) => void)[] = []

  /** The address of so many bytes, a multiple of 16; zeros at first. */
  take(bytes: number): number {
    const at = this.size
    this.size += (bytes + 15) & ~15
    return at
  }

  /** The address of these numbers. */
  place(numbers: Float32Array | Int8Array): number {
    const at = this.take(numbers.byteLength)
    this.writers.push((memory) => {
      if (numbers instanceof Int8Array) new Int8Array(memory).set(numbers, at)
      else new Float32Array(memory).set(numbers, at >> 2)
    })
    return at
  }

  /**
   * An int8 table as a matrix of the rows and columns of it that are listed; −1 stands for one of zeros. `one` is
   * what stands for 1 in the vectors it will be multiplied with.
   */
  matrix(table: Table, rows: number[], columns: number[], one: number): Matrix {
    const { scales, entries } = table
    if (!scales) throw new ModelError(`The model's table “${table.name}” is float32; expected int8.`)
    const blocks = Math.ceil(rows.length / BLOCK)
    const octets = Math.ceil(columns.length / COLUMNS)
    const bytes = new Int8Array(blocks * BLOCK * octets * COLUMNS)
    const floats = new Float32Array(blocks * BLOCK)
    for (const [at, row] of rows.entries()) {
      if (row < 0) continue
      floats[at] = scales[row]! / one
      const base = (at >> 3) * BLOCK * octets * COLUMNS + 2 * (at & 7)
      for (const [to, column] of columns.entries()) {
        if (column >= 0)
          bytes[base + (to >> 1) * 2 * BLOCK + (to & 1)] = entries[row * table.columns + column]!
      }
    }
    return { weights: this.place(bytes), scales: this.place(floats), blocks, octets }
  }

  /** Writes what was placed. */
  fill({ memory }: Kernel): void {
    for (const write of this.writers) write(memory)
    this.writers.length = 0
  }
}

/** 0 … count − 1, filled up with −1 to a multiple of eight. */
export function padded(count: number): number[] {
  return Array.from({ length: Math.ceil(count / COLUMNS) * COLUMNS }, (_, at) => (at < count ? at : -1))
}

/** Torch's gate rows (all i, all f, all g, all o) in the kernel's order: of four units at a time i, f, g, o. */
export function gateRows(hidden: number): number[] {
  const units = padded(hidden)
  return units.flatMap((_, at) => {
    const gate = at & 3
    return units.slice(at & ~3, (at & ~3) + 4).map((unit) => (unit < 0 ? -1 : gate * hidden + unit))
  })
}

/** A small table's numbers, whichever way it lies. */
export function numbersOf(file: ModelFile, name: string, count: number): Float32Array {
  const table = tableOf(file, name)
  if (table.rows * table.columns !== count)
    throw new ModelError(
      `The model's table “${name}” has ${table.rows * table.columns} numbers; expected ${count}.`,
    )
  return Float32Array.from({ length: count }, (_, at) =>
    valueAt(table, Math.floor(at / table.columns), at % table.columns),
  )
}

/** The numbers in another order; −1 stands for 0. */
export function arranged(numbers: Float32Array, order: number[]): Float32Array {
  return Float32Array.from(order, (from) => (from < 0 ? 0 : numbers[from]!))
}

/** For each row of a small table what it adds to the gates, `base` included. */
export function placeRows(
  table: Table,
  input: Table,
  offset: number,
  gates: number[],
  base: Float32Array,
): Float32Array {
  const rows = new Float32Array(table.rows * gates.length)
  for (let row = 0; row < table.rows; row++) {
    for (const [at, gate] of gates.entries()) {
      let sum = base[at]!
      for (let column = 0; gate >= 0 && column < table.columns; column++)
        sum += valueAt(table, row, column) * valueAt(input, gate, offset + column)
      rows[row * gates.length + at] = sum
    }
  }
  return rows
}
