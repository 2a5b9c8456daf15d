// What seeds have in common, counted. In: ids. Out: values with their numbers of seeds.
import type { Facet, Facets } from '../api/schemas.ts'
import { voices } from '../record/entry-row.ts'
import type { CommonValues, StatementFacts } from '../search/store.ts'
import type { Sql } from './client.ts'
import { raw } from './client.ts'
import type { Row } from './rows.ts'

/** See `Store.shared`. */
export async function commonValuesIn(sql: Sql, ids: string[]): Promise<CommonValues> {
  // One question, so that all counts are of the same seeds.
  const [row] = await sql`
    with chosen as materialized (
      select outlet, outlet_key, date from hearsay.seed where id = any(${ids}::text[]))
    select
      (select coalesce(json_agg(x), '[]') from (
        select min(outlet) as value, count(*) as count from chosen where outlet_key is not null
        group by outlet_key order by count desc, outlet_key) x) as outlets,
      (select coalesce(json_agg(x), '[]') from (
        select left(date, 7) as value, count(*) as count from chosen where length(date) >= 7
        group by 1 order by 1 desc) x) as months`
  if (!row) throw new Error('one row was asked for')
  return {
    outlets: (row.outlets as Facet[]).map(({ value, count }) => [value, count]),
    months: row.months as Facet[],
  }
}

/** See `Store.speakers`. */
export async function topSpeakersIn(sql: Sql, ids: string[], most: number): Promise<string[]> {
  const rows: Row[] = await sql`
    select min(speaker) as name from hearsay.statement
    where seed_id = any(${ids}::text[]) and actor is not null
    group by actor order by count(distinct seed_id) desc, actor limit ${most}`
  return rows.map(({ name }) => String(name))
}

/** See `Store.spoken`. */
export async function statementFactsIn(
  sql: Sql,
  ids: string[],
  withContent: boolean,
): Promise<StatementFacts[]> {
  return sql`
    select seed_id as seed, actor, speaker, via, cue, voice, form, stance,
      ${raw(withContent ? 'content' : "'' as content")} from hearsay.statement
    where seed_id = any(${ids}::text[])`
}

/** See `Store.tallies`. */
export async function topCountsIn(
  sql: Sql,
  { names, months }: { names: number; months: number },
): Promise<Omit<Facets, 'partial'>> {
  const most = async (facet: string, limit: number, by = 'seeds desc, value'): Promise<Facet[]> => {
    const rows: Row[] = await sql`
      select label as value, seeds from hearsay.tally where facet = ${facet} and seeds > 0
      order by ${raw(by)} limit ${limit}`
    return rows.map(({ value, seeds }) => ({ value: String(value), count: Number(seeds) }))
  }
  const [outlets, spoken, speakers, latest] = await Promise.all([
    most('outlet', names),
    most('voice', voices.length),
    most('speaker', names),
    most('month', months, 'value desc'),
  ])
  return { outlets, months: latest, voices: spoken, speakers }
}
