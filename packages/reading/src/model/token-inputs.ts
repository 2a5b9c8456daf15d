// A cache of the first-layer inputs of tokens, apart from their position. In: the form of a token. Out: the number of a row of the
// network’s cache. Tokens not seen for a while are evicted.

import { LANES } from '../kernel/kernel.ts'
import type { TokenForm } from '../token-features.ts'
import { MAX_CACHED_TOKENS } from '../token-features.ts'
import type { ModelFile, Table } from './format.ts'
import { writeRow } from './format.ts'
import type { Network } from './network.ts'

/** The first rows of the tables are for padding and for unknown words. */
const UNKNOWN_ROW = 1
const FIRST_WORD_ROW = 2
/** The batch of a row without a token: after every other, so that it isn’t evicted again. */
const FREE = 2 ** 31 - 1

/** The tokens in the cache, each with the row of its first-layer input. */
export class TokenInputs {
  private readonly network: Network
  private readonly tables: Table[]
  private readonly vocabulary = new Map<string, number>()
  private readonly cues: Uint8Array
  private readonly trained: number
  /** The row of each form by its slot; another form’s where `formOfRow` differs. */
  private readonly rowOfSlot = new Int32Array(MAX_CACHED_TOKENS)
  private readonly formOfRow: (TokenForm | null)[]
  /** For each row the last batch that contained it. */
  private readonly lastBatch: Int32Array
  private readonly freeRows: number[]
  private batch = 0
  private readonly pending: number[] = []

  constructor(file: ModelFile, network: Network) {
    this.network = network
    this.tables = network.tokenTables
    for (let at = 0; at < file.words.length; at++) this.vocabulary.set(file.words[at]!, at)
    this.cues = file.cues
    this.trained = file.trained
    this.freeRows = Array.from({ length: network.capacity }, (_, at) => network.capacity - 1 - at)
    this.formOfRow = new Array(network.capacity).fill(null)
    this.lastBatch = new Int32Array(network.capacity).fill(FREE)
  }

  /** Starts a batch: rows returned from now on stay valid until the next one. */
  startBatch(): void {
    this.batch++
  }

  /** The row of a token. Its numbers are there after `flush`. */
  rowOf(form: TokenForm): number {
    const { slot } = form
    const known = slot < 0 ? -1 : this.rowOfSlot[slot]!
    if (known >= 0 && this.formOfRow[known] === form) {
      this.lastBatch[known] = this.batch
      return known
    }
    if (!this.freeRows.length) this.evict()
    const row = this.freeRows.pop()!
    if (slot >= 0) {
      this.formOfRow[row] = form
      this.rowOfSlot[slot] = row
    }
    this.lastBatch[row] = this.batch
    this.writeVector(form)
    this.pending.push(row)
    if (this.pending.length === LANES) this.flush()
    return row
  }

  /** Computes the pending rows. */
  flush(): void {
    if (this.pending.length) this.network.addInputs(this.pending)
    this.pending.length = 0
  }

  /** Evicts the least recent tokens until a quarter of the rows is free, or all that are not in this batch. */
  private evict(): void {
    for (const age of [64, 16, 4, 1, 0]) {
      const oldest = this.batch - age
      for (let row = 0; row < this.lastBatch.length; row++) {
        if (this.lastBatch[row]! >= oldest) continue
        this.formOfRow[row] = null
        this.lastBatch[row] = FREE
        this.freeRows.push(row)
      }
      if (this.freeRows.length > this.lastBatch.length / 4) return
    }
  }

  /** Writes a token’s vector into the next free lane. */
  private writeVector({ word, suffix, prefix, shape }: TokenForm): void {
    const index = this.vocabulary.get(word)
    const known = index !== undefined
    const rows: Record<string, number> = {
      suffix,
      prefix,
      shape,
      word: known && index < this.trained ? index + FIRST_WORD_ROW : UNKNOWN_ROW,
      vector: known ? index + FIRST_WORD_ROW : UNKNOWN_ROW,
      cue: known ? this.cues[index]! : 1,
    }
    const { tokenColumns, vectors } = this.network
    let to = this.pending.length * tokenColumns
    for (const table of this.tables) {
      const row = Math.min(rows[table.name]!, table.rows - 1)
      writeRow(table, row, vectors, to)
      to += table.columns
    }
  }
}
