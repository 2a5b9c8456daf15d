// Questions to the tables of a database. In: a client. Out: the engine that finding works over. No question looks at
// more than a page’s worth or, where it must rank or count, the newest 5,000.
import { decode } from '@hearsay/core'
import { sourceTypes, voices } from '@hearsay/reading/shape'
import type { Page } from '../api/pagination.ts'
import type { Entry, Facet, Facets, Statement } from '../api/schemas.ts'
import type { StatementIndexQuery } from '../query/index-query.ts'
import { asksForForms } from '../query/index-query.ts'
import type { Query } from '../query/query.ts'
import { tsqueryOf } from '../query/tsquery.ts'
import { lexemeOf, quoted } from '../query/tsvector.ts'
import {
  headerColumns,
  placeColumns,
  placeFrom,
  relayedColumns,
  relayedFrom,
  scanColumns,
  scannedFrom,
  sentencesFrom,
} from '../record/columns.ts'
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
import { MAX_SCANNED_SEEDS } from '../search/store.ts'
import type { TallyFacet } from '../search/tally.ts'
import type { Sql } from './client.ts'
import { raw } from './client.ts'
import { conditionOf } from './condition.ts'
import type { Row } from './rows.ts'
import { entrySelection, Selection, statementSelection } from './rows.ts'

/** What queries ask of a statement; the table `seed` is s, `statement` t. */
const scanSelection = new Selection(
  { s: [headerColumns.id, headerColumns.language], t: scanColumns },
  scannedFrom,
)
/** What to select for it where the content of statements isn’t needed. */
const scanWithoutContent = scanSelection.columns.replace('t.content', `'' as content`)

/** Where statements are; the table `seed` is s, `statement` t. */
const placeSelection = new Selection({ s: [headerColumns.id], t: placeColumns }, placeFrom)

/** Who relays statements in which outlet; the table `seed` is s, `statement` t. */
const relayedSelection = new Selection({ s: [headerColumns.outlet], t: relayedColumns }, relayedFrom)

/** Values of rows with `value` and `count`. */
function facetsOf(rows: Row[]): Facet[] {
  return rows.map(({ value, count }) => ({ value: String(value), count: Number(count) }))
}

