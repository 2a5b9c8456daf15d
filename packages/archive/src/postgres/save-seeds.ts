// Saves seeds in a database and removes them, one transaction at a time, so that the same article from two sides is
// recognised and no id is given twice; what takes long, reading the bytes, is done before.
import { severities } from '@hearsay/core'
import { loadModel } from '@hearsay/reading'
import type { Offer } from '../api/adding.ts'
import type { Original } from '../api/archive.ts'
import { archiveError } from '../api/messages.ts'
import type { Added, Problem } from '../api/schemas.ts'
import type { Duplicate, KnownArticle } from '../import/duplicate.ts'
import { duplicateOf, relationOf } from '../import/duplicate.ts'
import { cameAs } from '../import/versions.ts'
import { dateKey } from '../query/query.ts'
import { buildRecord } from '../record/build-record.ts'
import { headerColumns, readingColumns } from '../record/columns.ts'
import type { IndexRecord } from '../record/index-record.ts'
import type { TalliedStatement } from '../search/tally.ts'
import { TallySums } from '../search/tally.ts'
import { carryDecisions } from './carry-decisions.ts'
import type { Sql, Transaction } from './client.ts'
import { raw } from './client.ts'
import { sharedDecisions } from './decisions.ts'
import { addressesOf, findSimilar, IdAllocator } from './find-duplicates.ts'
import { leaveToLater } from './invalidate.ts'
import type { PreparedOffer } from './prepare-offer.ts'
import { prepareOffer } from './prepare-offer.ts'
import type { Queue } from './queue.ts'
import { putQuotations } from './quotations.ts'
import { fromRecordset, jsonOf, jsonRow, namesOf, recordsetOf, textOf } from './rows.ts'
import { addToTally } from './tally-table.ts'
import { saveVersion } from './versions.ts'
import { countedSelection, headerOf, writeResults } from './write.ts'

/** What goes into a seed’s row; the server says when it was saved. */
const { changed: _, ...savedColumns } = headerColumns
const ofSeed = Object.values(savedColumns)
/** What a seed’s reading begins with. */
const severityColumns = severities.map((level) => readingColumns[level])

/** The number of the lock of those who add. */
const SAVE_LOCK = 4_713_370_002
/** How many offers, and how many bytes of them, are saved in one transaction, while others wait. */
const TRANSACTION_LIMIT = { offers: 200, bytes: 8_000_000 }
/** Up to so many offers are read on the spot, so that pasted text can be found at once without a worker. */
const MAX_READ_INLINE = 20

/** Saves each offer that isn’t here already. What is acknowledged has been committed, with its place in the queue. */
export async function saveSeeds(
  sql: Sql,
  queue: Queue,
  offers: Offer[],
  today: string | undefined,
): Promise<Added[]> {
  const added: Added[] = []
  const reads = offers.length <= MAX_READ_INLINE
  if (reads) await loadModel('fast')
  for (const batch of batchesOf(offers)) {
    const prepared = batch.map((offer) => prepareOffer(offer, reads, today))
    added.push(...(await sql.begin((tx) => saveBatch(tx, queue, prepared, today))))
  }
  return added
}

function* batchesOf(offers: Offer[]): Iterable<Offer[]> {
  let batch: Offer[] = []
  let bytes = 0
  for (const offer of offers) {
    const size = offer.seed.length + (offer.original?.bytes.length ?? 0)
    if (
      batch.length === TRANSACTION_LIMIT.offers ||
      (batch.length > 0 && bytes + size > TRANSACTION_LIMIT.bytes)
    ) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(offer)
    bytes += size
  }
  if (batch.length) yield batch
}

async function saveBatch(
  tx: Transaction,
  queue: Queue,
  prepared: (PreparedOffer | Problem)[],
  today: string | undefined,
): Promise<Added[]> {
  const fresh = prepared.filter((one) => 'article' in one)
  await lockSaving(tx)
  const existing = await findSimilar(tx, fresh)
  const addresses = await addressesOf(tx, nearestOf(fresh, existing))
  const addressOf = (id: string) => addresses.get(id) ?? null
  const ids = await IdAllocator.of(tx, fresh)
  const saved: FreshOffer[] = []
  const insertDecided = async (some: FreshOffer[]) =>
    insert(tx, queue, await withDecisions(tx, some, today), 'added')
  const added: Added[] = []
  for (const one of prepared) {
    if (!('article' in one)) {
      added.push({ kept: false, same: null, problem: one })
      continue
    }
    const found = one.offer.again ? null : duplicateOf(one.article, existing, addressOf)
    const known = found && (found.same === null ? found.versionOf : found.id)
    if (found && known) {
      if (saved.some(({ id }) => id === known)) await insertDecided(saved.splice(0))
      added.push(await saveAsVersion(tx, queue, known, one, found, today))
      existing.push({ id: known, ...one.article })
      continue
    }
    const id = ids.allocate(one.name)
    existing.push({ id, ...one.article })
    saved.push({ id, one })
    added.push({ kept: true, id, ...relationOf(found) })
  }
  await insertDecided(saved.splice(0))
  return added
}

