// An offer in, a seed that can be kept out: everything that takes long and needs no database.
import type { Document } from '@hearsay/core'
import type { Offer } from '../adding.ts'
import type { TextFingerprint } from '../import/fingerprint.ts'
import { fingerprintOf } from '../import/fingerprint.ts'
import { suggestName } from '../import/suggest-name.ts'
import { indexed } from '../indexed.ts'
import type { Problem } from '../problem.ts'
import { tokensOf } from '../query/tokens.ts'
import type { Indexed } from '../store.ts'
import { byteLimit, counted, understood } from '../understood.ts'

/** The longest name, in UTF-16 units. */
const LONGEST = 400

/** An offer that can be kept. */
export interface Fresh {
  offer: Offer
  name: string
  bytes: Uint8Array
  document: Document
  counts: Record<'error' | 'warning' | 'info', number>
  likeness: TextFingerprint
  /** What reading it at once found; null where that is left to the workers. */
  record: Indexed | null
}

/** Looks at an offer: what it will be kept as, or why it can’t be. `reads` with the fast model, which is loaded. */
export function look(offer: Offer, reads: boolean, today: string | undefined): Fresh | Problem {
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
    likeness: fingerprintOf(tokensOf(text).map(({ token }) => token)),
    record: reads
      ? indexed({ id: name, file: '', size: bytes.length, changed: '', content: bytes }, 'fast', today)
      : null,
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
