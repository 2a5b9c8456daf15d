// The decisions in a database. In: a client. Out: records. The empty seed stands for the whole desk.
import type { Decision } from '@hearsay/decisions'
import type { SqlClient } from './client.ts'

/** What is asked of the log. */
interface LogQuery {
  /** The seeds; the empty one for the desk. All where it is missing. */
  seeds?: string[] | undefined
  /** Who may see their private notes; nobody where it is null. */
  viewer: string | null
}

/** The decisions about seeds that a viewer may see, oldest first. */
export async function selectDecisions(sql: SqlClient, { seeds, viewer }: LogQuery): Promise<Decision[]> {
  const rows = seeds
    ? await sql`
        select record from hearsay.decision where seed_id = any(${seeds}::text[])
        and (not private or person = ${viewer}) order by id`
    : await sql`select record from hearsay.decision where not private or person = ${viewer} order by id`
  return rows.map(({ record }) => JSON.parse(record))
}

/** What a record of a seed is made with. */
export interface SharedDecisions {
  /** Those about it, and about the desk. */
  decisions: Decision[]
  /** The latest of them; null without one. */
  latest: string | null
}

/** What the records of seeds are made with, by seed. */
export async function sharedDecisions(sql: SqlClient, ids: string[]): Promise<Map<string, SharedDecisions>> {
  const rows: { seed_id: string; id: string; record: string }[] = await sql`
    select seed_id, id, record from hearsay.decision
    where seed_id = any(${[...ids, '']}::text[]) and not private order by id`
  const desk = rows.filter(({ seed_id }) => seed_id === '').map(({ record }) => JSON.parse(record))
  const ofDesk = rows.findLast(({ seed_id }) => seed_id === '')?.id ?? null
  const found = new Map(
    ids.map((id): [string, SharedDecisions] => [id, { decisions: [...desk], latest: ofDesk }]),
  )
  for (const { seed_id, id, record } of rows) {
    const about = found.get(seed_id)
    if (!about) continue
    about.decisions.push(JSON.parse(record))
    if (about.latest === null || id > about.latest) about.latest = id
  }
  return found
}

/** Decisions by id, each with the seed that it is about, empty for the desk. */
export async function decisionsById(
  sql: SqlClient,
  ids: string[],
): Promise<{ seed: string; decision: Decision }[]> {
  const rows =
    await sql`select seed_id, record from hearsay.decision where id = any(${ids}::text[]) order by id`
  return rows.map(({ seed_id, record }) => ({ seed: seed_id, decision: JSON.parse(record) }))
}
