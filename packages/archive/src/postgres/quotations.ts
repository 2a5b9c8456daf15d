// By which runs of words quotations are looked up. In: seeds and the statements that they have now. Out: rows; those of quotations that
// stay as they were aren’t touched, since a second reading changes few of them.
import type { Statement } from '../api/schemas.ts'
import { runsOfStatement } from '../record/quotation-runs.ts'
import type { Transaction } from './client.ts'
import { jsonOf } from './rows.ts'

/** Writes the quotations of some seeds in place of those that they had. */
export async function putQuotations(
  tx: Transaction,
  ids: string[],
  statements: readonly Statement[],
): Promise<void> {
  if (ids.length === 0) return
  const rows = statements.flatMap((statement) => {
    const runs = runsOfStatement(statement)
    return runs.length ? [{ seed_id: statement.seed, at: statement.at, runs: `{${runs.join(',')}}` }] : []
  })
  const json = jsonOf(rows)
  await tx`
    with given as materialized (
      select x.seed_id, x.at, x.runs::integer[] as runs
      from json_to_recordset(${json}::text::json) as x (seed_id text, at integer, runs text)
    ), removed as (
      delete from hearsay.quotation q where q.seed_id = any(${ids}::text[]) and not exists (
        select from given g where g.seed_id = q.seed_id and g.at = q.at and g.runs = q.runs)
      returning q.seed_id, q.at, q.runs
    )
    delete from hearsay.quotation_run r using removed q, unnest(q.runs) as u (run)
    where r.run = u.run and r.seed_id = q.seed_id and r.at = q.at`
  if (rows.length === 0) return
  await tx`
    with added as (
      insert into hearsay.quotation (seed_id, at, runs)
      select x.seed_id, x.at, x.runs::integer[]
      from json_to_recordset(${json}::text::json) as x (seed_id text, at integer, runs text)
      on conflict (seed_id, at) do nothing
      returning seed_id, at, runs
    )
    insert into hearsay.quotation_run (run, seed_id, at)
    select u.run, q.seed_id, q.at from added q cross join unnest(q.runs) as u (run)
    order by u.run, q.seed_id, q.at`
}
