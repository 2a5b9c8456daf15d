// Keeps seeds in a database and lets go of them. One transaction at a time does, so that the same article from two sides
// is seen to be the same and no id is given twice; what takes long, reading the bytes, is done before.
import type { Document } from '@hearsay/core'
import type { Added, Offer } from '../adding.ts'
import type { Likeness } from '../intake/likeness.ts'
import { alike, likenessOf, nearly } from '../intake/likeness.ts'
import { suggestName } from '../intake/name.ts'
import { failed } from '../messages.ts'
import type { Problem } from '../problem.ts'
import { dateKey } from '../query/query.ts'
import { foldedTokens, tokensOf } from '../query/tokens.ts'
import { byteLimit, counted, understood } from '../understood.ts'
import type { Sql, Transaction } from './connect.ts'
import type { Queue } from './queue.ts'
import { jsonOf, textOf } from './rows.ts'
import { Tally } from './tally.ts'
import { voicesIn } from './write.ts'

/** The number of the lock of those who add. */
const LOCK = 4_713_370_002
/** How many offers, and how many bytes of them, are kept in one transaction, while others wait. */
const LOAD = { offers: 200, bytes: 8_000_000 }
/** The longest name, in UTF-16 units. */
const LONGEST = 400

/** An offer that can be kept. */
interface Fresh {
  offer: Offer
  name: string
  bytes: Uint8Array
  document: Document
  counts: Record<'error' | 'warning' | 'info', number>
  likeness: Likeness
}

/** Keeps each offer that isn’t here already. What is acknowledged has been committed, with its place in the queue. */
export async function keep(
  sql: Sql,
  queue: Queue,
  offers: Offer[],
  today: string | undefined,
): Promise<Added[]> {
  const added: Added[] = []
  for (const load of loads(offers)) {
    const looked = load.map((offer) => look(offer, today))
    added.push(...(await sql.begin((tx) => keepLoad(tx, queue, looked))))
  }
  return added
}

function* loads(offers: Offer[]): Iterable<Offer[]> {
  let load: Offer[] = []
  let bytes = 0
  for (const offer of offers) {
    const size = offer.seed.length + (offer.original?.bytes.length ?? 0)
    if (load.length === LOAD.offers || (load.length > 0 && bytes + size > LOAD.bytes)) {
      yield load
      load = []
      bytes = 0
    }
    load.push(offer)
    bytes += size
  }
  if (load.length) yield load
}

function look(offer: Offer, today: string | undefined): Fresh | Problem {
  const bytes = typeof offer.seed === 'string' ? new TextEncoder().encode(offer.seed) : offer.seed
  const about = offer.name ?? ''
  if (bytes.length > byteLimit) {
    return { code: 'file-too-big', about, data: { bytes: bytes.length, limit: byteLimit } }
  }
  const found = understood(bytes, today)
  if (!found) return { code: 'not-text', about, data: {} }
  const { header, headline, text } = found.document
  const name =
    offer.name ?? suggestName(header.date?.value ?? null, header.outlet?.text ?? null, headline?.text ?? null)
  if (!allowed(name)) return { code: 'name-refused', about: name, data: {} }
  return {
    offer,
    name,
    bytes,
    document: found.document,
    counts: counted(found.diagnostics),
    likeness: likenessOf(tokensOf(text).map(({ token }) => token)),
  }
}

/** Whether a name may be a seed’s; the same names as in a folder, so that a desk can move into one. */
function allowed(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= LONGEST &&
    !/[\p{Cc}\p{Cs}]|\\/u.test(name) &&
    name.split('/').every((part) => part !== '' && !part.startsWith('.'))
  )
}

async function keepLoad(tx: Transaction, queue: Queue, looked: (Fresh | Problem)[]): Promise<Added[]> {
  const fresh = looked.filter((one) => 'likeness' in one)
  await tx`select pg_advisory_xact_lock(${LOCK})`
  const here = await alikeHere(tx, fresh)
  const names = await Names.of(tx, fresh)
  const kept: { id: string; one: Fresh }[] = []
  const added = looked.map((one): Added => {
    if (!('likeness' in one)) return { kept: false, same: null, problem: one }
    const same = one.offer.again ? null : sameAs(one.likeness, here)
    if (same) return { kept: false, ...same }
    const id = names.take(one.name)
    here.push({ id, ...one.likeness })
    kept.push({ id, one })
    return { kept: true, id }
  })
  await insert(tx, queue, kept)
  return added
}

