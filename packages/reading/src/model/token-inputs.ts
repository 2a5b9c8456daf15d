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
/** So many rows are compared for the least recent. */
const CANDIDATES = 8

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
  /** Rows that have been given out, and the one that was looked at last for a row to use again. */
  private used = 0
  private next = 0
  private batch = 0
  private readonly pending: number[] = []

  constructor(file: ModelFile, network: Network) {
    this.network = network
    this.tables = network.tokenTables
    for (let at = 0; at < file.words.length; at++) this.vocabulary.set(file.words[at]!, at)
    this.cues = file.cues
    this.trained = file.trained
    this.formOfRow = new Array(network.capacity).fill(null)
    this.lastBatch = new Int32Array(network.capacity)
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
    const row = this.freeRow()
    this.formOfRow[row] = slot < 0 ? null : form
    if (slot >= 0) this.rowOfSlot[slot] = row
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

  /**
   * A row that is free: at first one after the other, then the least recent of the next few that this batch doesn’t have. There
   * is one, for the cache has room for two batches.
   */
  private freeRow(): number {
    if (this.used < this.lastBatch.length) return this.used++
    let found = -1
    for (let tried = 0; tried < CANDIDATES || found < 0; tried++) {
      this.next = this.next + 1 === this.used ? 0 : this.next + 1
      const last = this.lastBatch[this.next]!
      if (last < this.batch && (found < 0 || last < this.lastBatch[found]!)) found = this.next
    }
    return found
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
