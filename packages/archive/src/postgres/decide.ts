// Records decisions in a database, one transaction at a time: the records, and what seeds and statements have of them. What
// others read meanwhile without them is not written.
import type { Document } from '@hearsay/core'
import type { Decision, Draft } from '@hearsay/decisions'
import type { ModelName, Reading } from '@hearsay/reading'
import { loadModel } from '@hearsay/reading'
import type { Decided } from '../api/archive.ts'
import type { KnownReading } from '../record/build-record.ts'
import { buildRecord } from '../record/build-record.ts'
import { checkDrafts, isPrivate } from '../record/check-drafts.ts'
import { textHashOf } from '../record/decided.ts'
import { namesChanged } from '../record/desk-names.ts'
import { QUICK_PASS } from '../record/index-record.ts'
import type { Sql, Transaction } from './client.ts'
import { decisionsById, selectDecisions, sharedDecisions } from './decisions.ts'
import { leaveToLater } from './invalidate.ts'
import type { Result } from './write.ts'
import { writeResults } from './write.ts'

/** The number of the lock of those who decide. */
const DECIDE_LOCK = 4_713_370_004

/** What deciding needs of the archive. */
export interface DecidingHost {
  document(seed: string): Promise<Document>
  reading(seed: string): Promise<Reading>
  today: string | undefined
}

