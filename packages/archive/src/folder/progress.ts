// How far the reading of a folder is. In: what the indexing thread does. Out: the same for every process that asks, by way
// of the index.
import type { DatabaseSync } from 'node:sqlite'
import { progressFrom } from '../api/progress.ts'
import type { Progress } from '../api/schemas.ts'
import { FULL_PASS, QUICK_PASS } from '../record/index-record.ts'
import { Prepared } from './prepared.ts'
import { talliedSeeds } from './tally-table.ts'

/** What the indexing thread is doing. */
export interface IndexingState {
  /** Files that the index doesn’t have at all yet. */
  fresh: number
  /** Files left of an update. */
  left: number
  /** Files a second. */
  rate: number
}

/** After so many milliseconds without a change of state, the process that wrote it is taken for dead. */
const STALE_AFTER_MS = 30_000

/** Saves the state of the indexing thread. */
export function saveState(prepared: Prepared, { fresh, left, rate }: IndexingState): void {
  const put = prepared.sql('insert or replace into state (name, value) values (?, ?)')
  put.run('fresh', String(Math.max(0, fresh)))
  put.run('left', String(left))
  put.run('at', String(performance.timeOrigin + performance.now()))
  put.run('rate', String(rate))
}

/** How far an index is. */
export function progressIn(db: DatabaseSync): Progress {
  const prepared = new Prepared(db)
  const state = (name: string) =>
    Number(prepared.sql('select value from state where name = ?').get(name)?.value ?? 0)
  const searchable = talliedSeeds(prepared, 'all', '')
  const read = talliedSeeds(prepared, 'pass', String(FULL_PASS))
  const alive = performance.timeOrigin + performance.now() - state('at') < STALE_AFTER_MS
  const counts = {
    seeds: searchable + (alive ? state('fresh') : 0),
    searchable,
    readOnce: read + talliedSeeds(prepared, 'pass', String(QUICK_PASS)),
    read,
  }
  // More may be left than are fresh: those that changed.
  return progressFrom(counts, alive ? state('rate') : 0, (alive && state('left')) || undefined)
}
