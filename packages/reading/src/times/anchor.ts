// The day from which words such as “Tuesday” or “last month” are counted. In: a document. Out: a day, or the month or year
// that is known of it.
//
//   PORT VELA, June 29 (Coastwire) -- …        the dateline’s day, before that of the publication
//              ^^^^^^^
// From a header with only a month or a year “last year” can be determined, “Tuesday” can not.

import type { Document } from '@hearsay/core'
import { type Range, rangeOfIso } from './civil.ts'

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day on which a document was written, or the range that includes it; null where nothing is known of it. */
export function anchorOf({ body, header }: Document): Range | null {
  const first = body.find((block) => block.type === 'paragraph')
  const dateline = first?.dateline?.date?.value
  if (dateline && ISO_DAY.test(dateline)) return rangeOfIso(dateline)
  const value = header.date?.value
  return value ? rangeOfIso(value) : null
}
