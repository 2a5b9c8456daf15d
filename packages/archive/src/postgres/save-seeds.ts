// Keeps seeds in a database and lets go of them. One transaction at a time does, so that the same article from two sides
// is seen to be the same and no id is given twice; what takes long, reading the bytes, is done before.
import { loadModel } from '@hearsay/reading'
import type { Offer } from '../api/adding.ts'
import { archiveError } from '../api/messages.ts'
import type { Added, Problem } from '../api/schemas.ts'
import { dateKey } from '../query/query.ts'
import { foldedTokens } from '../query/tokens.ts'
import type { IndexRecord } from '../search/store.ts'
import type { Sql, Transaction } from './client.ts'
import { duplicateOf, findSimilar, IdAllocator } from './find-duplicates.ts'
import type { PreparedOffer } from './prepare-offer.ts'
import { prepareOffer } from './prepare-offer.ts'
import type { Queue } from './queue.ts'
import { jsonOf, textOf } from './rows.ts'
import { Tally } from './tally.ts'
import { voicesIn, writeResults } from './write.ts'

/** The number of the lock of those who add. */
const SAVE_LOCK = 4_713_370_002
/** How many offers, and how many bytes of them, are kept in one transaction, while others wait. */
const TRANSACTION_LIMIT = { offers: 200, bytes: 8_000_000 }
/** Up to so many offers are read on the spot, so that what somebody pastes can be found at once without a worker. */
const MAX_READ_INLINE = 20

/** Keeps each offer that isn’t here already. What is acknowledged has been committed, with its place in the queue. */
export async function saveSeeds(
  sql: Sql,
  queue: Queue,
  offers: Offer[],
  today: string | undefined,
): Promise<Added[]> {
  const added: Added[] = []
  const reads = offers.length <= MAX_READ_INLINE
  if (reads) await loadModel('fast')
  for (const load of batchesOf(offers)) {
    const looked = load.map((offer) => prepareOffer(offer, reads, today))
    added.push(...(await sql.begin((tx) => saveBatch(tx, queue, looked))))
  }
  return added
}

function* batchesOf(offers: Offer[]): Iterable<Offer[]> {
  let load: Offer[] = []
  let bytes = 0
  for (const offer of offers) {
    const size = offer.seed.length + (offer.original?.bytes.length ?? 0)
    if (
      load.length === TRANSACTION_LIMIT.offers ||
      (load.length > 0 && bytes + size > TRANSACTION_LIMIT.bytes)
    ) {
      yield load
      load = []
      bytes = 0
    }
    load.push(offer)
    bytes += size
  }
  if (load.length) yield load
}

async function saveBatch(
  tx: Transaction,
  queue: Queue,
  looked: (PreparedOffer | Problem)[],
): Promise<Added[]> {
  const fresh = looked.filter((one) => 'likeness' in one)
  await tx`select pg_advisory_xact_lock(${SAVE_LOCK})`
  const here = await findSimilar(tx, fresh)
  const names = await IdAllocator.of(tx, fresh)
  const kept: { id: string; one: PreparedOffer }[] = []
  const added = looked.map((one): Added => {
    if (!('likeness' in one)) return { kept: false, same: null, problem: one }
    const same = one.offer.again ? null : duplicateOf(one.likeness, here)
    if (same) return { kept: false, ...same }
    const id = names.allocate(one.name)
    here.push({ id, ...one.likeness })
    kept.push({ id, one })
    return { kept: true, id }
  })
  await insert(tx, queue, kept)
  return added
}