type Known = Likeness & { id: string }

/** The seeds that may be the same as one of these. */
async function alikeHere(tx: Transaction, fresh: Fresh[]): Promise<Known[]> {
  const asked = fresh.filter(({ offer }) => !offer.again).map(({ likeness }) => likeness)
  if (asked.length === 0) return []
  const hashes = asked.map(({ hash }) => hash)
  const bands = `{${asked.flatMap((one) => [...one.bands]).join(',')}}`
  const rows = await tx`
    select id, hash, bands, signature from hearsay.seed
    where hash = any(${hashes}::text[]) or bands && ${bands}::text::integer[]
    order by hash = any(${hashes}::text[]) desc, kept, id limit 5000`
  return rows.map(({ id, hash, bands, signature }) => ({ id, hash, bands, signature }))
}

function sameAs(
  { hash, bands, signature }: Likeness,
  known: Known[],
): { same: 'text' | 'nearly'; id: string } | null {
  const exact = known.find((other) => other.hash === hash)
  if (exact) return { same: 'text', id: exact.id }
  let best: { id: string; likeness: number } | null = null
  for (const other of known) {
    if (!other.bands.some((band) => bands.includes(band))) continue
    const likeness = alike(other.signature, signature)
    if (likeness >= nearly && likeness > (best?.likeness ?? 0)) best = { id: other.id, likeness }
  }
  return best && { same: 'nearly', id: best.id }
}

/** The ids that are taken. Seeds of one name are numbered, and no number is given again while a later one is here. */
class Names {
  readonly #taken: Set<string>
  readonly #last: Map<string, number>
  constructor(taken: Set<string>, last: Map<string, number>) {
    this.#taken = taken
    this.#last = last
  }

  static async of(tx: Transaction, fresh: Fresh[]): Promise<Names> {
    const names = [...new Set(fresh.map(({ name }) => name))]
    const rows = await tx`
      select n.id as name, max(substr(s.id, length(n.id) + 2)::integer) as last
      from hearsay.seed n
      left join hearsay.seed s on s.id > n.id || '-' and s.id < n.id || '.' and substr(s.id, length(n.id) + 2) ~ '^[0-9]{1,9}$'
      where n.id = any(${names}::text[]) group by n.id`
    const last = new Map(rows.map((row) => [String(row.name), Number(row.last ?? 1)]))
    return new Names(new Set(last.keys()), last)
  }

  take(name: string): string {
    let id = name
    while (this.#taken.has(id)) {
      const number = (this.#last.get(name) ?? 1) + 1
      this.#last.set(name, number)
      id = `${name}-${number}`
    }
    this.#taken.add(id)
    return id
  }
}

async function insert(tx: Transaction, queue: Queue, kept: { id: string; one: Fresh }[]): Promise<void> {
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
    await tx`insert into hearsay.original ${tx({ seed_id: id, name: textOf(original.name), content: Buffer.from(original.bytes) })}`
  }
  await tx`
    insert into hearsay.change (seed_id, kind)
    select id, 'added' from json_array_elements_text(${jsonOf(kept.map(({ id }) => id))}::text::json) as n (id)`
  await tx`select pg_notify('hearsay_change', '')`
  await queue.send(
    tx,
    'first',
    rows.map(({ id, bytes, date_key }) => ({ id, bytes, date: date_key })),
  )
  await tally.flush(tx)
}

/** Lets go of a seed and all that hangs on it. Throws ArchiveError `seed-unknown`. */
export async function letGo(sql: Sql, id: string): Promise<void> {
  if (id.includes('\0') || /\p{Cs}/u.test(id)) throw failed({ code: 'seed-unknown', about: id, data: {} })
  await sql.begin(async (tx) => {
    const [row] = await tx`
      delete from hearsay.seed where id = ${id}
      returning date, outlet, outlet_key, pass, own, named, unnamed, relayed, undetermined`
    if (!row) throw failed({ code: 'seed-unknown', about: id, data: {} })
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
