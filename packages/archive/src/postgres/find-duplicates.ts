// Which articles are saved already, and which names are taken. Asked under the lock of adding.
import type { KnownArticle } from '../import/duplicate.ts'
import { parseSeed } from '../record/parse-seed.ts'
import type { Transaction } from './client.ts'
import type { PreparedOffer } from './prepare-offer.ts'

/** The seeds that may be the same as one of these. */
export async function findSimilar(tx: Transaction, fresh: PreparedOffer[]): Promise<KnownArticle[]> {
  const asked = fresh.filter(({ offer }) => !offer.again).map(({ article }) => article.likeness)
  if (asked.length === 0) return []
  const hashes = asked.map(({ hash }) => hash)
  const bands = `{${asked.flatMap((one) => [...one.bands]).join(',')}}`
  // Without statistics yet, the planner would compare every seed with all bands at once.
  await tx`set local enable_seqscan = off`
  const rows = await tx`
    (select id, hash, bands, signature, outlet_key, date from hearsay.seed where hash = any(${hashes}::text[]) order by kept, id limit 5000)
    union all
    (select id, hash, bands, signature, outlet_key, date from hearsay.seed where bands && ${bands}::text::integer[] limit 5000)`
  await tx`set local enable_seqscan = on`
  return rows.map(({ id, hash, bands, signature, outlet_key: outlet, date }) => ({
    id,
    likeness: { hash, bands, signature: signature ?? new Uint8Array() },
    outlet,
    date,
  }))
}

/** The addresses in the headers of these seeds. */
export async function addressesOf(tx: Transaction, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx`select id, content from hearsay.seed where id = any(${ids}::text[])`
  return new Map(
    rows.flatMap(({ id, content }): [string, string][] => {
      const address = parseSeed(content, undefined)?.document.header.url?.text
      return address ? [[String(id), address]] : []
    }),
  )
}

/** The ids that are taken. Seeds of one name are numbered, and no number is given again while a later one is here. */
export class IdAllocator {
  readonly #taken: Set<string>
  readonly #last: Map<string, number>
  constructor(taken: Set<string>, last: Map<string, number>) {
    this.#taken = taken
    this.#last = last
  }

  /** Looks the names of offers up: each question is one of the table of seeds alone, which may be spread over servers. */
  static async of(tx: Transaction, fresh: PreparedOffer[]): Promise<IdAllocator> {
    const names = [...new Set(fresh.map(({ name }) => name))]
    const rows = await tx`select id from hearsay.seed where id = any(${names}::text[])`
    const taken = rows.map(({ id }) => String(id))
    return new IdAllocator(new Set(taken), await lastNumbers(tx, taken))
  }

  /** The name, or its next number; taken from then on. */
  allocate(name: string): string {
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

/** The highest number behind each of these names, those without one left out: `name-2` and so on. */
async function lastNumbers(tx: Transaction, names: string[]): Promise<Map<string, number>> {
  if (names.length === 0) return new Map()
  const ranges = names.map((_, at) => `id > $${at + 1} || '-' and id < $${at + 1} || '.'`)
  const rows = await tx.query(
    `select regexp_replace(id, '-[0-9]+$', '') as name, max(substring(id from '[0-9]+$')::integer) as last
     from hearsay.seed where (${ranges.join(' or ')}) and id ~ '-[0-9]{1,9}$' group by 1`,
    names,
  )
  return new Map(rows.map(({ name, last }) => [String(name), Number(last)]))
}
