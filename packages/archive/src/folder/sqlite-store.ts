// Questions to the index of a folder. In: an open index, and how to get at a seed’s text. Out: the engine that finding
// works over. No question looks at more than a page’s worth or, where it must rank or count, the newest 5,000.
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { sourceTypes, voices } from '@hearsay/reading/shape'
import type { Page } from '../api/pagination.ts'
import type { Entry, Facet, Facets, Statement } from '../api/schemas.ts'
import { statementMatch } from '../query/fts.ts'
import type { StatementIndexQuery } from '../query/index-query.ts'
import type { Query } from '../query/query.ts'
import { sameTextsOf } from '../search/same-texts.ts'
import type {
  CandidatePage,
  CandidateQuery,
  CommonValues,
  NameWords,
  RelayedStatement,
  RunHolders,
  SameText,
  ScannedStatement,
  ScanOptions,
  StatementPlace,
  Store,
  TallyRow,
  TopLimits,
  VoicedSentence,
} from '../search/store.ts'
import type { TallyFacet } from '../search/tally.ts'
import { Candidates } from './candidates.ts'
import { Prepared } from './prepared.ts'
import {
  entrySelection,
  placeSelection,
  relayedSelection,
  scanSelection,
  scanWithoutContent,
  sentenceSelection,
  statementSelection,
} from './rows.ts'
import { SEED_ROW, STATEMENT_BITS } from './schema.ts'
import { talliedSeeds } from './tally-table.ts'

/** How many names with a word are looked at, so that one letter doesn’t mean all of them. */
const MAX_NAMES_WITH_WORD = 1000

/** Where one in so many seeds is asked about, an index over all of them is read sooner than the rows of each. */
const INDEX_SCAN_SHARE = 6

/** The seeds of a list of ids. */
const CHOSEN = 'json_each(?) k join seed s on s.id = k.value'
/** The statements of those seeds. */
const STATEMENTS = `statement t on t.id between (s.key << ${STATEMENT_BITS}) and ((s.key << ${STATEMENT_BITS}) | ${SEED_ROW})`
/** Those with matching words. */
const MATCHING = '+t.id in (select rowid from statement_words where statement_words match ?)'
/** The seed of a statement. */
const ITS_SEED = `seed s on s.key = t.id >> ${STATEMENT_BITS}`

/** The engine over an open index. */
export class SqliteStore implements Store {
  readonly #prepared: Prepared
  readonly #candidates: Candidates
  readonly #texts: (ids: string[]) => Map<string, string>

  /** `texts` gives the texts of ids, those it can’t read left out. */
  constructor(db: DatabaseSync, texts: (ids: string[]) => Map<string, string>) {
    this.#prepared = new Prepared(db)
    this.#candidates = new Candidates(this.#prepared)
    this.#texts = texts
  }

  async candidates(query: CandidateQuery): Promise<string[]> {
    return this.#candidates.ids(query)
  }

  async count(query: Query, limit: number): Promise<number> {
    return this.#candidates.count(query, limit)
  }

  async candidatePage(query: CandidateQuery, limit: number): Promise<CandidatePage> {
    return this.#candidates.page(query, limit)
  }

  async countVoices(query: Query): Promise<Facet[]> {
    const counts = new Map<string, number>(voices.map((voice) => [voice, 0]))
    for (const [together, seeds] of this.#candidates.countTogether(query))
      for (const voice of together.split(' '))
        if (counts.has(voice)) counts.set(voice, (counts.get(voice) ?? 0) + seeds)
    return voices.map((value) => ({ value, count: counts.get(value) ?? 0 }))
  }

  async statementsIn(ids: string[]): Promise<Map<string, Statement[]>> {
    const found = new Map<string, Statement[]>(ids.map((id) => [id, []]))
    const question = this.#prepared.sql(
      `select ${statementSelection.columns} from ${CHOSEN} join ${STATEMENTS} order by t.id`,
    )
    for (const statement of statementSelection.all(question, JSON.stringify(ids)))
      found.get(statement.seed)?.push(statement)
    return found
  }

