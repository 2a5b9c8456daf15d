// An offer in, a seed that can be saved out: everything that takes long and needs no database.
import type { Offer } from '../api/adding.ts'
import type { Problem } from '../api/schemas.ts'
import type { ArticleIdentity } from '../import/duplicate.ts'
import { articleIdentity } from '../import/duplicate.ts'
import { suggestName } from '../import/suggest-name.ts'
import { buildRecord } from '../record/build-record.ts'
import { textHashOf } from '../record/decided.ts'
import type { IndexRecord } from '../record/index-record.ts'
import { MAX_SEED_BYTES, parseSeed } from '../record/parse-seed.ts'

/** The longest name, in UTF-16 units. */
const MAX_NAME_LENGTH = 400

/** An offer that can be saved. */
export interface PreparedOffer {
  offer: Offer
  name: string
  bytes: Uint8Array
  article: ArticleIdentity
  /** The hash of its text, as records of decisions have it. */
  textHash: string
  /** What is known of it: words and header, or what reading it at once found. Its id is not known yet. */
  record: IndexRecord
}

/**
 * Prepares an offer: what it will be saved as, or why it can’t be. `reads` with the fast model, which is loaded; without, that
 * is left to the workers.
 */
export function prepareOffer(
  offer: Offer,
  reads: boolean,
  today: string | undefined,
): PreparedOffer | Problem {
  const bytes = typeof offer.seed === 'string' ? new TextEncoder().encode(offer.seed) : offer.seed
  const about = offer.name ?? ''
  if (bytes.length > MAX_SEED_BYTES) {
    return { code: 'file-too-big', about, data: { bytes: bytes.length, limit: MAX_SEED_BYTES } }
  }
  const file = { id: '', file: about, size: bytes.length, changed: '', content: bytes }
  const record = buildRecord(file, reads ? 'fast' : null, today)
  const { problem, date, outlet, headline } = record.entry
  if (problem) return problem
  const name = offer.name ?? suggestName(date, outlet, headline)
  if (!isAllowedName(name)) return { code: 'name-refused', about: name, data: {} }
  const { hash, bands, signature } = record
  const document = parseSeed(bytes, undefined)?.document
  return {
    offer,
    name,
    bytes,
    article: articleIdentity(
      { hash: hash ?? '', bands, signature: signature ?? new Uint8Array() },
      outlet,
      date,
      document?.header.url?.text ?? null,
    ),
    textHash: textHashOf(document?.text ?? ''),
    record,
  }
}

/** Whether a name may be a seed’s; the same names as in a folder, so that a desk can move into one. */
function isAllowedName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= MAX_NAME_LENGTH &&
    !/[\p{Cc}\p{Cs}]|\\/u.test(name) &&
    name.split('/').every((part) => part !== '' && !part.startsWith('.'))
  )
}