interface SavedOffer {
  id: string
  one: Pick<PreparedOffer, 'offer' | 'bytes' | 'record'>
  /** The latest decision about it that its record has. */
  decided?: string | null
}

/** An offer that is about to be saved under an id of its own. */
interface FreshOffer {
  id: string
  one: PreparedOffer
}

/** Offers with what was decided about them, and about the desk: a clipping that was here before has its decisions again. */
async function withDecisions(
  tx: Transaction,
  fresh: FreshOffer[],
  today: string | undefined,
): Promise<SavedOffer[]> {
  await carryDecisions(
    tx,
    fresh.map(({ id, one: { textHash } }) => ({ id, textHash })),
  )
  const decisions = await sharedDecisions(
    tx,
    fresh.map(({ id }) => id),
  )
  return fresh.map(({ id, one }) => {
    const about = decisions.get(id)
    const { model } = one.record.entry
    // What the workers read, they read with them.
    if (!about?.latest || model === null) return { id, one }
    const file = { id, file: `${id}.txt`, size: one.bytes.length, changed: '', content: one.bytes }
    const record = buildRecord(file, model, today, about.decisions)
    return { id, one: { ...one, record }, decided: about.latest }
  })
}

/** Puts other bytes in the place of a seed’s, with its original and its versions as they are. Throws ArchiveError `seed-unknown`. */
export async function replaceSeed(
  tx: Transaction,
  queue: Queue,
  id: string,
  bytes: Uint8Array,
  today: string | undefined,
): Promise<void> {
  const [row] = await tx`select name, content from hearsay.original where seed_id = ${id}`
  const original = row && { name: String(row.name), bytes: new Uint8Array(row.content) }
  await deleteRows(tx, id)
  await putSeed(tx, queue, id, { bytes, original }, today, 'changed')
}

/** Saves a seed under an id that is free, read with what people decided about it. The fast model is loaded. */
export async function putSeed(
  tx: Transaction,
  queue: Queue,
  id: string,
  { bytes, original }: { bytes: Uint8Array; original: Original | undefined },
  today: string | undefined,
  kind: 'added' | 'changed',
): Promise<void> {
  const about = (await sharedDecisions(tx, [id])).get(id)
  const file = { id, file: `${id}.txt`, size: bytes.length, changed: '', content: bytes }
  const record = buildRecord(file, 'fast', today, about?.decisions)
  const one = { offer: { seed: bytes, ...(original && { original }) }, bytes, record }
  await insert(tx, queue, [{ id, one, decided: about?.latest ?? null }], kind)
}

/** Takes the lock of those who add, for the rest of a transaction. */
export async function lockSaving(tx: Transaction): Promise<void> {
  await tx`select pg_advisory_xact_lock(${SAVE_LOCK})`
}

/** Saves another state of a clipping that is here: in its place where its page has changed, else beside it. */
async function saveAsVersion(
  tx: Transaction,
  queue: Queue,
  id: string,
  one: PreparedOffer,
  found: Duplicate,
  today: string | undefined,
): Promise<Added> {
  const version = await saveVersion(tx, id, cameAs(one.offer, one.bytes), one, found.same === null)
  if (version?.replaces) {
    await deleteRows(tx, id)
    // Decisions about it count for its new text.
    const about = (await sharedDecisions(tx, [id])).get(id)
    const file = { id, file: `${id}.txt`, size: one.bytes.length, changed: '', content: one.bytes }
    const record = about?.decisions.length
      ? buildRecord(file, one.record.entry.model, today, about.decisions)
      : one.record
    await insert(tx, queue, [{ id, one: { ...one, record }, decided: about?.latest ?? null }], 'changed')
    return { kept: true, id, version: version.number }
  }
  const same = found.same ?? (version === null ? 'text' : 'nearly')
  return { kept: false, same, id, ...(version && { version: version.number }) }
}

