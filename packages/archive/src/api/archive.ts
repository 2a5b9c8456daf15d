// What an archive does, in newsroom verbs. The apps know this file and nothing of folders or databases.
import type { Document } from '@hearsay/core'
import type { DecidedReading, Decision, Draft, Refusal } from '@hearsay/decisions'
import type { ModelName, Reading } from '@hearsay/reading'
import type { AccountLog } from '../accounts/account-log.ts'
import type { SessionStore } from '../accounts/session-store.ts'
import type { FeedStore } from '../follow/feeds.ts'
import type { LayoutMemory } from '../import/corrections.ts'
import type { UnwrittenField } from '../record/write-header.ts'
import type { PressReviewStore } from '../search/press-reviews.ts'
import type { SearchStore } from '../search/saved-searches.ts'
import type { Offer } from './adding.ts'
import type {
  ActorEntry,
  ActorPage,
  Added,
  AlsoIn,
  Change,
  Facets,
  Found,
  Hit,
  OutletEntry,
  OutletPage,
  Problem,
  Progress,
  Relays,
  Seed,
  SharedWords,
  Shelf,
  Statements,
} from './schemas.ts'

/** The orders of a shelf. */
export const shelfOrders = ['date', 'outlet', 'headline', 'changed'] as const
/** One of the orders of a shelf. */
export type ShelfOrder = (typeof shelfOrders)[number]

/** What to put on the shelf, and how. */
export interface ShelfQuery {
  /** A query in the language of docs/archive.md; none for everything. */
  query?: string
  /** Default `date`. */
  order?: ShelfOrder
  /** Latest, or last in the alphabet, first. Default: true for `date` and `changed`, false for the others. */
  descending?: boolean
  /** How many entries to pass over; default 0. */
  offset?: number
  /** How many entries to give; default 50, at most 1,000. */
  limit?: number
}

/** The orders of hits; `first` and `latest` go by the day a statement was made, `changed` by the file’s latest change. */
export const findOrders = ['relevance', 'newest', 'oldest', 'first', 'latest', 'changed'] as const
/** One of the orders of hits. */
export type FindOrder = (typeof findOrders)[number]

/** How to find. */
export interface FindOptions {
  /** Default `relevance`. */
  order?: FindOrder
  /** How many hits to pass over; default 0. */
  offset?: number
  /** How many hits to give; default 20, at most 200. */
  limit?: number
  /** How many excerpts of words to give of a hit; default 3, at most 100. */
  excerpts?: number
  /** How many matching statements to give of a hit; default 5. */
  statements?: number
}

/** A page of a list. */
export interface ListQuery {
  /** The beginning of a name, or of a word in it. */
  name?: string
  offset?: number
  /** Default 50, at most 1,000. */
  limit?: number
}

/** Which statements, in which order. */
export interface StatementQuery {
  /** Default `latest`. */
  order?: 'first' | 'latest'
  offset?: number
  /** Default 50, at most 1,000. */
  limit?: number
}

/** Bytes as they came in, beside the seed made of them. */
export interface Original {
  name: string
  bytes: Uint8Array
}

/** A state of a clipping: a page as it was before a correction, or the same article as it came from elsewhere. */
export interface SeedVersion {
  /** From 1, in the order in which they came. */
  number: number
  /** Whether it is the clipping as it is shown; one clipping has one. */
  current: boolean
  /** When it was saved, ISO 8601. */
  kept: string
  /** The size of its seed. */
  bytes: number
  /** The name of the file that it was made of; null where that is the seed itself. */
  original: string | null
}

/** What became of a seed that was removed. */
export interface Removed {
  /** Until when it can be brought back, ISO 8601; null where it was deleted for good. */
  until: string | null
}

/** A seed that was removed and can be brought back. */
export interface Trashed {
  id: string
  /** When it was removed, ISO 8601. */
  removed: string
  /** Until when it can be brought back. */
  until: string
}

/** Decisions as they were recorded, with what can’t be read of the log. */
export interface DecisionLogPage {
  decisions: Decision[]
  problems: Problem[]
}

/** What became of drafts: the records of all of them, or why which of them can’t be recorded. */
export type Decided = { decisions: Decision[] } | { refused: (Refusal & { at: number })[] }

/**
 * What became of a header that was to be written into its file: the record of it, null where nothing was left to write, with the fields
 * that can’t be; or why nothing was written.
 */
export type HeaderWritten =
  | { written: Decision<'write'> | null; left: UnwrittenField[] }
  | { refused: Refusal }

