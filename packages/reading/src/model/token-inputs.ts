// A cache of the first-layer inputs of tokens, apart from their position. In: a word and its shape (its affixes follow from the
// word). Out: the number of a row of the network’s cache. Tokens not seen for a while are evicted.

import { detachedCopy } from '../detached-copy.ts'
import { MAX_CACHED_TOKEN_UNITS } from '../features.ts'
import { LANES } from '../kernel/kernel.ts'
import type { ModelFile, Table } from './format.ts'
import { writeRow } from './format.ts'
import type { Network } from './network.ts'

/** The first rows of the tables are for padding and for unknown words. */
const UNKNOWN_ROW = 1
const FIRST_WORD_ROW = 2

interface CachedInput {
  row: number
  shape: number
  /** The last batch that contained it. */
  lastBatch: number
  /** The same word in another shape. */
  next: CachedInput | undefined
}

/** The tokens in the cache, each with the row of its first-layer input. */
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
  private pending: number[] = []

  constructor(file: ModelFile, network: Network) {
    this.network = network
    this.tables = network.tokenTables
    for (let at = 0; at < file.words.length; at++) this.vocabulary.set(file.words[at]!, at)
    this.cues = file.cues
    this.trained = file.trained
    this.freeRows = Array.from({ length: network.capacity }, (_, at) => network.capacity - 1 - at)
    this.vectors = new Float32Array(LANES * network.tokenColumns)
  }

  /** Starts a batch: rows returned from now on stay valid until the next one. */
  startBatch(): void {
    this.batch++
  }

  /** The row of a token. Its numbers are there after `flush`. */
  rowOf(word: string, shape: number, suffix: number, prefix: number): number {
    const first = this.cache.get(word)
    for (let entry = first; entry; entry = entry.next) {
      if (entry.shape !== shape) continue
      entry.lastBatch = this.batch
      return entry.row
    }
    if (!this.freeRows.length) this.evict()
    const row = this.freeRows.pop()!
    // Looked up again: eviction may have removed this word’s other shapes. A short word is a copy already, and is found
    // fastest by its own object.
    const key = word.length > MAX_CACHED_TOKEN_UNITS ? detachedCopy(word) : word
    this.cache.set(key, { row, shape, lastBatch: this.batch, next: this.cache.get(word) })
    this.writeVector(word, { suffix, prefix, shape })
    this.pending.push(row)
    if (this.pending.length === LANES) this.flush()
    return row
  }

  /** Computes the pending rows. */
  flush(): void {
    if (this.pending.length) this.network.addInputs(this.vectors, this.pending)
    this.pending = []
  }

  /** Evicts the least recent tokens until a quarter of the rows is free, or all that are not in this batch. */
  private evict(): void {
    for (const age of [64, 16, 4, 1, 0]) {
      const oldest = this.batch - age
      for (const [word, first] of this.cache) {
        let remaining: CachedInput | undefined
        for (let entry: CachedInput | undefined = first; entry; ) {
          const next: CachedInput | undefined = entry.next
          if (entry.lastBatch < oldest) this.freeRows.push(entry.row)
          else {
            entry.next = remaining
            remaining = entry
          }
          entry = next
        }
        if (remaining) this.cache.set(word, remaining)
        else this.cache.delete(word)
      }
      if (this.freeRows.length > this.network.capacity / 4) return
    }
  }

  /** Writes a token’s vector into the next free lane. */
  private writeVector(word: string, buckets: { suffix: number; prefix: number; shape: number }): void {
    const index = this.vocabulary.get(word)
    const known = index !== undefined
    const rows: Record<string, number> = {
      ...buckets,
      word: known && index < this.trained ? index + FIRST_WORD_ROW : UNKNOWN_ROW,
      vector: known ? index + FIRST_WORD_ROW : UNKNOWN_ROW,
      cue: known ? this.cues[index]! : 1,
    }
    let to = this.pending.length * this.network.tokenColumns
    for (const table of this.tables) {
      const row = Math.min(rows[table.name]!, table.rows - 1)
      writeRow(table, row, this.vectors, to)
      to += table.columns
    }
  }
}