/** The engine over a database. */
export class PostgresStore implements Store {
  readonly #sql: Sql

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** The languages in which a query’s words may have other forms: those of the desk. */
  async #languagesFor(query: Query): Promise<(string | null)[]> {
    if (!asksForForms(query)) return []
    const rows = await this.#sql`
      select value from hearsay.tally where facet = 'language' group by value having sum(seeds) > 0`
    return [null, ...rows.map(({ value }) => String(value))]
  }

  async candidates({ query, order, descending = false, offset, limit }: CandidateQuery): Promise<string[]> {
    const { where, values, ranks } = conditionOf(query, await this.#languagesFor(query))
    const page = `limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`
    const newest = `from hearsay.seed s ${where} order by s.date_key desc, s.id limit ${MAX_SCANNED_SEEDS}`
    const isRanked = ranks.words !== null || ranks.statements !== null
    let text: string
    if (order === 'newest' || (order === 'best' && !isRanked)) {
      text = `select s.id from hearsay.seed s ${where} order by s.date_key desc, s.id ${page}`
    } else if (order === 'oldest') {
      text = `select s.id from hearsay.seed s ${where} order by s.date_key, s.id ${page}`
    } else if (order === 'best') {
      const rank = [
        ranks.words && `coalesce(ts_rank(words, $${values.push(ranks.words)}::text::tsquery), 0)`,
        ranks.statements &&
          `coalesce((select sum(ts_rank(t.words, $${values.push(ranks.statements)}::text::tsquery))
            from hearsay.statement t where t.seed_id = newest.id and t.words @@ $${values.length}::text::tsquery), 0)`,
      ]
      text = `with newest as materialized (select s.id, s.date_key, s.words ${newest})
        select id from newest order by ${rank.filter(Boolean).join(' + ')} desc, date_key desc, id ${page}`
    } else {
      const column = order === 'changed' ? 'changed' : `${order}_key`
      const way = descending ? 'desc' : 'asc'
      const by = `order by ${column} ${way} nulls last, date_key ${way}, id ${page}`
      text = where
        ? `select id from (select s.id, s.date_key, s.${column} ${newest}) newest ${by}`
        : `select id from hearsay.seed ${by}`
    }
    // Planned for these values: a plan for any words is a bad one for most.
    const rows = await this.#sql.query(text, values)
    return rows.map(({ id }) => String(id))
  }

  async count(query: Query, limit: number): Promise<number> {
    const { where, values } = conditionOf(query, await this.#languagesFor(query))
    const counting = where
      ? `select count(*) as n from (select 1 from hearsay.seed s ${where} limit ${Math.trunc(limit) + 1}) found`
      : `select coalesce(sum(seeds), 0) as n from hearsay.tally where facet = 'all'`
    const [row] = await this.#sql.query(counting, values)
    return Number(row?.n ?? 0)
  }

  async candidatePage(query: CandidateQuery, limit: number): Promise<CandidatePage> {
    const [ids, number] = await Promise.all([this.candidates(query), this.count(query.query, limit)])
    return { ids, number }
  }

  async countVoices(query: Query): Promise<Facet[]> {
    const { where, values } = conditionOf(query, await this.#languagesFor(query))
    const counts = voices.map(
      (voice) =>
        `count(*) filter (where r.words @@ ${literal(quoted(lexemeOf('voices', voice)))}) as ${voice}`,
    )
    const [row] = await this.#sql.query(
      `select ${counts.join(', ')} from hearsay.seed s join hearsay.reading r on r.seed_id = s.id ${where}`,
      values,
    )
    return voices.map((value) => ({ value, count: Number(row?.[value] ?? 0) }))
  }

  async statementsIn(ids: string[]): Promise<Map<string, Statement[]>> {
    return this.#ofStatements(ids, statementSelection)
  }

  async statementPlaces(ids: string[]): Promise<Map<string, StatementPlace[]>> {
    return this.#ofStatements(ids, placeSelection)
  }

  /** What is selected of the statements of each of these seeds, in the order of its text. */
  async #ofStatements<Value>(ids: string[], selection: Selection<Value>): Promise<Map<string, Value[]>> {
    const found = new Map<string, Value[]>(ids.map((id) => [id, []]))
    const rows = await this.#sql`
      select ${raw(selection.columns)} from hearsay.seed s join hearsay.statement t on t.seed_id = s.id
      where s.id = any(${ids}::text[]) order by s.id, t.at`
    for (const row of rows) found.get(row.id)?.push(selection.from(row))
    return found
  }

  async entries(ids: string[]): Promise<Map<string, Entry>> {
    const rows = await this.#sql`
      select ${raw(entrySelection.columns)} from hearsay.seed s join hearsay.reading r on r.seed_id = s.id
      where s.id = any(${ids}::text[])`
    return new Map(rows.map((row) => [String(row.id), entrySelection.from(row)]))
  }

  async sentencesIn(ids: string[]): Promise<Map<string, VoicedSentence[]>> {
    const rows = await this.#sql`
      select seed_id, sentences from hearsay.reading where seed_id = any(${ids}::text[])`
    return new Map(rows.map(({ seed_id, sentences }) => [String(seed_id), sentencesFrom(sentences)]))
  }

  async texts(ids: string[]): Promise<Map<string, string>> {
    const rows = await this.#sql`select id, content from hearsay.seed where id = any(${ids}::text[])`
    return new Map(rows.map(({ id, content }) => [String(id), decode(content).text]))
  }

  async commonValues(ids: string[]): Promise<CommonValues> {
    // One question, so that all counts are of the same seeds.
    const [row] = await this.#sql`
      with chosen as materialized (
        select outlet, outlet_key, date, language from hearsay.seed where id = any(${ids}::text[]))
      select
        (select coalesce(json_agg(x), '[]') from (
          select min(outlet) as value, count(*) as count from chosen where outlet_key is not null
          group by outlet_key order by count desc, outlet_key) x) as outlets,
        (select coalesce(json_agg(x), '[]') from (
          select left(date, 7) as value, count(*) as count from chosen where length(date) >= 7
          group by 1 order by 1 desc) x) as months,
        (select coalesce(json_agg(x), '[]') from (
          select language as value, count(*) as count from chosen where language is not null
          group by 1 order by count desc, 1) x) as languages`
    return {
      outlets: facetsOf(row?.outlets ?? []).map(({ value, count }) => [value, count]),
      months: facetsOf(row?.months ?? []),
      languages: facetsOf(row?.languages ?? []),
    }
  }

  async topSpeakers(
    ids: string[],
    { limit, matching }: { limit: number; matching?: StatementIndexQuery | undefined },
  ): Promise<string[]> {
    const words = matching ? tsqueryOf(matching) : null
    const rows: Row[] = await this.#sql`
      select min(speaker) as name from hearsay.statement
      where seed_id = any(${ids}::text[]) and actor is not null and ${raw(matching ? 'true' : 'sure')}
        and (${words}::text is null or words @@ ${words}::text::tsquery)
      group by actor order by count(distinct seed_id) desc, actor limit ${limit}`
    return rows.map(({ name }) => String(name))
  }

  async scanStatements(ids: string[], { matching, withContent }: ScanOptions): Promise<ScannedStatement[]> {
    const words = matching ? tsqueryOf(matching) : null
    const rows: Row[] = await this.#sql`
      select ${raw(withContent ? scanSelection.columns : scanWithoutContent)}
      from hearsay.statement t join hearsay.seed s on s.id = t.seed_id
      where s.id = any(${ids}::text[]) and (${words}::text is null or t.words @@ ${words}::text::tsquery)`
    return rows.map((row) => scanSelection.from(row))
  }

  async topCounts({ names, months }: TopLimits): Promise<Omit<Facets, 'partial'>> {
    const most = async (facet: TallyFacet, limit: number): Promise<Facet[]> =>
      facetsOf(
        await this.#sql`
        select label as value, seeds as count from hearsay.tally where facet = ${facet} and seeds > 0
        order by seeds desc, value limit ${limit}`,
      )
    // Kept in parts: few values, some rows of each.
    const mostOfParts = async (
      facet: TallyFacet,
      limit: number,
      by = 'count desc, value',
    ): Promise<Facet[]> =>
      facetsOf(
        await this.#sql`
        select value, sum(seeds) as count from hearsay.tally where facet = ${facet}
        group by value having sum(seeds) > 0 order by ${raw(by)} limit ${limit}`,
      )
    const [outlets, ofVoices, speakers, types, latest, languages] = await Promise.all([
      most('outlet', names),
      mostOfParts('voice', voices.length),
      most('speaker', names),
      mostOfParts('type', sourceTypes.length),
      mostOfParts('month', months, 'value desc'),
      mostOfParts('language', names),
    ])
    return { outlets, months: latest, languages, voices: ofVoices, speakers, types }
  }

  async tallied(facet: TallyFacet, value: string): Promise<TallyRow | null> {
    const [row] = await this.#sql`
      select value, min(label) as label, min(kind) as kind, sum(seeds) as seeds, sum(statements) as statements
      from hearsay.tally where facet = ${facet} and value = ${value} group by value having sum(seeds) > 0`
    return row ? tallyRowOf(row) : null
  }

  async listTallied(
    facet: TallyFacet,
    by: 'seeds' | 'statements',
    { whole, prefix }: NameWords,
    { limit, offset }: Page,
  ): Promise<TallyRow[]> {
    const lexemes = [...whole.map(quoted), ...(prefix === null ? [] : [`${quoted(prefix)}:*`])]
    const words = lexemes.length ? lexemes.join(' & ') : null
    const rows: Row[] = await this.#sql`
      select value, label, kind, seeds, statements from hearsay.tally
      where facet = ${facet} and seeds > 0 and (${words}::text is null or names @@ ${words}::text::tsquery)
      order by ${raw(by)} desc, value limit ${limit} offset ${offset}`
    return rows.map(tallyRowOf)
  }

  async statementsOfActor(
    key: string,
    order: 'first' | 'latest',
    { limit, offset }: Page,
  ): Promise<Statement[]> {
    const way = raw(order === 'latest' ? 'desc' : 'asc')
    const rows: Row[] = await this.#sql`
      select ${raw(statementSelection.columns)} from (
        select * from hearsay.statement where actor = ${key} and sure
        order by said ${way}, seed_id ${way}, at ${way} limit ${limit} offset ${offset}) t
      join hearsay.seed s on s.id = t.seed_id order by t.said ${way}, t.seed_id ${way}, t.at ${way}`
    return rows.map((row) => statementSelection.from(row))
  }

  async statementsOfOutlet(
    key: string,
    order: 'first' | 'latest',
    { limit, offset }: Page,
  ): Promise<Statement[]> {
    const way = raw(order === 'latest' ? 'desc' : 'asc')
    const rows: Row[] = await this.#sql`
      select ${raw(statementSelection.columns)} from hearsay.seed s join hearsay.statement t on t.seed_id = s.id
      where s.outlet_key = ${key} and t.sure order by s.date_key ${way}, s.id ${way}, t.at
      limit ${limit} offset ${offset}`
    return rows.map((row) => statementSelection.from(row))
  }

  async speakersOfOutlet(key: string, limits: { seeds: number; speakers: number }): Promise<Facet[]> {
    return facetsOf(
      await this.#sql`
      select min(t.speaker) as value, count(*) as count from (
        select id from hearsay.seed where outlet_key = ${key} order by date_key desc, id desc limit ${limits.seeds}) s
      join hearsay.statement t on t.seed_id = s.id where t.actor is not null and t.sure
      group by t.actor order by count desc, t.actor limit ${limits.speakers}`,
    )
  }

  async holdersOf(runs: number[], limit: number): Promise<RunHolders[]> {
    // A row for each run: a row for each holder costs more to send than to find.
    const rows = await this.#sql`
      select r.run, q.seeds, q.places
      from unnest(${`{${runs.join(',')}}`}::text::integer[]) as r (run)
      cross join lateral (
        select json_agg(h.seed_id) as seeds, json_agg(h.at) as places from (
          select seed_id, at from hearsay.quotation_run where run = r.run limit ${limit}) h
      ) q
      where q.seeds is not null`
    return rows.map(({ run, seeds, places }) => ({
      run,
      statements: seeds.map((key: string, at: number) => ({ key, at: places[at] })),
    }))
  }

  async sameTexts(ids: string[]): Promise<Map<string, SameText[]>> {
    const rows: Row[] = await this.#sql`
      select s.id as seed, s.signature as own, o.id, o.date, o.outlet_key as outlet, o.signature
      from hearsay.seed s join hearsay.seed o on o.bands && s.bands
      where s.id = any(${ids}::text[]) and cardinality(s.bands) > 0`
    return sameTextsOf(rows)
  }

  async idsOf(keys: (string | number)[]): Promise<Map<string | number, string>> {
    return new Map(keys.map((key) => [key, String(key)]))
  }

  async relayed(limit: number): Promise<RelayedStatement[]> {
    const rows = await this.#sql`
      select ${raw(relayedSelection.columns)} from (
        select seed_id, via from hearsay.statement where voice = 'relayed' and sure
        order by said desc, seed_id, at limit ${limit}) t
      join hearsay.seed s on s.id = t.seed_id`
    return rows.map((row) => relayedSelection.from(row))
  }
}

/** A text as SQL reads it; never user input. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function tallyRowOf({ value, label, kind, seeds, statements }: Row): TallyRow {
  return {
    value: String(value),
    label: String(label),
    kind: kind === null ? null : String(kind),
    seeds: Number(seeds),
    statements: Number(statements),
  }
}
