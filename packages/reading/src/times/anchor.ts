// The day that words such as “Tuesday” or “last month” are counted from. In: a document. Out: a day, or as much of one
// as is known.
//
//   PORT VELA, June 29 (Coastwire) -- …        the dateline’s day, before that of the publication
//              ^^^^^^^
// A header that knows a month or a year alone gives that month or year: “last year” can still be told, “Tuesday” not.

import type { Document } from '@hearsay/core'
import { type Range, rangeOfIso } from './civil.ts'

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day a document was written on, or the range it lies in; null where nothing is known of it. */
export function anchorOf({ body, header }: Document): Range | null {
  const first = body.find((block) => block.type === 'paragraph')
  const dateline = first?.dateline?.date?.value
  if (dateline && ISO_DAY.test(dateline)) return rangeOfIso(dateline)
  const value = header.date?.value
  return value ? rangeOfIso(value) : null
}
