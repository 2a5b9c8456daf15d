// Citations in CSL JSON. Names are literal: which part of a name is the family’s needs a person’s eye. What is ours is in `custom`, the
// place that the schema leaves for it.
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { jsonArray, listOf } from '../text/list.ts'

/** A clipping as an item of a bibliography. */
export function cslItem(clipping: ClippingRecord): Record<string, unknown> {
  const { id, headline, seed, hash, outlet, date, authors, url, page, section, language, place } = clipping
  const item = {
    id,
    type: 'article-newspaper',
    title: headline ?? seed,
    'container-title': outlet,
    issued: date && { 'date-parts': [date.split('-').map(Number)] },
    author: authors.length > 0 ? authors.map((literal) => ({ literal })) : null,
    URL: url,
    page,
    section,
    language,
    'publisher-place': place,
    custom: { clipping: seed, sha256: hash },
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))
}

/** One array, an item a line. */
export const writeCsl: ClippingWriter = (clippings, state) =>
  listOf(
    (async function* () {
      for await (const clipping of clippings) yield JSON.stringify(cslItem(clipping))
    })(),
    jsonArray,
    state,
  )
