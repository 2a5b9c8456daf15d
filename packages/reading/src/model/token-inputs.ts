// A cache of the first-layer inputs of tokens, apart from their position. In: the form of a token. Out: the number of a row of the
// network’s cache. Tokens not seen for a while are evicted.

import { LANES } from '../kernel/kernel.ts'
import type { TokenForm } from '../token-features.ts'
import { MAX_CACHED_TOKENS } from '../token-features.ts'
import type { Network } from './network.ts'

/** Writes a token’s vector, `tokenColumns` numbers, to `into` from `at` on. */
export type VectorWriter = (form: TokenForm, into: Float32Array, at: number) => void

/** So many rows are compared for the least recent. */
const CANDIDATES = 8

/** The tokens in the cache, each with the row of its first-layer input. */
export class TokenInputs {
  private readonly network: Network
  private readonly write: VectorWriter
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

  constructor(network: Network, write: VectorWriter) {
    this.network = network
    this.write = write
    this.formOfRow = new Array(network.capacity).fill(null)
    this.lastBatch = new Int32Array(network.capacity)
  }

  /** Forgets every token: the same form has another vector from now on. */
  forget(): void {
    this.formOfRow.fill(null)
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
    const { tokenColumns, vectors } = this.network
    this.write(form, vectors, this.pending.length * tokenColumns)
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
}