/** Saves seeds and answers questions about them. */
export interface Archive {
  /** Where the seeds are, for people to read. */
  readonly address: string
  /** Who may use the desk on the web. */
  readonly accounts: AccountLog
  /** Who is signed in there. */
  readonly sessions: SessionStore
  /** One page of the seeds that match, broken ones included. */
  shelf(query?: ShelfQuery): Promise<Shelf>
  /** The outlets, months, voices and speakers of the seeds that match, with counts. */
  facets(query?: string): Promise<Facets>
  /** The seed of an id. Throws ArchiveError `seed-unknown`, or the code of its problem. */
  get(id: string): Promise<Seed>
  /**
   * Who says what in the seed, read now or cached, with what people decided; `viewer` sees their own private notes too. Who goes through
   * a desk asks `once`, and what is read for them isn’t cached. Throws as `get` does.
   */
  reading(id: string, model?: ModelName, viewer?: string, how?: 'cached' | 'once'): Promise<DecidedReading>
  /**
   * Who says what in a document that need not be saved. As with `reading`, a long text is read in a thread, so that others
   * are answered meanwhile. Rejects where the signal aborts, or the archive is closed, before it is done.
   */
  read(document: Document, signal?: AbortSignal): Promise<Reading>
  /** What the seed was made of, where that wasn’t the seed itself. Throws `seed-unknown`. */
  original(id: string): Promise<Original | null>
  /** The states of a clipping, in the order of their numbers; most have one. Throws `seed-unknown`. */
  versions(id: string): Promise<SeedVersion[]>
  /** A state of a clipping: its seed, and what it was made of. Throws `seed-unknown`, also for a number that it hasn’t. */
  version(id: string, number: number): Promise<{ bytes: Uint8Array; original: Original | null }>
  /** The seeds that fit a query, with where and whose. Never throws for the query’s sake. */
  find(query: string, options?: FindOptions): Promise<Found>
  /** What of these clippings, at most 200, matches a query, as `find` gives it; that they match is for the caller to know. */
  matches(query: string, ids: readonly string[]): Promise<Hit[]>
  /** What one name says, in all seeds that write it so. */
  statementsOf(actor: string, query?: StatementQuery): Promise<ActorPage>
  /** What is said in one outlet. */
  statementsIn(outlet: string, query?: StatementQuery): Promise<OutletPage>
  /** Names that speak, those with most statements first. */
  actors(query?: ListQuery): Promise<ActorEntry[]>
  /** Outlets, those with most seeds first. */
  outlets(query?: ListQuery): Promise<OutletEntry[]>
  /** Who relays whom most often, among the newest 50,000 statements that are relayed. */
  relays(): Promise<Relays>
  /**
   * The statements whose quotation shares most runs of three words with some words, at most 1,000; default 50. A run that more than
   * 200 quotations have is passed over, unless there is no other.
   */
  sharing(words: string, limit?: number): Promise<SharedWords[]>
  /** The quotations of a seed that other texts have too, and how many; those in no other are missing. */
  alsoIn(id: string): Promise<AlsoIn[]>
  /**
   * What is worth a look: the statements that nobody decided about, of the newest 500 clippings that match a query; the unsure ones
   * first, then by weight.
   */
  review(query?: string, page?: { offset?: number; limit?: number }): Promise<Statements>
  /** Keeps seeds. What was acknowledged is on disk. Says which were here already. */
  add(offers: Offer[]): Promise<Added[]>
  /** The feeds that the desk follows. */
  readonly feeds: FeedStore
  /** The searches that people saved on the desk. */
  readonly searches: SearchStore
  /** The press reviews that people saved on the desk. */
  readonly pressReviews: PressReviewStore
  /** How fields of layouts were corrected before they were saved, so that the next clipping of a layout is corrected alike. */
  layouts(): Promise<LayoutMemory>
  /** Remembers rules; one that is null is forgotten. */
  rememberLayouts(rules: LayoutMemory): Promise<void>
  /**
   * Removes a seed, its original and its versions; `trash` has it for thirty days, unless `forGood` says otherwise or the disk is full.
   * Throws `seed-unknown`.
   */
  remove(id: string, how?: { forGood?: boolean }): Promise<Removed>
  /** What was removed and can be brought back, the latest first. */
  trash(): Promise<Trashed[]>
  /** Brings a seed back as it was removed last, with what belonged to it. Throws `not-in-trash`, or `seed-there` where its id is taken. */
  restore(id: string): Promise<void>
  /**
   * What was decided about a seed, oldest first, undone decisions included; with null about all of the desk. Private notes are for
   * their author alone.
   */
  decisions(seed: string | null, viewer?: string): Promise<DecisionLogPage>
  /**
   * Records decisions, all or none: one that is refused refuses all. What was acknowledged is on disk, and what was decided
   * together is undone together. Throws ArchiveError where nothing can be written.
   */
  decide(drafts: readonly Draft[], by: string): Promise<Decided>
  /**
   * Takes records that a desk exported, as they are: who decided what and when stays. Those known are left out; gives the others.
   * What was acknowledged is on disk. Throws ArchiveError `seed-unknown`, or where nothing can be written.
   */
  takeDecisions(records: readonly Decision[]): Promise<Decision[]>
  /**
   * Writes the header of a seed, as people corrected it, into its file: every other byte stays, and so do the places of decisions.
   * `text` is the hash of the text that its author saw. Throws ArchiveError `seed-unknown`, or where nothing can be written.
   */
  writeHeader(id: string, by: string, text?: string): Promise<HeaderWritten>
  /** How far the reading of the seeds is. */
  progress(): Promise<Progress>
  /** Resolves when everything kept now can be searched and has been read once. */
  caughtUp(): Promise<void>
  /** What happens to the seeds from now on, until the signal aborts or the archive is closed. */
  changes(signal?: AbortSignal): AsyncIterableIterator<Change>
  /** Stops watching and indexing; ends every `changes`. */
  close(): Promise<void>
}
