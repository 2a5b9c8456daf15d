// JSON Feed 1.1. The outlet is in `_hearsay`, so that a desk that reads the feed has it and not the feed’s title.
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { fullDay } from '../record/telling.ts'
import { jsonObject, listOf } from '../text/list.ts'

/** What the feed’s own keys are about. */
export const HEARSAY_ABOUT = 'https://hearsay.invalid/feed'

function item(clipping: ClippingRecord): object {
  const { id, headline, text, paragraphs, date, authors, url, language, tags, outlet, seed } = clipping
  const day = fullDay(date)
  return {
    id,
    ...(url && { url }),
    title: headline ?? seed,
    content_text: paragraphs.map((span) => text.slice(...span)).join('\n\n'),
    ...(day && { date_published: `${day}T00:00:00Z` }),
    ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
    ...(language && { language }),
    ...(tags.length > 0 && { tags }),
    _hearsay: { about: HEARSAY_ABOUT, outlet, date, clipping: seed },
  }
}

/** One feed, an item a line. */
export const writeJsonFeed: ClippingWriter = (clippings, state) =>
  listOf(
    (async function* () {
      for await (const clipping of clippings) yield JSON.stringify(item(clipping))
    })(),
    jsonObject(`{"version":"https://jsonfeed.org/version/1.1","title":"Hearsay: clippings","items":[`),
    state,
  )
