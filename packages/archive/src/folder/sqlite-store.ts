// Questions to the index of a folder. In: an open index, and how to get at a seed’s text. Out: the engine that finding
// works over. No question looks at more than a page’s worth or, where it must rank or count, the newest 5,000.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Entry, Facets, Statement } from '../api/schemas.ts'
import { ftsOf } from '../query/fts.ts'
import { toIndexQuery } from '../query/index-query.ts'
import type { Query } from '../query/query.ts'
import { entryColumns, voices } from '../record/entry-row.ts'
import type { CandidateQuery, CommonValues, StatementFacts, Store } from '../search/store.ts'
import { MAX_SCANNED_SEEDS } from '../search/store.ts'
import type { Row } from './rows.ts'
import {
  entryFromRow,
  statementColumns,
  statementFactColumns,
  statementFactsFromRows,
  statementsFromRows,
} from './rows.ts'
import { KEY_BITS } from './writer.ts'

/** How much a word counts for relevance in each field, in the order of the columns: a headline’s eight times a body’s. */
const FIELD_WEIGHTS = '8, 1, 1, 4, 2, 1, 0, 0, 0, 0, 0'

/** So many seeds that fit are weighed one against the other: weighing looks at every seed that has one of the words. */
const MAX_RANKED = 1000

/** The engine over an open index. `texts` gives the texts of ids, those it can’t read left out. */
export function sqliteStore(db: DatabaseSync, texts: (ids: string[]) => Map<string, string>): Store {
  const known = new Map<string, StatementSync>()
  const sql = (text: string): StatementSync => {
    const found = known.get(text) ?? db.prepare(text)
    known.set(text, found)
    return found
  }
  const inList = (ids: (string | number)[]) => JSON.stringify(ids)

  function candidates({ query, order, descending = false, offset, limit }: CandidateQuery): string[] {
    const { match, first, last, dated } = asked(query)
    if (order === 'newest' || order === 'oldest') {
      const way = order === 'newest' ? 'desc' : 'asc'
      const keys = match
        ? `select rowid as key from words where words match ? and rowid between ? and ? order by rowid ${way} limit ? offset ?`
        : `select key from seed where key between ? and ? order by key ${way} limit ? offset ?`
      const found = sql(`select s.id from (${keys}) k join seed s on s.key = k.key order by s.key ${way}`)
      return found.all(...(match ? [match] : []), first, last, limit, offset).map(idIn)
    }
    if (order === 'best')
      return match
        ? best(match, first, last, offset, limit)
        : candidates({ query, order: 'newest', offset, limit })
    const column = order === 'changed' ? 'changed' : `${order}_key`
    const way = descending ? 'desc' : 'asc'
    if (match || dated) {
      const keys = match
        ? `select rowid as key from words where words match ? and rowid between ? and ? order by rowid desc limit ${MAX_SCANNED_SEEDS}`
        : `select key from seed where key between ? and ? order by key desc limit ${MAX_SCANNED_SEEDS}`
      return sql(
        `select s.id from (${keys}) k join seed s on s.key = k.key
         order by s.${column} is null, s.${column} ${way}, s.key ${way} limit ? offset ?`,
      )
        .all(...(match ? [match] : []), first, last, limit, offset)
        .map(idIn)
    }
    // Along the column’s index; those without it after the others, either way.
    const some = sql(
      `select id from seed where ${column} is not null order by ${column} ${way}, key ${way} limit ? offset ?`,
    ).all(limit, offset)
    if (some.length === limit || column === 'changed') return some.map(idIn)
    const before = some.length
      ? 0
      : Number(sql(`select count(*) as n from seed where ${column} is not null`).get()?.n)
    const rest = sql(`select id from seed where ${column} is null order by key ${way} limit ? offset ?`).all(
      limit - some.length,
      some.length ? 0 : offset - before,
    )
    return [...some, ...rest].map(idIn)
  }

  /** By relevance; where too many fit to be weighed, those with the words in their headline before the others. */
  function best(match: string, first: number, last: number, offset: number, limit: number): string[] {
    const fitting = sql(
      'select count(*) as n from (select 1 from words where words match ? and rowid between ? and ? limit ?)',
    ).get(match, first, last, MAX_RANKED + 1)
    if (Number(fitting?.n) <= MAX_RANKED) {
      return sql(
        `select s.id from (select rowid as key, -bm25(words, ${FIELD_WEIGHTS}) as rank from words
         where words match ? and rowid between ? and ?) k join seed s on s.key = k.key
         order by k.rank desc, s.key desc limit ? offset ?`,
      )
        .all(match, first, last, limit, offset)
        .map(idIn)
    }
    const newest = (expression: string, most: number) =>
      sql(
        'select rowid as key from words where words match ? and rowid between ? and ? order by rowid desc limit ?',
      )
        .all(expression, first, last, most)
        .map(({ key }) => Number(key))
    const headed = newest(`headline : (${match})`, MAX_RANKED)
    const others = newest(match, offset + limit + headed.length)
    const keys = [...new Set([...headed, ...others])].slice(offset, offset + limit)
    const rows = sql('select id, key from seed where key in (select value from json_each(?))').all(
      inList(keys),
    )
    const byKey = new Map(rows.map((row) => [Number(row.key), row]))
    return keys.flatMap((key) => {
      const row = byKey.get(key)
      return row ? [idIn(row)] : []
    })
  }

  function count(query: Query, limit: number): number {
    const { match, first, last, dated } = asked(query)
    if (!match && !dated) return Number(sql(`select seeds as n from tally where facet = 'all'`).get()?.n ?? 0)
    const keys = match
      ? `select 1 from words where words match ? and rowid between ? and ? limit ?`
      : `select 1 from seed where key between ? and ? limit ?`
    const found = sql(`select count(*) as n from (${keys})`)
    return Number(found.get(...(match ? [match] : []), first, last, limit + 1)?.n)
  }

  function statementsIn(ids: string[]): Map<string, Statement[]> {
    const found = new Map<string, Statement[]>(ids.map((id) => [id, []]))
    const question = sql(
      `select ${statementColumns} from seed s join statement t on t.seed = s.key
       where s.id in (select value from json_each(?)) order by t.seed, t.at`,
    )
    for (const statement of statementsFromRows(question, inList(ids)))
      found.get(statement.seed)?.push(statement)
    return found
  }

  function entries(ids: string[]): Map<string, Entry> {
    const rows = sql(`select ${entryColumns} from seed where id in (select value from json_each(?))`).all(
      inList(ids),
    )
    return new Map(rows.map((row) => [String(row.id), entryFromRow(row)]))
  }

  const chosen = 'from json_each(?) k join seed s on s.id = k.value'

  function shared(ids: string[]): CommonValues {
    const list = inList(ids)
    const counted = (text: string) =>
      sql(text)
        .all(list)
        .map((row) => ({ value: String(row.value), count: Number(row.n) }))
    return {
      outlets: counted(
        `select min(outlet) as value, count(*) as n ${chosen} where outlet_key is not null group by outlet_key order by n desc, outlet_key`,
      ).map(({ value, count }) => [value, count]),
      months: counted(
        `select substr(date, 1, 7) as value, count(*) as n ${chosen} where length(date) >= 7 group by 1 order by 1 desc`,
      ),
    }
  }

  function speakers(ids: string[], most: number): string[] {
    return sql(
      `select min(t.speaker) as name ${chosen} join statement t on t.seed = s.key where t.actor is not null
       group by t.actor order by count(distinct t.seed) desc, t.actor limit ?`,
    )
      .all(inList(ids), most)
      .map(({ name }) => String(name))
  }

  function spoken(ids: string[], withContent: boolean): StatementFacts[] {
    return statementFactsFromRows(
      sql(
        `select ${statementFactColumns}, ${withContent ? 't.content' : "''"} ${chosen} join statement t on t.seed = s.key`,
      ),
      inList(ids),
    )
  }

  function tallies({ names, months }: { names: number; months: number }): Omit<Facets, 'partial'> {
    const most = (facet: string, limit: number, by = 'seeds desc, value') =>
      sql(`select label as value, seeds as n from tally where facet = ? order by ${by} limit ?`)
        .all(facet, limit)
        .map((row) => ({ value: String(row.value), count: Number(row.n) }))
    return {
      outlets: most('outlet', names),
      months: most('month', months, 'value desc'),
      voices: most('voice', voices.length),
      speakers: most('speaker', names),
    }
  }

  return {
    candidates: async (query) => candidates(query),
    count: async (query, limit) => count(query, limit),
    statementsIn: async (ids) => statementsIn(ids),
    entries: async (ids) => entries(ids),
    texts: async (ids) => texts(ids),
    commonValues: async (ids) => shared(ids),
    topSpeakers: async (ids, most) => speakers(ids, most),
    statementFacts: async (ids, withContent) => spoken(ids, withContent),
    topCounts: async (most) => tallies(most),
  }
}

/** What the index is asked: a match of words, or none, between two keys. */
function asked(query: Query): { match: string | null; dated: boolean; first: number; last: number } {
  const { query: loose, range } = toIndexQuery(query)
  return {
    match: ftsOf(loose),
    dated: range.from !== null || range.to !== null,
    first: (range.from ?? 0) * 2 ** KEY_BITS,
    last: ((range.to ?? 2 ** 24) + 1) * 2 ** KEY_BITS - 1,
  }
}

const idIn = (row: Row) => String(row.id)
