// What seeds have in common, counted. In: ids. Out: values with their numbers of seeds.
import type { Voice } from '@hearsay/reading'
import type { Facet, Facets } from '../archive.ts'
import { voices } from '../entry-row.ts'
import type { Shared, Spoken } from '../store.ts'
import type { Sql } from './client.ts'
import { raw } from './client.ts'
import type { Row } from './rows.ts'

/** See `Store.shared`. */
export async function sharedIn(sql: Sql, ids: string[]): Promise<Shared> {
  // One question, so that all counts are of the same seeds.
  const [row] = await sql.query(
    `with chosen as materialized (
       select id, outlet, outlet_key, date, ${voices.join(', ')} from hearsay.seed where id = any($1::text[])),
     said as materialized (
       select t.seed_id, t.voice from chosen c join hearsay.statement t on t.seed_id = c.id group by 1, 2)
     select
       (select coalesce(json_agg(x), '[]') from (
         select min(outlet) as value, count(*) as count from chosen where outlet_key is not null
         group by outlet_key order by count desc, outlet_key) x) as outlets,
       (select coalesce(json_agg(x), '[]') from (
         select left(date, 7) as value, count(*) as count from chosen where length(date) >= 7
         group by 1 order by 1 desc) x) as months,
       ${voices
         .map(
           (voice) => `(select count(*) from chosen c where ${voice} > 0
             or exists (select from said t where t.seed_id = c.id and t.voice = '${voice}')) as ${voice}`,
         )
         .join(', ')}`,
    [ids],
  )
  if (!row) throw new Error('one row was asked for')
  return {
    outlets: (row.outlets as Facet[]).map(({ value, count }) => [value, count]),
    months: row.months as Facet[],
    voices: voices.map((voice) => ({ value: voice, count: Number(row[voice]) })),
  }
}

/** See `Store.spoken`. */
export async function spokenIn(sql: Sql, ids: string[]): Promise<Spoken[]> {
  const rows: Row[] = await sql`
    select distinct t.seed_id, t.speaker, t.actor, t.voice from hearsay.statement t
    where t.seed_id = any(${ids}::text[]) and t.speaker is not null`
  return rows.map(({ seed_id, speaker, actor, voice }) => ({
    seed: String(seed_id),
    speaker: String(speaker),
    actor: actor as string | null,
    voice: voice as Voice,
  }))
}

/** See `Store.tallies`. */
export async function talliesIn(
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
