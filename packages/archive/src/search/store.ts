// What an engine must be able to do, so that finding and listing are written once. An engine knows SQL and how to ask its
// index; what the index can’t decide is decided in find.ts, the same for both.

import type { Span } from '@hearsay/core'
import type { Voice } from '@hearsay/reading'
import type { Page } from '../api/pagination.ts'
import type { Entry, Facet, Facets, Statement } from '../api/schemas.ts'
import type { StatementFacts } from '../query/fields.ts'
import type { StatementIndexQuery } from '../query/index-query.ts'
import type { Query } from '../query/query.ts'
import type { TallyFacet } from './tally.ts'

/** Which candidates, in which order. */
export interface CandidateQuery {
  /** Every seed that matches must come; of what statements say only that the words are in the text. */
  query: Query
  /** `best`: by rank among the newest 5,000 that match; the last three by that field, those without it last. */
  order: 'newest' | 'oldest' | 'best' | 'outlet' | 'headline' | 'changed'
  /** For `outlet`, `headline` and `changed`: the last in the alphabet, or the latest, first. */
  descending?: boolean
  offset: number
  limit: number
}

/** Some candidates, and how many there are. */
export interface CandidatePage {
  ids: string[]
  number: number
}

/** How many seeds a question looks at, at most, where it has to look at each. */
export const MAX_SCANNED_SEEDS = 5000

/** What some seeds have in common, each with the number of them. */
export interface CommonValues {
  outlets: [name: string, seeds: number][]
  months: Facet[]
  /** Most first. */
  languages: Facet[]
}

/** A statement as far as queries and counts go. */
export interface ScannedStatement extends StatementFacts, Pick<Statement, 'seed' | 'actor'> {
  /** `dateKey` of the day it was said on, or of its seed. */
  said: number
}

/** Which statements of some seeds to scan. */
export interface ScanOptions {
  /** What their rows in the index must have; all of them without it. */
  matching?: StatementIndexQuery | undefined
  /** Whether `content` is needed; it is empty without. */
  withContent: boolean
}

/** A sentence of a seed, and whose voice it is in. */
export interface VoicedSentence {
  voice: Voice
  span: Span
}

/** Where a statement is, and whose it is. */
export type StatementPlace = Pick<Statement, 'speaker' | 'sure' | 'span'>

/** A statement that another outlet passes on. */
export type RelayedStatement = Pick<Statement, 'via' | 'outlet'>

/** How many values of each kind are wanted. */
export interface TopLimits {
  names: number
  months: number
}

/** A seed as the head of a group of copies is chosen by it. */
export interface SameText {
  id: string
  date: string | null
  outlet: string | null
}

/** An engine, as finding sees it. */
export interface SeedStore extends SharingStore {
  /** The ids of seeds that may match. */
  candidates(query: CandidateQuery): Promise<string[]>
  /** How many candidates there are; counting may stop after `limit` + 1. */
  count(query: Query, limit: number): Promise<number>
  /** What `candidates` and `count` give, of the same query. */
  candidatePage(query: CandidateQuery, limit: number): Promise<CandidatePage>
  /** How many candidates have a sentence or a statement in each voice. */
  countVoices(query: Query): Promise<Facet[]>
  /** The statements of each seed, in the order of the seed’s text. */
  statementsIn(ids: string[]): Promise<Map<string, Statement[]>>
  /** Where the statements of each seed are, in the order of the seed’s text. */
  statementPlaces(ids: string[]): Promise<Map<string, StatementPlace[]>>
  entries(ids: string[]): Promise<Map<string, Entry>>
  /** The sentences of each seed, in the order of the seed’s text. */
  sentencesIn(ids: string[]): Promise<Map<string, VoicedSentence[]>>
  /** The texts, decoded; a seed that can’t be read is missing. */
  texts(ids: string[]): Promise<Map<string, string>>
  /** What these seeds have in common: every outlet, the latest month first. */
  commonValues(ids: string[]): Promise<CommonValues>
  /** The names that speak in most of these seeds, in any sure statement or in those with matching rows. */
  topSpeakers(
    ids: string[],
    options: { limit: number; matching?: StatementIndexQuery | undefined },
  ): Promise<string[]>
  /** Statements of these seeds, in any order. */
  scanStatements(ids: string[], options: ScanOptions): Promise<ScannedStatement[]>
  /** Of each of these seeds the others with nearly the same text. */
  sameTexts(ids: string[]): Promise<Map<string, SameText[]>>
  /** The most frequent values of each kind over all seeds, as counted whenever one comes or goes: each name as it is written. */
  topCounts(limits: TopLimits): Promise<Omit<Facets, 'partial'>>
}

/** A run of words, and quotations that have it: their seeds by the engine’s own keys, so that most are never looked up. */
export interface RunHolders {
  run: number
  statements: { key: string | number; at: number }[]
}

/** An engine, as looking up shared words sees it. */
export interface SharingStore {
  /** Of each run the quotations that have it, at most so many; runs that none has may be missing. */
  holdersOf(runs: number[], limit: number): Promise<RunHolders[]>
  /** The ids of seeds, by their keys; those that are gone are missing. */
  idsOf(keys: (string | number)[]): Promise<Map<string | number, string>>
}

/** A value that is counted over all seeds. */
export interface TallyRow {
  value: string
  /** As it is written. */
  label: string
  kind: string | null
  seeds: number
  statements: number
}

/** Which values have these words: all of `whole`, and one that begins with `prefix`. */
export interface NameWords {
  whole: string[]
  prefix: string | null
}

/** An engine, as lists of names see it. */
export interface NameStore {
  /** The counts of one value; null where no seed has it. */
  tallied(facet: TallyFacet, value: string): Promise<TallyRow | null>
  /** Values with these words, most first. */
  listTallied(
    facet: TallyFacet,
    by: 'seeds' | 'statements',
    words: NameWords,
    page: Page,
  ): Promise<TallyRow[]>
  /** Sure statements of an actor, by the day they were said on. */
  statementsOfActor(key: string, order: 'first' | 'latest', page: Page): Promise<Statement[]>
  /** Sure statements in an outlet, by their seed’s date. */
  statementsOfOutlet(key: string, order: 'first' | 'latest', page: Page): Promise<Statement[]>
  /** Who speaks in most sure statements of an outlet’s newest seeds. */
  speakersOfOutlet(key: string, limits: { seeds: number; speakers: number }): Promise<Facet[]>
  /** The newest sure statements that are relayed, in any order. */
  relayed(limit: number): Promise<RelayedStatement[]>
}

/** An engine. */
export type Store = SeedStore & NameStore
