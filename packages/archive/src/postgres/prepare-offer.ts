// An offer in, a seed that can be kept out: everything that takes long and needs no database.
import type { Document } from '@hearsay/core'
import type { Offer } from '../api/adding.ts'
import type { Problem } from '../api/schemas.ts'
import type { TextFingerprint } from '../import/fingerprint.ts'
import { fingerprintOf } from '../import/fingerprint.ts'
import { suggestName } from '../import/suggest-name.ts'
import { tokensOf } from '../query/tokens.ts'
import { buildRecord } from '../record/build-record.ts'
import { countBySeverity, MAX_SEED_BYTES, parseSeed } from '../record/parse-seed.ts'
import type { IndexRecord } from '../search/store.ts'

/** The longest name, in UTF-16 units. */
const MAX_NAME_LENGTH = 400

/** An offer that can be kept. */
export interface PreparedOffer {
  offer: Offer
  name: string
  bytes: Uint8Array
  document: Document
  counts: Record<'error' | 'warning' | 'info', number>
  likeness: TextFingerprint
  /** What reading it at once found; null where that is left to the workers. */
  record: IndexRecord | null
}

/** Looks at an offer: what it will be kept as, or why it can’t be. `reads` with the fast model, which is loaded. */
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
  const found = parseSeed(bytes, today)
  if (!found) return { code: 'not-text', about, data: {} }
  const { header, headline, text } = found.document
  const name =
    offer.name ?? suggestName(header.date?.value ?? null, header.outlet?.text ?? null, headline?.text ?? null)
  if (!isAllowedName(name)) return { code: 'name-refused', about: name, data: {} }
  return {
    offer,
    name,
    bytes,
    document: found.document,
    counts: countBySeverity(found.diagnostics),
    likeness: fingerprintOf(tokensOf(text).map(({ token }) => token)),
    record: reads
      ? buildRecord({ id: name, file: '', size: bytes.length, changed: '', content: bytes }, 'fast', today)
      : null,
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