/** Takes the lock of those who decide, for the rest of a transaction. */
export async function lockDeciding(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock(${DECIDE_LOCK})`
}

/** Checks drafts and records them, all or none. What is acknowledged has been committed, and can be found. */
export async function decideInDatabase(
  sql: Sql,
  host: DecidingHost,
  drafts: readonly Draft[],
  by: string,
): Promise<Decided> {
  return await sql.begin(async (tx) => {
    await lockDeciding(tx)
    const { known, places } = await knownTo(tx, drafts)
    const [last] = await tx`select max(id) as id from hearsay.decision`
    const byId = new Map([...known.values()].flat().map((one) => [one.id, one]))
    const desk = {
      document: (seed: string) => host.document(seed),
      reading: (seed: string) => host.reading(seed),
      of: (seed: string | null) => known.get(seed ?? '') ?? [],
      byId: (id: string) => byId.get(id),
      lastId: last?.id ?? null,
    }
    const checked = await checkDrafts(drafts, by, desk, Date.now())
    if ('refused' in checked) return checked
    await keep(tx, host, checked.decisions, { byId, places }, known.get('') ?? [])
    return checked
  })
}

/** Adds records of another desk as they are, all of those that aren’t known; gives them. */
export async function takeDecisionsInDatabase(
  sql: Sql,
  host: DecidingHost,
  records: readonly Decision[],
): Promise<Decision[]> {
  return await sql.begin(async (tx) => {
    await lockDeciding(tx)
    const ids = [
      ...new Set(records.flatMap((one) => [one.id, ...(one.verb === 'undo' ? one.target.ids : [])])),
    ]
    const known = await decisionsById(tx, ids)
    const byId = new Map(known.map(({ decision }) => [decision.id, decision]))
    const places = placesOf(known)
    const taken = records.filter(({ id }) => !byId.has(id))
    await keep(tx, host, taken, { byId, places }, await selectAll(tx, ''))
    return taken
  })
}

/** Keeps records, and has the readings that they are about made again. */
async function keep(
  tx: Transaction,
  host: DecidingHost,
  decisions: readonly Decision[],
  { byId, places }: { byId: Map<string, Decision>; places: Places },
  ofDesk: Decision[],
): Promise<void> {
  const seeds = new Set<string>()
  for (const one of decisions) {
    byId.set(one.id, one)
    const about = seedsOf(one, places)
    places.set(one.id, about)
    for (const seed of about) {
      seeds.add(seed)
      await tx`
        insert into hearsay.decision (seed_id, id, person, private, record)
        values (${seed}, ${one.id}, ${one.by}, ${isPrivate(one, (id) => byId.get(id))}, ${JSON.stringify(one)})`
    }
  }
  if (seeds.delete('')) for (const id of await seedsWithNames(tx, ofDesk, [...decisions])) seeds.add(id)
  await readAgain(tx, [...seeds], host)
}

/** The seeds that have records, by the id of the record. */
type Places = Map<string, Set<string>>

function placesOf(known: readonly { seed: string; decision: Decision }[]): Places {
  const places: Places = new Map()
  for (const { seed, decision } of known)
    places.set(decision.id, (places.get(decision.id) ?? new Set()).add(seed))
  return places
}

/** The decisions about what drafts are about, by seed, and the seeds of those that are to be undone. */
async function knownTo(tx: Transaction, drafts: readonly Draft[]) {
  const seeds = new Set([''])
  let ids: string[] = []
  for (const one of drafts) {
    if (one.seed !== null) seeds.add(one.seed)
    if (one.verb === 'undo') ids.push(...one.target.ids)
  }
  const undone = ids.length > 0 ? await decisionsById(tx, ids) : []
  for (const { seed } of undone) seeds.add(seed)
  ids = [...seeds].filter((seed) => !/[\0\p{Cs}]/u.test(seed))
  const known = new Map<string, Decision[]>()
  for (const seed of ids) known.set(seed, await selectAll(tx, seed))
  return { known, places: placesOf(undone) }
}

async function selectAll(tx: Transaction, seed: string): Promise<Decision[]> {
  const rows = await tx`select record from hearsay.decision where seed_id = ${seed} order by id`
  return rows.map(({ record }) => JSON.parse(record))
}

/** The seeds that a record is about; an undo is about those that have what it undoes. */
function seedsOf(one: Decision, places: ReadonlyMap<string, Set<string>>): Set<string> {
  if (one.verb !== 'undo') return new Set([one.seed ?? ''])
  return new Set(one.target.ids.flatMap((id) => [...(places.get(id) ?? [])]))
}

/** The seeds in which somebody speaks about whose name something else is decided now. */
async function seedsWithNames(tx: Transaction, before: Decision[], made: Decision[]): Promise<string[]> {
  const { names, keys } = namesChanged(namesChanged([], before).state, [...before, ...made])
  const rows = await tx`
    select distinct seed_id from hearsay.statement
    where actor = any(${keys}::text[]) or speaker = any(${names}::text[])`
  return rows.map(({ seed_id }) => String(seed_id))
}

/** Makes the records of seeds again, each with the model that it was read by. */
async function readAgain(tx: Transaction, seeds: string[], host: DecidingHost): Promise<void> {
  if (seeds.length === 0) return
  const decisions = await sharedDecisions(tx, seeds)
  const rows = await tx`
    select s.id, s.file, s.bytes, s.changed, s.kept, s.content, r.pass
    from hearsay.seed s join hearsay.reading r on r.seed_id = s.id where s.id = any(${seeds}::text[])`
  const results: Record<ModelName, Result[]> = { fast: [], default: [] }
  for (const { id, file, bytes, changed, kept, content, pass } of rows) {
    const model = pass > QUICK_PASS ? 'default' : 'fast'
    const known = model === 'default' ? await knownReading(host, String(id)) : undefined
    if (!known) await loadModel(model)
    const about = decisions.get(id)
    const filed = { id, file, size: bytes, changed: changed.toISOString(), content: new Uint8Array(content) }
    const record = buildRecord(filed, model, host.today, about?.decisions, known)
    results[model].push({ id, kept: String(kept), record, decided: about?.latest ?? null, again: true })
  }
  for (const model of ['fast', 'default'] as const) await writeResults(tx, model, results[model])
  await leaveToLater(tx, seeds)
  await tx`
    insert into hearsay.change (seed_id, kind)
    select id, 'changed' from unnest(${seeds}::text[]) as n (id) on conflict (seed_id, tx) do nothing`
  await tx`select pg_notify('hearsay_change', '')`
}

/** The reading that was made to decide; long texts are read in a thread, and what was read is cached. */
async function knownReading(host: DecidingHost, seed: string): Promise<KnownReading> {
  const { text } = await host.document(seed)
  return { text: textHashOf(text), model: 'default', reading: await host.reading(seed) }
}

/** The decisions about a seed and the desk, or all, that a viewer may see. */
export async function decisionsIn(sql: Sql, seed: string | null, viewer: string | null): Promise<Decision[]> {
  return selectDecisions(sql, { seeds: seed === null ? undefined : [seed, ''], viewer })
}
