// How far the reading of a database’s seeds is, and how fast it goes as seen from here.

import { progressFrom } from '../api/progress.ts'
import type { Progress } from '../api/schemas.ts'
import { FULL_PASS, QUICK_PASS } from '../record/index-record.ts'
import type { Sql } from './client.ts'

/** The counts at one time. */
interface Sample {
  at: number
  searchable: number
  read: number
}

/** How long a sample counts, in milliseconds. */
const RATE_WINDOW_MS = 10_000

/** Measures progress. The rate is of all workers, over the last seconds in which it was asked for. */
export class ProgressMeter {
  readonly #samples: Sample[] = []

  /** How far the reading is now. */
  async now(sql: Sql): Promise<Progress> {
    const rows = await sql`
      select facet, value, sum(seeds) as seeds from hearsay.tally where facet in ('all', 'pass') group by facet, value`
    const tallied = (facet: string, value: string) =>
      Number(rows.find((row) => row.facet === facet && row.value === value)?.seeds ?? 0)
    const seeds = tallied('all', '')
    const read = tallied('pass', String(FULL_PASS))
    const searchable = tallied('pass', String(QUICK_PASS)) + read
    const at = performance.now()
    this.#samples.push({ at, searchable, read })
    while ((this.#samples[0]?.at ?? at) < at - RATE_WINDOW_MS) this.#samples.shift()
    const { at: since, ...before } = this.#samples[0] ?? { at, searchable, read }
    const done = searchable < seeds ? searchable - before.searchable : read - before.read
    const rate = at - since > 200 ? (Math.max(0, done) * 1000) / (at - since) : 0
    return progressFrom({ seeds, searchable, readOnce: searchable, read }, rate)
  }
}
