// What an archive does, in newsroom verbs. The apps know this file and nothing of folders or databases.
import type { Diagnostic, Document, Severity } from '@hearsay/core'
import type { Problem } from './problem.ts'

/** What the shelf shows of one seed. */
export interface Entry {
  /** Names the seed in addresses and commands: the path in its folder without `.txt` or `.seed`. */
  id: string
  /** The path in its folder, `/` between its parts; may hold any character a file name may. */
  file: string
  /** Size in bytes. */
  bytes: number
  /** When the file last changed, ISO 8601 in UTC. */
  changed: string
  outlet: string | null
  /** ISO prefix of the publication date. */
  date: string | null
  headline: string | null
  /** How many diagnostics of each severity the seed has. */
  counts: Record<Severity, number>
  /** Why the seed cannot be read; the fields above are then empty. */
  problem: Problem | null
}

/** A seed as kept: its entry, its text decoded, and what was understood of it. */
export interface Seed extends Entry {
  encoding: string
  document: Document
  diagnostics: Diagnostic[]
}

/** The orders a shelf can stand in. */
export const shelfOrders = ['date', 'outlet', 'headline', 'changed'] as const
/** One of the orders a shelf can stand in. */
export type ShelfOrder = (typeof shelfOrders)[number]

/** What to put on the shelf, and how. */
export interface ShelfQuery {
  /** Words that must all occur in the seed's text or file name; case, accents and quote shapes don't matter. */
  words?: string
  /** Default `date`. */
  order?: ShelfOrder
  /** Latest, or last in the alphabet, first. Default: true for `date` and `changed`, false for the others. */
  descending?: boolean
}

/** One thing that happened to the seeds. */
export interface Change {
  kind: 'added' | 'changed' | 'removed'
  id: string
}

/** Keeps seeds and answers questions about them. */
export interface Archive {
  /** Where the seeds come from, for people to read. */
  readonly place: string
  /** The seeds that fit the query, broken ones included; an empty list where none does. */
  shelf(query?: ShelfQuery): Promise<Entry[]>
  /** The seed of an id. Throws ArchiveError `seed-unknown`, or the code of its problem. */
  get(id: string): Promise<Seed>
  /** What happens to the seeds from now on, until the signal aborts or the archive is closed. */
  changes(signal?: AbortSignal): AsyncIterableIterator<Change>
  /** Stops watching; ends every `changes`. */
  close(): Promise<void>
}