/** The saved articles that offers nearly repeat. */
function nearestOf(fresh: PreparedOffer[], existing: KnownArticle[]): string[] {
  return fresh.flatMap(({ article, offer }) => {
    const found = offer.again || !article.address ? null : duplicateOf(article, existing, () => null)
    return found?.same === 'nearly' ? [found.id] : found?.same === null && found.copyOf ? [found.copyOf] : []
  })
}

async function insert(
  tx: Transaction,
  queue: Queue,
  saved: SavedOffer[],
  kind: 'added' | 'changed',
): Promise<void> {
  if (saved.length === 0) return
  const tally = new TallySums()
  const records = saved.map(({ id, one: { record } }) => withId(record, id))
  for (const record of records) tally.countHeader(headerOf(record), 1)
  const rows = records.map((record, at) => ({
    ...jsonRow(ofSeed, record),
    date_key: dateKey(record.entry.date),
    content: Buffer.from(saved[at]?.one.bytes ?? []).toString('base64'),
    ...jsonRow(severityColumns, record),
  }))
  const json = jsonOf(rows)
  await tx`
    insert into hearsay.seed (${raw(namesOf(ofSeed))}, changed, date_key, content)
    select ${raw(fromRecordset(ofSeed))}, date_trunc('milliseconds', now()), x.date_key, decode(x.content, 'base64')
    from json_to_recordset(${json}::text::json)
      as x (${raw(recordsetOf(ofSeed))}, date_key integer, content text)`
  await tx`
    insert into hearsay.reading (seed_id, date_key, ${raw(namesOf(severityColumns))})
    select x.id, x.date_key, ${raw(fromRecordset(severityColumns))}
    from json_to_recordset(${json}::text::json) as x (id text, date_key integer, ${raw(recordsetOf(severityColumns))})`
  for (const { id, one } of saved) {
    const { original } = one.offer
    if (!original) continue
    const content = Buffer.from(original.bytes)
    await tx`
      insert into hearsay.original (seed_id, name, content) values (${id}, ${textOf(original.name)}, ${content})`
  }
  await tx`
    insert into hearsay.change (seed_id, kind)
    select id, ${kind} from json_array_elements_text(${jsonOf(saved.map(({ id }) => id))}::text::json) as n (id)
    on conflict (seed_id, tx) do nothing`
  await tx`select pg_notify('hearsay_change', '')`
  const queued = records.map(({ entry }) => ({ id: entry.id, bytes: entry.bytes, date: dateKey(entry.date) }))
  const read = records.filter(({ entry }) => entry.model !== null)
  await queue.send(tx, read.length ? 'full' : 'quick', queued)
  await writeRead(tx, read, tally, new Map(saved.map(({ id, decided }) => [id, decided ?? null])))
}

/** A record made before its id was known. */
function withId(record: IndexRecord, id: string): IndexRecord {
  return {
    ...record,
    entry: { ...record.entry, id, file: `${id}.txt` },
    statements: record.statements.map((one) => ({ ...one, seed: id })),
  }
}

async function writeRead(
  tx: Transaction,
  read: IndexRecord[],
  tally: TallySums,
  decided: ReadonlyMap<string, string | null>,
): Promise<void> {
  const [row] = read.length ? await tx`select pg_current_xact_id()::text as kept` : []
  const results = read.map((record) => ({
    id: record.entry.id,
    kept: row?.kept,
    record,
    decided: decided.get(record.entry.id) ?? null,
  }))
  await writeResults(tx, 'fast', results, tally)
  await leaveToLater(
    tx,
    read.map(({ entry }) => entry.id),
  )
}

/** Takes out the rows of a seed and what was counted of it. Throws ArchiveError `seed-unknown`. */
export async function deleteRows(tx: Transaction, id: string): Promise<void> {
  const [row] = await tx`
    select ${raw(countedSelection.columns)} from hearsay.seed s join hearsay.reading r on r.seed_id = s.id
    where s.id = ${id} for update`
  if (!row) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
  const seed = countedSelection.from(row)
  const statements: TalliedStatement[] = await tx`
    delete from hearsay.statement where seed_id = ${id}
    returning actor, speaker, kind, source_type as type, sure`
  await putQuotations(tx, [id], [])
  await tx`delete from hearsay.reading where seed_id = ${id}`
  await tx`delete from hearsay.seed where id = ${id}`
  await tx`delete from hearsay.original where seed_id = ${id}`
  const tally = new TallySums()
  tally.countHeader(seed, -1)
  tally.countPass(seed.pass, -1)
  if (seed.pass > 0) tally.countReading({ ...seed, statements }, -1)
  await addToTally(tx, tally)
}
