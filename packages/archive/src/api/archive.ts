// What an archive does, in newsroom verbs. The apps know this file and nothing of folders or databases.
import type { Diagnostic, Document, Severity, Span } from '@hearsay/core'
import type { ModelName, QuoteForm, Reading, Stance, Voice } from '@hearsay/reading'
import type { QueryDiagnostic } from '../query/diagnostics.ts'
import type { Added, Offer } from './adding.ts'
import type { Problem } from './problem.ts'
import type { Progress } from './progress.ts'

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
  /** How many sentences stand in each voice; null until the seed has been read. */
  voices: Record<Voice, number> | null
  /** The model of the reading these numbers and the statements come from; null until the seed has been read. */
  model: ModelName | null
  /** Why the seed cannot be read; the fields above are then empty. */
  problem: Problem | null
}

/** A seed as kept: its entry, its text decoded, and what was understood of it. */
export interface Seed extends Entry {
  encoding: string
  document: Document
  diagnostics: Diagnostic[]
}

/** One source saying one thing in one seed, as the archive keeps it. */
export interface Statement {
  /** The seed’s id. */
  seed: string
  /** Its place among the attributions of the seed’s reading. */
  at: number
  /** The seed’s outlet, date and headline. */
  outlet: string | null
  date: string | null
  headline: string | null
  /** Whose words these are, in the fullest form the seed has; null where nobody is named. */
  speaker: string | null
  /** Folded name to ask for with `statementsOf`; null for whoever is unnamed, who belongs to its seed alone. */
  actor: string | null
  kind: 'person' | 'organization' | 'group' | 'place' | 'document' | null
  /** The cue as written. */
  cue: string | null
  /** Who relays it, nearest the source first. */
  via: string[]
  voice: Voice
  form: QuoteForm
  stance: Stance
  /** false where the source declined to say anything. */
  stated: boolean
  /** From the first character of the statement’s words to the last, into the seed’s text. */
  span: Span
  /** Its content as written, pieces joined by a space. */
  content: string
  /** First and last day it was said on, as ISO days; null where the text doesn’t tell. */
  when: { start: string; end: string } | null
}

/** The orders a shelf can stand in. */
export const shelfOrders = ['date', 'outlet', 'headline', 'changed'] as const
/** One of the orders a shelf can stand in. */
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

/** A number that may stop counting. */
export interface Count {
  number: number
  /** true where there are more than `number`. */
  more: boolean
}

/** One page of the shelf. */
export interface Shelf {
  entries: Entry[]
  total: Count
  diagnostics: QueryDiagnostic[]
}

/** The orders hits can stand in; `first` and `latest` go by the day a statement was made. */
export const findOrders = ['relevance', 'newest', 'oldest', 'first', 'latest'] as const
/** One of the orders hits can stand in. */
export type FindOrder = (typeof findOrders)[number]

/** How to find. */
export interface FindOptions {
  /** Default `relevance`. */
  order?: FindOrder
  /** How many hits to pass over; default 0. */
  offset?: number
  /** How many hits to give; default 20, at most 200. */
  limit?: number
}

/** A piece of the seed’s text around a match. */
export interface Excerpt {
  /** Where the match stands; a statement’s words are in the body too, and `statement` is what is said. */
  where: 'headline' | 'body' | 'statement'
  /** Whose statement; null elsewhere and for nobody. */
  speaker: string | null
  text: string
  /** Spans of the matches, into `text`. */
  marks: Span[]
  /** Where the excerpt stands in the seed’s text. */
  span: Span
}

/** One seed that fits a query, and where. */
export interface Hit {
  id: string
  entry: Entry
  excerpts: Excerpt[]
  /** The statements that fit what the query asks of statements; at most 5. */
  statements: Statement[]
}

/** What was found. */
export interface Found {
  hits: Hit[]
  total: Count
  diagnostics: QueryDiagnostic[]
}

/** How many seeds or statements share something: an outlet, a month, a voice, a name. */
export interface Facet {
  value: string
  count: number
}

