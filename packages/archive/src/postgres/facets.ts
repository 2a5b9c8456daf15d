// What the fitting seeds have in common, counted. In: a condition. Out: values with their numbers of seeds.
import type { Facet, Facets } from '../archive.ts'
import { reach } from '../store.ts'
import type { Sql, Value } from './client.ts'
import { raw } from './client.ts'
import type { Row } from './rows.ts'
import { voices } from './rows.ts'

/** How many values of each kind are given, at most. */
const MOST = { names: 50, months: 120 }

/** Which seeds are counted, as in a `Condition`. */
interface Counted {
  where: string
  values: Value[]
}

/** The facets of the seeds that fit; of the newest of them where there are many. */
export async function facetsOf(sql: Sql, { where, values }: Counted): Promise<Facets> {
  if (!where) return facetsOfAll(sql)
  // One statement, so that all counts are of the same seeds.
  const [row] = await sql.query(
    `with fitting as materialized (
       select id, outlet, outlet_key, date, ${voices.join(', ')} from hearsay.seed ${where}
       order by date_key desc, id limit ${reach + 1}),
     newest as materialized (select * from fitting limit ${reach})
     select (select count(*) from fitting) as n,
       (select coalesce(json_agg(x), '[]') from (
         select min(outlet) as value, count(*) as count from newest where outlet_key is not null
         group by outlet_key order by count desc, outlet_key limit ${MOST.names}) x) as outlets,
       (select coalesce(json_agg(x), '[]') from (
         select left(date, 7) as value, count(*) as count from newest where length(date) >= 7
         group by 1 order by 1 desc limit ${MOST.months}) x) as months,
       (select coalesce(json_agg(x), '[]') from (
         select min(speaker) as value, count(distinct t.seed_id) as count
         from newest n join hearsay.statement t on t.seed_id = n.id where actor is not null
         group by actor order by count desc, actor limit ${MOST.names}) x) as speakers,
       ${voices.map((voice) => `(select count(*) from newest where ${voice} > 0) as ${voice}`).join(', ')}`,
    values,
  )
  if (!row) throw new Error('one row was asked for')
  return {
    outlets: row.outlets as Facet[],
    months: row.months as Facet[],
    voices: voices.map((voice) => ({ value: voice, count: Number(row[voice]) })),
    speakers: row.speakers as Facet[],
    partial: Number(row.n) > reach,
  }
}

async function facetsOfAll(sql: Sql): Promise<Facets> {
  const most = async (facet: string, limit: number, by = 'seeds desc, value'): Promise<Facet[]> => {
    const rows: Row[] = await sql`
      select label as value, seeds from hearsay.tally where facet = ${facet} and seeds > 0
      order by ${raw(by)} limit ${limit}`
    return rows.map(({ value, seeds }) => ({ value: String(value), count: Number(seeds) }))
  }
  const [outlets, months, spoken, speakers] = await Promise.all([
    most('outlet', MOST.names),
    most('month', MOST.months, 'value desc'),
    most('voice', voices.length),
    most('speaker', MOST.names),
  ])
  return { outlets, months, voices: spoken, speakers, partial: false }
}