async function insert(
  tx: Transaction,
  queue: Queue,
  kept: { id: string; one: PreparedOffer }[],
): Promise<void> {
  if (kept.length === 0) return
  const tally = new Tally()
  const rows = kept.map(({ id, one: { bytes, counts, document, likeness } }) => {
    const { header, headline } = document
    const outlet = header.outlet?.text ?? null
    const outlet_key = foldedTokens(outlet ?? '') || null
    const date = header.date?.value ?? null
    tally.seed(date, { key: outlet_key, name: outlet }, 1)
    return {
      id,
      file: `${id}.txt`,
      content: Buffer.from(bytes).toString('base64'),
      bytes: bytes.length,
      outlet,
      outlet_key,
      date,
      date_key: dateKey(date),
      headline: headline?.text ?? null,
      headline_key: foldedTokens(headline?.text ?? '').slice(0, 200) || null,
      ...counts,
      hash: likeness.hash,
      bands: [...likeness.bands],
      signature: Buffer.from(likeness.signature).toString('base64'),
    }
  })
  await tx`
    insert into hearsay.seed (id, file, content, bytes, changed, outlet, outlet_key, date, date_key, headline,
      headline_key, errors, warnings, infos, hash, bands, signature)
    select id, file, decode(content, 'base64'), bytes, date_trunc('milliseconds', now()), outlet, outlet_key, date,
      date_key, headline, headline_key, error, warning, info, hash, bands, decode(signature, 'base64')
    from json_to_recordset(${jsonOf(rows)}::text::json) as x (id text, file text, content text, bytes integer,
      outlet text, outlet_key text, date text, date_key integer, headline text, headline_key text,
      error integer, warning integer, info integer, hash text, bands integer[], signature text)`
  for (const { id, one } of kept) {
    const { original } = one.offer
    if (!original) continue
    const content = Buffer.from(original.bytes)
    await tx`
      insert into hearsay.original (seed_id, name, content) values (${id}, ${textOf(original.name)}, ${content})`
  }
  await tx`
    insert into hearsay.change (seed_id, kind)
    select id, 'added' from json_array_elements_text(${jsonOf(kept.map(({ id }) => id))}::text::json) as n (id)`
  await tx`select pg_notify('hearsay_change', '')`
  const waiting = rows.map(({ id, bytes, date_key }) => ({ id, bytes, date: date_key }))
  const read = kept.flatMap(({ id, one: { record } }) => (record ? [withId(record, id)] : []))
  await queue.send(tx, read.length ? 'second' : 'first', waiting)
  await writeRead(tx, read, tally)
}

/** A record made before its id was known. */
function withId(record: IndexRecord, id: string): IndexRecord {
  return {
    ...record,
    entry: { ...record.entry, id, file: `${id}.txt` },
    statements: record.statements.map((one) => ({ ...one, seed: id })),
  }
}

async function writeRead(tx: Transaction, read: IndexRecord[], tally: Tally): Promise<void> {
  const [row] = read.length ? await tx`select pg_current_xact_id()::text as kept` : []
  const results = read.map((record) => ({ id: record.entry.id, kept: row?.kept, record }))
  await writeResults(tx, 'fast', results, tally)
}

/** Lets go of a seed and all that hangs on it. Throws ArchiveError `seed-unknown`. */
export async function removeSeed(sql: Sql, id: string): Promise<void> {
  if (id.includes('\0') || /\p{Cs}/u.test(id))
    throw archiveError({ code: 'seed-unknown', about: id, data: {} })
  await sql.begin(async (tx) => {
    const [row] = await tx`
      delete from hearsay.seed where id = ${id}
      returning date, outlet, outlet_key, pass, own, named, unnamed, relayed, undetermined`
    if (!row) throw archiveError({ code: 'seed-unknown', about: id, data: {} })
    const gone = await tx`delete from hearsay.statement where seed_id = ${id} returning actor, speaker, kind`
    await tx`delete from hearsay.original where seed_id = ${id}`
    await tx`insert into hearsay.change (seed_id, kind) values (${id}, 'removed')`
    await tx`select pg_notify('hearsay_change', '')`
    const tally = new Tally()
    tally.seed(row.date, { key: row.outlet_key, name: row.outlet }, -1)
    if (row.pass > 0) {
      tally.reading(voicesIn(row), gone as never, row.outlet_key, -1)
      tally.add('pass', String(row.pass), -1)
    }
    await tally.flush(tx)
  })
}
