// What an engine must be able to do, so that finding is written once. An engine knows SQL and nothing of queries’
// meaning beyond `Match`; what its index can’t decide is decided over `statementsIn` by find.ts, the same for both.
import type { Entry, Facet, Facets, Statement } from '../api/schemas.ts'
import type { IndexField } from '../query/fields.ts'
import type { Query } from '../query/query.ts'

/** Which candidates, in which order. */
export interface CandidateQuery {
  /**
   * All seeds that fit must come; those that fit only if an engine takes `statement` nodes apart (each field holding
   * of some statement of the seed) may come too.
   */
  query: Query
  /** `best`: by rank among the newest 5,000 that match; the last three by that field, those without it last. */
  order: 'newest' | 'oldest' | 'best' | 'outlet' | 'headline' | 'changed'
  /** For `outlet`, `headline` and `changed`: the last in the alphabet, or the latest, first. */
  descending?: boolean
  offset: number
  limit: number
}

/** How many seeds a question looks at, at most, where it has to look at each. */
export const MAX_SCANNED_SEEDS = 5000

/** What a store keeps of one seed, made by `buildRecord`. */
export interface IndexRecord {
  entry: Entry
  /** Null where the file can’t be read. */
  text: string | null
  encoding: string | null
  statements: Statement[]
  /** For each field the tokens in order, joined by single spaces; between two statements stands the token `|`. */
  words: Record<IndexField, string>
  /** SHA-256 of the text’s tokens, hex; null where there is no text. */
  hash: string | null
  /** 32-bit numbers, of which nearly the same texts share one; empty where there is no text. */
  bands: number[]
  /** What says how alike two texts are, once a band is shared. */
  signature: Uint8Array | null
}

/** What some seeds have in common, each with the number of them. */
export interface CommonValues {
  outlets: [name: string, seeds: number][]
  months: Facet[]
}

/** A statement, as far as queries ask about it, and in which seed it stands. */
export type StatementFacts = Pick<
  Statement,
  'seed' | 'actor' | 'speaker' | 'via' | 'cue' | 'voice' | 'form' | 'stance' | 'content'
>

/** An engine, as finding sees it. */
export interface Store {
  /** The ids of seeds that may fit. */
  candidates(query: CandidateQuery): Promise<string[]>
  /** How many candidates there are; counting may stop after `limit` + 1. */
  count(query: Query, limit: number): Promise<number>
  /** The statements of each seed, in the order of the seed’s text. */
  statementsIn(ids: string[]): Promise<Map<string, Statement[]>>
  entries(ids: string[]): Promise<Map<string, Entry>>
  /** The texts, decoded; a seed that can’t be read is missing. */
  texts(ids: string[]): Promise<Map<string, string>>
  /** What these seeds have in common: every outlet, the latest month first. */
  commonValues(ids: string[]): Promise<CommonValues>
  /** The names that speak in most of these seeds. */
  topSpeakers(ids: string[], most: number): Promise<string[]>
  /** The statements in these seeds; `content` is empty unless it is asked for. */
  statementFacts(ids: string[], withContent: boolean): Promise<StatementFacts[]>
  /** The most of each kind over all seeds, as counted whenever one comes or goes: each name as it is written. */
  topCounts(most: { names: number; months: number }): Promise<Omit<Facets, 'partial'>>
}
