// Forms of words: what a token adds to the first layer but for its place. In: a word and its shape (its affixes follow
// from the word). Out: the number of a row that the network keeps. Forms not met for a while make room for others.

import { LANES } from '../kernel/kernel.ts'
import type { ModelFile, Table } from './format.ts'
import { writeRow } from './format.ts'
import type { Network } from './network.ts'

/** Rows of the tables for padding and the unknown come first. */
const UNKNOWN = 1
const FIRST = 2

interface Form {
  row: number
  shape: number
  /** The batch it was last met in. */
  met: number
  /** The same word in another shape. */
  next: Form | undefined
}

/** Forms of words that were met, each with the row of what it adds to the first layer. */
export class Forms {
  private readonly network: Network
  private readonly tables: Table[]
  private readonly vocabulary = new Map<string, number>()
  private readonly cues: Uint8Array
  private readonly trained: number
  private readonly kept = new Map<string, Form>()
  private readonly free: number[]
  private batch = 0
  private readonly vectors: Float32Array
  private waiting: number[] = []

  constructor(file: ModelFile, network: Network) {
    this.network = network
    this.tables = network.formTables
    for (let at = 0; at < file.words.length; at++) this.vocabulary.set(file.words[at]!, at)
    this.cues = file.cues
    this.trained = file.trained
    this.free = Array.from({ length: network.capacity }, (_, at) => network.capacity - 1 - at)
    this.vectors = new Float32Array(LANES * network.formWidth)
  }

  /** Begins a batch: the rows given from now on stay until the next begins. */
  begin(): void {
    this.batch++
  }

  /** The row of a form. Its numbers are there after `finish`. */
  rowOf(word: string, shape: number, suffix: number, prefix: number): number {
    const first = this.kept.get(word)
    for (let form = first; form; form = form.next) {
      if (form.shape !== shape) continue
      form.met = this.batch
      return form.row
    }
    if (!this.free.length) this.makeRoom()
    const row = this.free.pop()!
    // Room may have been made of this word's other shapes.
    // A copy: an engine's slice may keep the whole text it was cut from.
    this.kept.set(Array.from(word).join(''), { row, shape, met: this.batch, next: this.kept.get(word) })
    this.look(word, { suffix, prefix, shape })
    this.waiting.push(row)
    if (this.waiting.length === LANES) this.finish()
    return row
  }

  /** Works out the rows still waiting. */
  finish(): void {
    if (this.waiting.length) this.network.addForms(this.vectors, this.waiting)
    this.waiting = []
  }

  /** Frees the rows of forms not met lately, a quarter of all at least, or those not met in this batch. */
  private makeRoom(): void {
    for (const age of [64, 16, 4, 1, 0]) {
      const oldest = this.batch - age
      for (const [word, first] of this.kept) {
        let left: Form | undefined
        for (let form: Form | undefined = first; form; ) {
          const next: Form | undefined = form.next
          if (form.met < oldest) this.free.push(form.row)
          else {
            form.next = left
            left = form
          }
          form = next
        }
        if (left) this.kept.set(word, left)
        else this.kept.delete(word)
      }
      if (this.free.length > this.network.capacity / 4) return
    }
  }

  /** Writes the form's vector into the next place. */
  private look(word: string, buckets: { suffix: number; prefix: number; shape: number }): void {
    const index = this.vocabulary.get(word)
    const known = index !== undefined
    const rows: Record<string, number> = {
      ...buckets,
      word: known && index < this.trained ? index + FIRST : UNKNOWN,
      vector: known ? index + FIRST : UNKNOWN,
      cue: known ? this.cues[index]! : 1,
    }
    let to = this.waiting.length * this.network.formWidth
    for (const table of this.tables) {
      const row = Math.min(rows[table.name]!, table.rows - 1)
      writeRow(table, row, this.vectors, to)
      to += table.columns
    }
  }
}
