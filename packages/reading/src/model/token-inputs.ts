// Forms of words: what a token adds to the first layer but for its place. In: a word and its shape (its affixes follow
// from the word). Out: the number of a row that the network keeps. Forms not met for a while make room for others.

import { LANES } from '../kernel/kernel.ts'
import type { ModelFile, Table } from './format.ts'
import { writeRow } from './format.ts'
import type { Network } from './network.ts'

/** Rows of the tables for padding and the unknown come first. */
const UNKNOWN_ROW = 1
const FIRST_WORD_ROW = 2

interface CachedInput {
  row: number
  shape: number
  /** The batch it was last met in. */
  lastBatch: number
  /** The same word in another shape. */
  next: CachedInput | undefined
}

/** Forms of words that were met, each with the row of what it adds to the first layer. */
export class TokenInputs {
  private readonly network: Network
  private readonly tables: Table[]
  private readonly vocabulary = new Map<string, number>()
  private readonly cues: Uint8Array
  private readonly trained: number
  private readonly cache = new Map<string, CachedInput>()
  private readonly freeRows: number[]
  private batch = 0
  private readonly vectors: Float32Array
  private waiting: number[] = []

  constructor(file: ModelFile, network: Network) {
    this.network = network
    this.tables = network.tokenTables
    for (let at = 0; at < file.words.length; at++) this.vocabulary.set(file.words[at]!, at)
    this.cues = file.cues
    this.trained = file.trained
    this.freeRows = Array.from({ length: network.capacity }, (_, at) => network.capacity - 1 - at)
    this.vectors = new Float32Array(LANES * network.tokenColumns)
  }

  /** Begins a batch: the rows given from now on stay until the next begins. */
  startBatch(): void {
    this.batch++
  }

  /** The row of a form. Its numbers are there after `finish`. */
  rowOf(word: string, shape: number, suffix: number, prefix: number): number {
    const first = this.cache.get(word)
    for (let form = first; form; form = form.next) {
      if (form.shape !== shape) continue
      form.lastBatch = this.batch
      return form.row
    }
    if (!this.freeRows.length) this.evict()
    const row = this.freeRows.pop()!
    // Room may have been made of this word's other shapes.
    // A copy: an engine's slice may keep the whole text it was cut from.
    this.cache.set(Array.from(word).join(''), {
      row,
      shape,
      lastBatch: this.batch,
      next: this.cache.get(word),
    })
    this.writeVector(word, { suffix, prefix, shape })
    this.waiting.push(row)
    if (this.waiting.length === LANES) this.flush()
    return row
  }

  /** Works out the rows still waiting. */
  flush(): void {
    if (this.waiting.length) this.network.addInputs(this.vectors, this.waiting)
    this.waiting = []
  }

  /** Frees the rows of forms not met lately, a quarter of all at least, or those not met in this batch. */
  private evict(): void {
    for (const age of [64, 16, 4, 1, 0]) {
      const oldest = this.batch - age
      for (const [word, first] of this.cache) {
        let left: CachedInput | undefined
        for (let form: CachedInput | undefined = first; form; ) {
          const next: CachedInput | undefined = form.next
          if (form.lastBatch < oldest) this.freeRows.push(form.row)
          else {
            form.next = left
            left = form
          }
          form = next
        }
        if (left) this.cache.set(word, left)
        else this.cache.delete(word)
      }
      if (this.freeRows.length > this.network.capacity / 4) return
    }
  }

  /** Writes the form's vector into the next place. */
  private writeVector(word: string, buckets: { suffix: number; prefix: number; shape: number }): void {
    const index = this.vocabulary.get(word)
    const known = index !== undefined
    const rows: Record<string, number> = {
      ...buckets,
      word: known && index < this.trained ? index + FIRST_WORD_ROW : UNKNOWN_ROW,
      vector: known ? index + FIRST_WORD_ROW : UNKNOWN_ROW,
      cue: known ? this.cues[index]! : 1,
    }
    let to = this.waiting.length * this.network.tokenColumns
    for (const table of this.tables) {
      const row = Math.min(rows[table.name]!, table.rows - 1)
      writeRow(table, row, this.vectors, to)
      to += table.columns
    }
  }
}