/**
 * The values seeds have, most first, each with the number of seeds that are found once its term (`fieldTerm`, put in by
 * `withTerm`) is asked for too.
 */
export interface Facets {
  outlets: Facet[]
  /** `2022-06`, latest first. */
  months: Facet[]
  voices: Facet[]
  speakers: Facet[]
  /**
   * Whether there may be more than is counted: more than 5,000 seeds fit, and the counts cover the newest of them; of
   * all seeds, those with a name written exactly so.
   */
  partial: boolean
}

/** A name that speaks, over all seeds that write it the same way. Nothing is merged. */
export interface ActorEntry {
  /** The folded name: what to ask `statementsOf` for. */
  key: string
  name: string
  kind: NonNullable<Statement['kind']>
  statements: number
  seeds: number
}

/** An outlet with what it holds. */
export interface OutletEntry {
  key: string
  name: string
  seeds: number
  statements: number
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

/** Statements of one actor or in one outlet. */
export interface Statements {
  statements: Statement[]
  total: Count
}

/** Everything of one actor. */
export interface ActorPage extends Statements {
  actor: ActorEntry | null
  first: Statement | null
  latest: Statement | null
  /** Names that may be the same one: a suggestion, never a merge. */
  maybe: ActorEntry[]
}

/** Everything in one outlet. */
export interface OutletPage extends Statements {
  outlet: OutletEntry | null
  /** Who is quoted there, most often first. */
  speakers: Facet[]
}

/** One thing that happened to the seeds. */
export interface Change {
  kind: 'added' | 'changed' | 'removed'
  id: string
}

/** Bytes as they came in, beside the seed made of them. */
export interface Original {
  name: string
  bytes: Uint8Array
}

/** Keeps seeds and answers questions about them. */
export interface Archive {
  /** Where the seeds are kept, for people to read. */
  readonly address: string
  /** One page of the seeds that fit, broken ones included. */
  shelf(query?: ShelfQuery): Promise<Shelf>
  /** The outlets, months, voices and speakers of the seeds that fit, with counts. */
  facets(query?: string): Promise<Facets>
  /** The seed of an id. Throws ArchiveError `seed-unknown`, or the code of its problem. */
  get(id: string): Promise<Seed>
  /** Who says what in the seed, read now or kept from before. Throws as `get` does. */
  reading(id: string, model?: ModelName): Promise<Reading>
  /**
   * Who says what in a document that need not be kept. As with `reading`, a long text is read in a thread, so that others
   * are answered meanwhile. Rejects where the signal aborts, or the archive is closed, before it is done.
   */
  read(document: Document, signal?: AbortSignal): Promise<Reading>
  /** What the seed was made of, where that wasn’t the seed itself. Throws `seed-unknown`. */
  original(id: string): Promise<Original | null>
  /** The seeds that fit a query, with where and whose. Never throws for the query’s sake. */
  find(query: string, options?: FindOptions): Promise<Found>
  /** What one name says, in all seeds that write it so. */
  statementsOf(actor: string, query?: StatementQuery): Promise<ActorPage>
  /** What is said in one outlet. */
  statementsIn(outlet: string, query?: StatementQuery): Promise<OutletPage>
  /** Names that speak, those with most statements first. */
  actors(query?: ListQuery): Promise<ActorEntry[]>
  /** Outlets, those with most seeds first. */
  outlets(query?: ListQuery): Promise<OutletEntry[]>
  /** Keeps seeds. What was acknowledged is on disk. Says which were here already. */
  add(offers: Offer[]): Promise<Added[]>
  /** Lets go of a seed and its original. Throws `seed-unknown`. */
  remove(id: string): Promise<void>
  /** How far the reading of the seeds is. */
  progress(): Promise<Progress>
  /** Resolves when everything kept now can be searched and has been read once. */
  caughtUp(): Promise<void>
  /** What happens to the seeds from now on, until the signal aborts or the archive is closed. */
  changes(signal?: AbortSignal): AsyncIterableIterator<Change>
  /** Stops watching and indexing; ends every `changes`. */
  close(): Promise<void>
}
