// Atom (RFC 4287). An entry must say when it was updated: that is when its seed last changed.
import type { ClippingWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { idOf } from '../record/ids.ts'
import { fullDay } from '../record/telling.ts'
import { xml } from '../text/xml.ts'

/** When a feed without entries was updated: it must say something, and the same each time. */
const NEVER = '1970-01-01T00:00:00.000Z'

function entry(clipping: ClippingRecord): string {
  const { id, headline, seed, text, paragraphs, date, changed, authors, url, outlet, tags } = clipping
  const day = fullDay(date)
  const body = paragraphs.map((span) => text.slice(...span)).join('\n\n')
  return [
    '<entry>',
    `<id>${id}</id>`,
    `<title>${xml(headline ?? seed)}</title>`,
    `<updated>${xml(changed)}</updated>`,
    day ? `<published>${day}T00:00:00Z</published>` : '',
    ...authors.map((author) => `<author><name>${xml(author)}</name></author>`),
    ...(url ? [`<link rel="alternate" href="${xml(url)}"/>`] : []),
    ...tags.map((tag) => `<category term="${xml(tag)}"/>`),
    outlet
      ? `<source><id>${idOf('outlet', outlet)}</id><title>${xml(outlet)}</title><updated>${xml(changed)}</updated></source>`
      : '',
    `<content type="text">${xml(body)}</content>`,
    '</entry>\n',
  ].join('')
}

/** One feed, an entry a line. Its time is that of its first entry. */
export const writeAtom: ClippingWriter = async function* (clippings, state) {
  const head = (updated: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><id>${idOf('feed')}</id><title>Hearsay: clippings</title><updated>${xml(updated)}</updated><author><name>Hearsay</name></author>\n`
  for await (const clipping of clippings) {
    yield state.begun ? entry(clipping) : head(clipping.changed) + entry(clipping)
    state.begun = true
  }
  yield state.begun ? '</feed>\n' : `${head(NEVER)}</feed>\n`
}
