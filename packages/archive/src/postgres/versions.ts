// The other states of a clipping in a database, under the lock of adding. The number that is missing among them is its own.

import type { Original, SeedVersion } from '../api/archive.ts'
import { archiveError } from '../api/messages.ts'
import type { Came } from '../import/versions.ts'
import { isOneOf, isWhole, ownNumber } from '../import/versions.ts'
import type { SqlClient, Transaction } from './client.ts'
import type { PreparedOffer } from './prepare-offer.ts'
import type { Row } from './rows.ts'
import { textOf } from './rows.ts'

/** What became of a state: its number, and whether the clipping’s row is to be written again with it. */
interface SavedVersion {
  number: number
  replaces: boolean
}

/**
 * Saves another state of a clipping; null where it, or a version of it, came as these bytes. Where its page has changed and shows no
 * less than before, the state that it had is saved, and the caller writes the new one.
 */
export async function saveVersion(
  tx: Transaction,
  id: string,
  came: Came,
  { offer, bytes }: PreparedOffer,
  isNewPage: boolean,
): Promise<SavedVersion | null> {
  const [own, ...others] = await statesOf(tx, id)
  if (!own) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
  if (isOneOf(came, [own, ...others])) return null
  const numbers = others.map(({ number }) => number)
  const current = ownNumber(numbers)
  const next = Math.max(current, ...numbers) + 1
  const replaces = isNewPage && isWhole(bytes, own.seed)
  const [number, state] = replaces
    ? [current, own]
    : [next, { seed: bytes, original: offer.original ?? null }]
  const kept = replaces ? own.kept : new Date().toISOString()
  const original = state.original
  await tx`
    insert into hearsay.seed_version (seed_id, number, kept, content, original_name, original)
    values (${id}, ${number}, ${kept}, ${Buffer.from(state.seed)}, ${original && textOf(original.name)},
      ${original && Buffer.from(original.bytes)})`
  return { number: next, replaces }
}

/** The states of a clipping in the order of their numbers; none where there is no such clipping. */
export async function versionsIn(sql: SqlClient, id: string): Promise<SeedVersion[]> {
  const rows = await sql`
    select number, kept, octet_length(content) as bytes, original_name as name from hearsay.seed_version
    where seed_id = ${id}
    union all
    select 0, s.changed, octet_length(s.content), o.name from hearsay.seed s
    left join hearsay.original o on o.seed_id = s.id where s.id = ${id}`
  const others = rows.map((row) => Number(row.number)).filter((number) => number > 0)
  if (others.length === rows.length) return []
  return rows
    .map((row) => ({
      number: Number(row.number) || ownNumber(others),
      current: Number(row.number) === 0,
      kept: new Date(String(row.kept)).toISOString(),
      bytes: Number(row.bytes),
      original: row.name === null ? null : String(row.name),
    }))
    .sort((a, b) => a.number - b.number)
}

/** A state of a clipping; null where there is no such number. */
export async function readVersion(
  sql: SqlClient,
  id: string,
  number: number,
): Promise<{ bytes: Uint8Array; original: Original | null } | null> {
  const [own, ...others] = await statesOf(sql, id)
  if (!own) return null
  const found =
    ownNumber(others.map((one) => one.number)) === number ? own : others.find((one) => one.number === number)
  return found ? { bytes: found.seed, original: found.original } : null
}

interface State extends Came {
  number: number
  kept: string
}

/** All states, the clipping’s own first. */
async function statesOf(sql: SqlClient, id: string): Promise<State[]> {
  const rows = await sql`
    select 0 as number, s.changed as kept, s.content, o.name, o.content as original from hearsay.seed s
    left join hearsay.original o on o.seed_id = s.id where s.id = ${id}
    union all
    select number, kept, content, original_name, original from hearsay.seed_version where seed_id = ${id}
    order by number`
  const states = rows.map(stateOf)
  return states[0]?.number === 0 ? states : []
}

function stateOf({ number, kept, content, name, original }: Row): State {
  return {
    number: Number(number),
    kept: new Date(String(kept)).toISOString(),
    seed: content as Uint8Array,
    original: name === null ? null : { name: String(name), bytes: original as Uint8Array },
  }
}
