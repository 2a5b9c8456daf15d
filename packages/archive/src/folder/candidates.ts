// Which seeds match a query, in which order. In: an open index. Out: ids. Where seeds have to be ranked or sorted, the
// newest that match are.
import type { SQLOutputValue } from 'node:sqlite'
import { asksForForms } from '../query/index-query.ts'
import type { Query } from '../query/query.ts'
import { rankedTermsOf } from '../query/ranked-terms.ts'
import type { CandidatePage, CandidateQuery } from '../search/store.ts'
import { MAX_SCANNED_SEEDS } from '../search/store.ts'
import { KeyQuery } from './key-query.ts'
import type { Prepared } from './prepared.ts'
import { Ranking } from './ranking.ts'
import { talliedSeeds } from './tally-table.ts'

/** How many seeds are ranked one against the other: ranking looks at every one that matches. */
const MAX_RANKED = 1000

type Row = Record<string, SQLOutputValue>
type Page = Pick<CandidateQuery, 'offset' | 'limit'>

/** The candidates of one index. */
export class Candidates {
  readonly #prepared: Prepared

  constructor(prepared: Prepared) {
    this.#prepared = prepared
  }

  /** See `SeedStore.candidates`. */
  ids(asked: CandidateQuery): string[] {
    const keys = this.#keyQuery(asked.query)
    return this.#ids(keys, asked, () => this.#countUpTo(MAX_RANKED, keys))
  }

  /** See `SeedStore.candidatePage`. */
  page(asked: CandidateQuery, limit: number): CandidatePage {
    const keys = this.#keyQuery(asked.query)
    const number = this.#countUpTo(Math.max(limit, MAX_RANKED), keys)
    return { ids: this.#ids(keys, asked, () => number), number }
  }

  /** See `SeedStore.count`. */
  count(query: Query, limit: number): number {
    return this.#countUpTo(limit, this.#keyQuery(query))
  }

  /** How many seeds that match have which voices, joined by spaces. */
  countTogether(query: Query): [voices: string, seeds: number][] {
    const keys = this.#keyQuery(query)
    return this.#prepared
      .sql(
        `select s.voices, count(*) as n from (${keys.select('desc')} limit -1) k join seed s on s.key = k.key
         group by s.voices`,
      )
      .all(keys.parameters)
      .map((row) => [String(row.voices), Number(row.n)])
  }

  #keyQuery(query: Query): KeyQuery {
    return new KeyQuery(query, this.#languagesFor(query))
  }

  /** The languages in which a query’s words may have other forms: those of the desk. */
  #languagesFor(query: Query): (string | null)[] {
    if (!asksForForms(query)) return []
    const rows = this.#prepared.sql(`select value from tally where facet = 'language'`).all()
    return [null, ...rows.map(({ value }) => String(value))]
  }

  /** The ids of a page; `count` says how many match, at least up to `MAX_RANKED` and one more. */
  #ids(
    keys: KeyQuery,
    { query, order, descending = false, offset, limit }: CandidateQuery,
    count: () => number,
  ): string[] {
    switch (order) {
      case 'newest':
        return this.#byDate(keys, 'desc', { offset, limit })
      case 'oldest':
        return this.#byDate(keys, 'asc', { offset, limit })
      case 'best':
        return this.#byRank(query, keys, { offset, limit }, count)
      default: {
        const column = order === 'changed' ? 'changed' : (`${order}_key` as const)
        const way = descending ? 'desc' : 'asc'
        return keys.all
          ? this.#alongColumn(column, way, { offset, limit })
          : this.#sortedBy(keys, column, way, { offset, limit })
      }
    }
  }

  /** How many match; of more than `limit`, `limit` and one. */
  #countUpTo(limit: number, keys: KeyQuery): number {
    if (keys.all) return talliedSeeds(this.#prepared, 'all', '')
    const counting = this.#prepared.sql(`select count(*) as n from (${keys.select('desc')} limit :limit)`)
    return Number(counting.get({ ...keys.parameters, limit: limit + 1 })?.n)
  }

  #byDate(keys: KeyQuery, way: 'desc' | 'asc', { offset, limit }: Page): string[] {
    return this.#prepared
      .sql(
        `select s.id from (${keys.select(way)} limit :limit offset :offset) k join seed s on s.key = k.key order by s.key ${way}`,
      )
      .all({ ...keys.parameters, limit, offset })
      .map(idIn)
  }

  #sortedBy(keys: KeyQuery, column: string, way: string, { offset, limit }: Page): string[] {
    return this.#prepared
      .sql(
        `select s.id from (${keys.select('desc')} limit ${MAX_SCANNED_SEEDS}) k join seed s on s.key = k.key
         order by s.${column} is null, s.${column} ${way}, s.key ${way} limit :limit offset :offset`,
      )
      .all({ ...keys.parameters, limit, offset })
      .map(idIn)
  }

  /** Along the column’s index; seeds without a value come after the others, in either direction. */
  #alongColumn(column: string, way: string, { offset, limit }: Page): string[] {
    const sorted = this.#prepared.sql(
      `select id from seed where ${column} is not null order by ${column} ${way}, key ${way} limit ? offset ?`,
    )
    const some = sorted.all(limit, offset)
    if (some.length === limit || column === 'changed') return some.map(idIn)
    const counting = this.#prepared.sql(`select count(*) as n from seed where ${column} is not null`)
    const before = some.length ? offset : Number(counting.get()?.n)
    const rest = this.#prepared
      .sql(`select id from seed where ${column} is null order by key ${way} limit ? offset ?`)
      .all(limit - some.length, offset - before)
    return [...some, ...rest].map(idIn)
  }

  /** By relevance; where too many match to be ranked, those with the words in their headline before the others. */
  #byRank(query: Query, keys: KeyQuery, { offset, limit }: Page, count: () => number): string[] {
    const terms = rankedTermsOf(query, this.#languagesFor(query))
    if (terms.words.length === 0 && terms.statements.length === 0)
      return this.#byDate(keys, 'desc', { offset, limit })
    if (count() > MAX_RANKED)
      return this.#idsOf(this.#headlinesFirst(keys, offset + limit).slice(offset, offset + limit))
    const ranking = new Ranking(this.#prepared)
    if (keys.words !== null && terms.statements.length === 0)
      return ranking.idsByWords(keys, { offset, limit })
    return this.#idsOf(
      ranking.order(this.#keysOf(keys, MAX_RANKED), keys, terms).slice(offset, offset + limit),
    )
  }

  #headlinesFirst(keys: KeyQuery, wanted: number): number[] {
    const headed = keys.words === null ? [] : this.#keysOf(keys, MAX_RANKED, keys.headlineParameters)
    const others = this.#keysOf(keys, wanted + headed.length)
    return [...new Set([...headed, ...others])]
  }

  /** The newest keys that match. */
  #keysOf(keys: KeyQuery, limit: number, parameters = keys.parameters): number[] {
    return this.#prepared
      .sql(`${keys.select('desc')} limit :limit`)
      .all({ ...parameters, limit })
      .map(({ key }) => Number(key))
  }

  #idsOf(keys: number[]): string[] {
    const rows = this.#prepared
      .sql('select id, key from seed where key in (select value from json_each(?))')
      .all(JSON.stringify(keys))
    const byKey = new Map(rows.map((row) => [Number(row.key), idIn(row)]))
    return keys.flatMap((key) => byKey.get(key) ?? [])
  }
}

function idIn(row: Row): string {
  return String(row.id)
}
