// Questions to the tables of a database. In: a client. Out: the engine that finding works over. No question looks at
// more than a page’s worth or, where it must rank or count, the newest 5,000.
import { decode } from '@hearsay/core'
import type { Entry, Statement } from '../api/schemas.ts'
import type { Query } from '../query/query.ts'
import { entryColumns } from '../record/entry-row.ts'
import type { CandidateQuery, Store } from '../search/store.ts'
import { MAX_SCANNED_SEEDS } from '../search/store.ts'
import type { Sql } from './client.ts'
import { raw } from './client.ts'
import { conditionOf } from './condition.ts'
import { commonValuesIn, statementFactsIn, topCountsIn, topSpeakersIn } from './facets.ts'
import type { Row } from './rows.ts'
import { entryFromRow, statementColumns, statementFromRow } from './rows.ts'

/** The engine over a database. */
export function postgresStore(sql: Sql): Store {
  /** Planned for these values: a plan for any words is a bad one for most. */
  const ask = (text: string, values: (string | number)[]): Promise<Row[]> => sql.query(text, values)

  async function candidates({
    query,
    order,
    descending = false,
    offset,
    limit,
  }: CandidateQuery): Promise<string[]> {
    const { where, values, ranks } = conditionOf(query)
    const page = `limit ${Math.trunc(limit)} offset ${Math.trunc(offset)}`
    const newest = `from hearsay.seed ${where} order by date_key desc, id limit ${MAX_SCANNED_SEEDS}`
    let text: string
    if (order === 'newest' || (order === 'best' && ranks === null)) {
      text = `select id from hearsay.seed ${where} order by date_key desc, id ${page}`
    } else if (order === 'oldest') {
      text = `select id from hearsay.seed ${where} order by date_key, id ${page}`
    } else if (order === 'best') {
      text = `with newest as materialized (select id, date_key, words ${newest})
        select id from newest
        order by ts_rank(words, $${values.push(ranks ?? '')}::text::tsquery) desc, date_key desc, id ${page}`
    } else {
      const column = order === 'changed' ? 'changed' : `${order}_key`
      const way = descending ? 'desc' : 'asc'
      const by = `order by ${column} ${way} nulls last, date_key ${way}, id ${page}`
      text = where
        ? `select id from (select id, date_key, ${column} ${newest}) newest ${by}`
        : `select id from hearsay.seed ${by}`
    }
    const rows = await ask(text, values)
    return rows.map(({ id }) => String(id))
  }

  async function count(query: Query, limit: number): Promise<number> {
    const { where, values } = conditionOf(query)
    const [row] = await ask(
      where
        ? `select count(*) as n from (select 1 from hearsay.seed ${where} limit ${Math.trunc(limit) + 1}) found`
        : `select coalesce(sum(seeds), 0) as n from hearsay.tally where facet = 'all'`,
      values,
    )
    return Number(row?.n ?? 0)
  }

  async function statementsIn(ids: string[]): Promise<Map<string, Statement[]>> {
    const found = new Map<string, Statement[]>(ids.map((id) => [id, []]))
    const rows = await sql`
      select ${raw(statementColumns)} from hearsay.seed s join hearsay.statement t on t.seed_id = s.id
      where s.id = any(${ids}::text[]) order by s.id, t.at`
    for (const row of rows) found.get(row.id)?.push(statementFromRow(row))
    return found
  }

  async function entries(ids: string[]): Promise<Map<string, Entry>> {
    const rows = await sql`select ${raw(entryColumns)} from hearsay.seed where id = any(${ids}::text[])`
    return new Map(rows.map((row) => [String(row.id), entryFromRow(row)]))
  }

  async function texts(ids: string[]): Promise<Map<string, string>> {
    const rows = await sql`select id, content from hearsay.seed where id = any(${ids}::text[])`
    return new Map(rows.map(({ id, content }) => [String(id), decode(content).text]))
  }

  return {
    candidates,
    count,
    statementsIn,
    entries,
    texts,
    commonValues: (ids) => commonValuesIn(sql, ids),
    topSpeakers: (ids, most) => topSpeakersIn(sql, ids, most),
    statementFacts: (ids, withContent) => statementFactsIn(sql, ids, withContent),
    topCounts: (most) => topCountsIn(sql, most),
  }
}
