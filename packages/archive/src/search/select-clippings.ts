// Clippings to work through, for exports. In: an archive, a query or ids. Out: one clipping after the other, read, each with
// the statements that match. Written over the archive’s own questions, so that every engine has it.
import { setImmediate } from 'node:timers/promises'
import type { Document } from '@hearsay/core'
import type { DecidedReading, Decision } from '@hearsay/decisions'
import type { Archive } from '../api/archive.ts'
import { ArchiveError } from '../api/archive-error.ts'
import type { Entry, QueryDiagnostic, Statement } from '../api/schemas.ts'
import { matchingStatements } from '../query/evaluate.ts'
import { toIndexQuery } from '../query/index-query.ts'
import { parseQuery } from '../query/parse.ts'
import { statementsOf } from '../record/statements.ts'

/** A clipping with its reading, and those of its statements that are selected. */
export interface Clipping {
  id: string
  /** The SHA-256 of the seed’s bytes, in hexadecimal. */
  hash: string
  /** When the seed last changed: ISO 8601, UTC. */
  changed: string
  document: Document
  /** With what people decided. */
  reading: DecidedReading
  /** What people decided about it, oldest first, undone decisions included and private notes not. */
  decisions: Decision[]
  /** In the order of the reading. */
  statements: Statement[]
}

/** Which clippings: all that match a query, with the statements that match what it asks about statements; or some, by id. */
export type ClippingSelector = { query: string } | { ids: readonly string[] }

/** Clippings to work through. */
export interface SelectedClippings {
  /** What makes no sense in the query. */
  diagnostics: QueryDiagnostic[]
  /** How many there are to read; one that is removed or broken before its turn is left out. */
  count: number
  /** false where only the newest clippings were searched, and older ones may match too. */
  isComplete: boolean
  /**
   * The clippings, newest first or in the order of the ids, without the first `from` of the list; each is read when its turn comes.
   */
  clippings(from?: number): AsyncGenerator<Clipping>
  /** What tells each from what it was or will be, as `stampOf` gives it, without reading it; null for one that is gone. */
  stamps(): AsyncGenerator<string | null>
}

/** Entries asked for at once: as many as a page of the shelf may have. */
const PAGE_SIZE = 1000

/**
 * Selects clippings. They are listed at once and read one by one: a reading takes 5 to 30 ms a clipping. Ends after the
 * clipping being read where the signal aborts. Throws `seed-unknown` where an id is unknown.
 */
export async function selectClippings(
  archive: Archive,
  selector: ClippingSelector,
  signal?: AbortSignal,
): Promise<SelectedClippings> {
  const { diagnostics, query } = parseQuery('query' in selector ? selector.query : '')
  const { entries, more } =
    'query' in selector ? await entriesOf(archive, selector.query) : await entriesById(archive, selector.ids)
  // An index that answers all of a query gives every page; else no more than a scan reaches.
  const isComplete = !more || toIndexQuery(query).exact
  async function* clippings(from = 0): AsyncGenerator<Clipping> {
    for (const { id, model } of entries.slice(from)) {
      if (signal?.aborted) return
      const clipping = await readClipping(archive, id, model)
      // What was read is only let go, and an interrupt only heard, once something else had its turn.
      await setImmediate()
      if (clipping) yield { ...clipping, statements: matchingStatements(query, clipping.statements) }
    }
  }
  async function* stamps(): AsyncGenerator<string | null> {
    for (const { id, model } of entries) yield await stampNow(archive, id, model)
  }
  return { diagnostics, count: entries.length, isComplete, clippings, stamps }
}

/** What changes with a clipping’s text, with when it changed, the model that it is read by, and what people decided about it. */
export function stampOf({ id, hash, changed, reading, decisions }: Clipping): string {
  return stamp(id, hash, changed, reading.model, decisions)
}

function stamp(
  id: string,
  hash: string,
  changed: string,
  model: string,
  decisions: readonly Pick<Decision, 'id'>[],
): string {
  return JSON.stringify([id, hash, changed, model, ...decisions.map((one) => one.id)])
}

async function stampNow(archive: Archive, id: string, model: Entry['model']): Promise<string | null> {
  try {
    const { hash, changed } = await archive.get(id)
    const { decisions } = await archive.decisions(id)
    return stamp(id, hash, changed, model ?? 'fast', decisions)
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** Whether a clipping was removed, or broken, since it was listed. */
function isGone(error: unknown): boolean {
  return error instanceof ArchiveError && ['seed-unknown', 'not-text'].includes(error.code)
}

type Selected = Pick<Entry, 'id' | 'model'>

interface SelectedEntries {
  entries: Selected[]
  more: boolean
}

async function entriesOf(archive: Archive, query: string): Promise<SelectedEntries> {
  // One that moved while these were asked for comes once.
  const found = new Map<string, Selected>()
  for (let offset = 0; ; offset += PAGE_SIZE) {
    const page = await archive.shelf({ query, offset, limit: PAGE_SIZE })
    for (const { id, model, problem } of page.entries) if (!problem) found.set(id, { id, model })
    if (page.entries.length === PAGE_SIZE) continue
    return { entries: [...found.values()], more: page.total.more }
  }
}

async function entriesById(archive: Archive, ids: readonly string[]): Promise<SelectedEntries> {
  const entries: Selected[] = []
  for (const id of new Set(ids)) {
    const { model } = await archive.get(id)
    entries.push({ id, model })
  }
  return { entries, more: false }
}

/** A clipping with all of its statements, read by the model that its entry was read by; null where it is gone by now. */
async function readClipping(archive: Archive, id: string, model: Entry['model']): Promise<Clipping | null> {
  try {
    const { document, hash, changed, language } = await archive.get(id)
    const reading = await archive.reading(id, model ?? 'fast', undefined, 'once')
    const { decisions } = await archive.decisions(id)
    return {
      id,
      hash,
      changed,
      document,
      decisions,
      reading,
      statements: statementsOf(id, document, reading, language),
    }
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}