  async statementPlaces(ids: string[]): Promise<Map<string, StatementPlace[]>> {
    const found = new Map<string, StatementPlace[]>(ids.map((id) => [id, []]))
    const question = this.#prepared.sql(
      `select ${placeSelection.columns} from ${CHOSEN} join ${STATEMENTS} order by t.id`,
    )
    for (const { seed, ...place } of placeSelection.all(question, JSON.stringify(ids)))
      found.get(seed)?.push(place)
    return found
  }

  async holdersOf(runs: number[], limit: number): Promise<RunHolders[]> {
    const question = this.#prepared.sql(
      `select statement >> ${STATEMENT_BITS} as key, statement & ${SEED_ROW} as at
       from quotation_run where run = ? limit ?`,
    )
    return runs.map((run) => ({
      run,
      statements: question.all(run, limit).map(({ key, at }) => ({ key: Number(key), at: Number(at) })),
    }))
  }

  async idsOf(keys: (string | number)[]): Promise<Map<string | number, string>> {
    const rows = this.#prepared
      .sql('select key, id from seed where key in (select value from json_each(?))')
      .all(JSON.stringify(keys))
    return new Map(rows.map(({ key, id }) => [Number(key), String(id)]))
  }

  async sameTexts(ids: string[]): Promise<Map<string, SameText[]>> {
    const question = this.#prepared.sql(
      `select distinct s.id as seed, s.signature as own, o.id, o.date, o.outlet_key as outlet, o.signature
       from ${CHOSEN}, json_each(s.bands) b join band x on x.band = b.value join seed o on o.key = x.seed
       where s.signature is not null and o.signature is not null`,
    )
    return sameTextsOf(question.all(JSON.stringify(ids)))
  }

  async entries(ids: string[]): Promise<Map<string, Entry>> {
    const question = this.#prepared.sql(`select ${entrySelection.columns} from ${CHOSEN}`)
    return new Map(entrySelection.all(question, JSON.stringify(ids)).map((entry) => [entry.id, entry]))
  }

  async sentencesIn(ids: string[]): Promise<Map<string, VoicedSentence[]>> {
    const question = this.#prepared.sql(`select ${sentenceSelection.columns} from ${CHOSEN}`)
    return new Map(sentenceSelection.all(question, JSON.stringify(ids)))
  }

  async texts(ids: string[]): Promise<Map<string, string>> {
    return this.#texts(ids)
  }

  async commonValues(ids: string[]): Promise<CommonValues> {
    const outlets = this.#facets(
      `select min(s.outlet) as value, count(*) as n from ${CHOSEN} where s.outlet_key is not null
       group by s.outlet_key order by n desc, s.outlet_key`,
      JSON.stringify(ids),
    )
    const months = this.#facets(
      `select substr(s.date, 1, 7) as value, count(*) as n from ${CHOSEN} where length(s.date) >= 7
       group by 1 order by 1 desc`,
      JSON.stringify(ids),
    )
    const languages = this.#facets(
      `select s.language as value, count(*) as n from ${CHOSEN} where s.language is not null
       group by 1 order by n desc, 1`,
      JSON.stringify(ids),
    )
    return { outlets: outlets.map(({ value, count }) => [value, count]), months, languages }
  }

  async topSpeakers(
    ids: string[],
    { limit, matching }: { limit: number; matching?: StatementIndexQuery | undefined },
  ): Promise<string[]> {
    const seeds = talliedSeeds(this.#prepared, 'all', '')
    // Of a good part of all seeds the index by actor is read through, which has far less to read than the statements.
    const statements =
      ids.length * INDEX_SCAN_SHARE > seeds
        ? `statement t where (t.id >> ${STATEMENT_BITS}) in (select s.key from ${CHOSEN})`
        : `${CHOSEN} join ${STATEMENTS} where true`
    return this.#prepared
      .sql(
        `select coalesce((select label from tally where facet = 'speaker' and value = actor), actor) as name from (
           select t.actor, count(distinct t.id >> ${STATEMENT_BITS}) as n from ${statements} and t.actor is not null
           and ${matching ? MATCHING : 't.sure = 1'} group by t.actor order by n desc, t.actor limit ?)`,
      )
      .all(JSON.stringify(ids), ...(matching ? [statementMatch(matching)] : []), limit)
      .map(({ name }) => String(name))
  }

  async scanStatements(ids: string[], { matching, withContent }: ScanOptions): Promise<ScannedStatement[]> {
    const columns = withContent ? scanSelection.columns : scanWithoutContent
    const rows = `select ${columns} from ${CHOSEN} join ${STATEMENTS}`
    if (!matching) return scanSelection.all(this.#prepared.sql(rows), JSON.stringify(ids))
    const question = this.#prepared.sql(`${rows} where ${MATCHING}`)
    return scanSelection.all(question, JSON.stringify(ids), statementMatch(matching))
  }

  async topCounts({ names, months }: TopLimits): Promise<Omit<Facets, 'partial'>> {
    const most = (facet: TallyFacet, limit: number, by = 'seeds desc, value') =>
      this.#facets(
        `select label as value, seeds as n from tally where facet = ? order by ${by} limit ?`,
        facet,
        limit,
      )
    return {
      outlets: most('outlet', names),
      months: most('month', months, 'value desc'),
      languages: most('language', names),
      voices: most('voice', voices.length),
      speakers: most('speaker', names),
      types: most('type', sourceTypes.length),
    }
  }

  async tallied(facet: TallyFacet, value: string): Promise<TallyRow | null> {
    const row = this.#prepared.sql('select * from tally where facet = ? and value = ?').get(facet, value)
    return row ? tallyRowOf(row) : null
  }

  async listTallied(
    facet: TallyFacet,
    by: 'seeds' | 'statements',
    { whole, prefix }: NameWords,
    { limit, offset }: Page,
  ): Promise<TallyRow[]> {
    const sorted = `order by t.${by} desc, t.value limit ? offset ?`
    const having = whole.map(
      () =>
        'and exists (select 1 from name_word o where o.facet = t.facet and o.word = ? and o.value = t.value)',
    )
    if (prefix !== null || whole.length > 0) {
      // The last word leads to the names; the others are looked for in each.
      const [last = '', others] = prefix === null ? [whole.at(-1), whole.slice(0, -1)] : [prefix, whole]
      const end = prefix === null ? `${last}\0` : `${last}\u{10ffff}`
      return this.#prepared
        .sql(
          `select t.* from tally t join (select distinct value from name_word where facet = ? and word >= ? and word < ?
           limit ${MAX_NAMES_WITH_WORD}) w on w.value = t.value
           where t.facet = ? ${having.slice(0, others.length).join(' ')} ${sorted}`,
        )
        .all(facet, last, end, facet, ...others, limit, offset)
        .map(tallyRowOf)
    }
    return this.#prepared
      .sql(`select t.* from tally t where t.facet = ? ${sorted}`)
      .all(facet, limit, offset)
      .map(tallyRowOf)
  }

  async statementsOfActor(key: string, order: 'first' | 'latest', page: Page): Promise<Statement[]> {
    const way = order === 'latest' ? 'desc' : 'asc'
    const question = this.#prepared.sql(
      `select ${statementSelection.columns} from statement t join ${ITS_SEED} where t.actor = ? and t.sure = 1
       order by t.said ${way}, t.id ${way} limit ? offset ?`,
    )
    return statementSelection.all(question, key, page.limit, page.offset)
  }

  async statementsOfOutlet(key: string, order: 'first' | 'latest', page: Page): Promise<Statement[]> {
    const way = order === 'latest' ? 'desc' : 'asc'
    const question = this.#prepared.sql(
      `select ${statementSelection.columns} from seed s join ${STATEMENTS} where s.outlet_key = ? and t.sure = 1
       order by s.key ${way}, t.id limit ? offset ?`,
    )
    return statementSelection.all(question, key, page.limit, page.offset)
  }

  async speakersOfOutlet(key: string, limits: { seeds: number; speakers: number }): Promise<Facet[]> {
    return this.#facets(
      `select min(t.speaker) as value, count(*) as n
       from (select key from seed where outlet_key = ? order by key desc limit ?) s
       join ${STATEMENTS} where t.actor is not null and t.sure = 1 group by t.actor order by n desc, t.actor limit ?`,
      key,
      limits.seeds,
      limits.speakers,
    )
  }

  async relayed(limit: number): Promise<RelayedStatement[]> {
    const question = this.#prepared.sql(
      `select ${relayedSelection.columns} from statement t join ${ITS_SEED}
       where t.voice = 'relayed' and t.sure = 1 order by t.id desc limit ?`,
    )
    return relayedSelection.all(question, limit)
  }

  /** Rows with `value` and `n`. */
  #facets(text: string, ...values: (string | number)[]): Facet[] {
    return this.#prepared
      .sql(text)
      .all(...values)
      .map((row) => ({ value: String(row.value), count: Number(row.n) }))
  }
}

function tallyRowOf(row: Record<string, SQLOutputValue>): TallyRow {
  return {
    value: String(row.value),
    label: String(row.label),
    kind: row.kind === null ? null : String(row.kind),
    seeds: Number(row.seeds),
    statements: Number(row.statements),
  }
}
