// Who speaks and in which outlets, over all seeds of a database. In: a client. Out: lists and pages of statements.

import type { ListQuery, StatementQuery } from '../api/archive.ts'
import { LIST_LIMITS, paginate } from '../api/pagination.ts'
import type { ActorEntry, ActorPage, OutletEntry, OutletPage, Statement } from '../api/schemas.ts'
import { quoted } from '../query/tsvector.ts'
import {
  actorFromRow,
  distinctiveWords,
  MAX_SUGGESTION_CANDIDATES,
  nameKey,
  nameWords,
  outletFromRow,
  similarNames,
} from '../record/names.ts'
import { MAX_COUNTED } from '../search/find.ts'
import type { Sql } from './client.ts'
import { raw } from './client.ts'
import type { Row } from './rows.ts'
import { statementColumns, statementFromRow } from './rows.ts'

/** Names that speak, those with most statements first; see `Archive.actors`. */
export async function actorsIn(sql: Sql, query: ListQuery = {}): Promise<ActorEntry[]> {
  return (await namesIn(sql, 'speaker', 'statements', query)).map(actorFromRow)
}

/** Outlets, those with most seeds first; see `Archive.outlets`. */
export async function outletsIn(sql: Sql, query: ListQuery = {}): Promise<OutletEntry[]> {
  return (await namesIn(sql, 'outlet', 'seeds', query)).map(outletFromRow)
}

async function namesIn(
  sql: Sql,
  facet: string,
  by: 'seeds' | 'statements',
  query: ListQuery,
): Promise<Row[]> {
  const { limit, offset } = paginate(query, LIST_LIMITS)
  const words = nameWords(query.name ?? '').map(quoted)
  const last = words.pop()
  const begins = last === undefined ? null : [...words, `${last}:*`].join(' & ')
  return await sql`
    select value, label, kind, seeds, statements from hearsay.tally
    where facet = ${facet} and seeds > 0 and (${begins}::text is null or names @@ ${begins}::text::tsquery)
    order by ${raw(by)} desc, value limit ${limit} offset ${offset}`
}

/** What one name says; see `Archive.statementsOf`. */
export async function statementsBy(sql: Sql, name: string, query: StatementQuery = {}): Promise<ActorPage> {
  const key = nameKey(name)
  const page = paginate(query, LIST_LIMITS)
  const of = async (order: 'first' | 'latest', limit: number, offset: number): Promise<Statement[]> => {
    const way = raw(order === 'latest' ? 'desc' : 'asc')
    const rows = await sql`
      select ${raw(statementColumns)} from (
        select * from hearsay.statement where actor = ${key}
        order by said ${way}, seed_id ${way}, at ${way} limit ${limit} offset ${offset}) t
      join hearsay.seed s on s.id = t.seed_id order by t.said ${way}, t.seed_id ${way}, t.at ${way}`
    return rows.map(statementFromRow)
  }
  const [row, statements, [first = null], [latest = null], maybe] = await Promise.all([
    tallied(sql, 'speaker', key),
    of(query.order ?? 'latest', page.limit, page.offset),
    of('first', 1, 0),
    of('latest', 1, 0),
    similarActors(sql, key),
  ])
  const actor = row && actorFromRow(row)
  return { actor, statements, total: { number: actor?.statements ?? 0, more: false }, first, latest, maybe }
}

/** Other names that may be the same, those with most statements first. */
async function similarActors(sql: Sql, key: string): Promise<ActorEntry[]> {
  const last = distinctiveWords(key).at(-1)
  if (last === undefined) return []
  const rows: Row[] = await sql`
    select value, label, kind, seeds, statements from hearsay.tally
    where facet = 'speaker' and seeds > 0 and names @@ ${quoted(last)}::text::tsquery
    order by statements desc, value limit ${MAX_SUGGESTION_CANDIDATES}`
  return similarNames(rows.map(actorFromRow), key)
}

/** What is said in one outlet; see `Archive.statementsIn`. */
export async function statementsInOutlet(
  sql: Sql,
  name: string,
  query: StatementQuery = {},
): Promise<OutletPage> {
  const key = nameKey(name)
  const way = raw((query.order ?? 'latest') === 'latest' ? 'desc' : 'asc')
  const { limit, offset } = paginate(query, LIST_LIMITS)
  const [row, rows, speakers] = await Promise.all([
    tallied(sql, 'outlet', key),
    sql`
      select ${raw(statementColumns)} from hearsay.seed s join hearsay.statement t on t.seed_id = s.id
      where s.outlet_key = ${key} order by s.date_key ${way}, s.id ${way}, t.at
      limit ${limit} offset ${offset}`,
    sql`
      select min(t.speaker) as value, count(*) as count from (
        select id from hearsay.seed where outlet_key = ${key} order by date_key desc, id desc limit ${MAX_COUNTED}) s
      join hearsay.statement t on t.seed_id = s.id where t.actor is not null
      group by t.actor order by count desc, t.actor limit 50`,
  ])
  const outlet = row && outletFromRow(row)
  return {
    outlet,
    statements: rows.map(statementFromRow),
    total: { number: outlet?.statements ?? 0, more: false },
    speakers: speakers.map(({ value, count }) => ({ value: String(value), count: Number(count) })),
  }
}

async function tallied(sql: Sql, facet: string, key: string): Promise<Row | null> {
  const [row] = await sql`
    select value, label, kind, seeds, statements from hearsay.tally
    where facet = ${facet} and value = ${key} and seeds > 0`
  return row ?? null
}
