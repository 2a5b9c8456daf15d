// A press review as an Atom feed (RFC 4287): an entry for each clipping, its excerpt and its citations as text.
import { formatCitation } from '@hearsay/desk'
import { idOf } from '../record/ids.ts'
import { fullDay } from '../record/telling.ts'
import { xml } from '../text/xml.ts'
import type { Review, ReviewEntry } from './review.ts'

/** The feed. */
export function reviewFeed({ title, parts, updated }: Review): string {
  const entries = parts.flatMap((part) => (part.type === 'entry' ? entryOf(part.entry) : []))
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${idOf('press-review', title)}</id><title>${xml(title)}</title><updated>${xml(updated)}</updated><author><name>Hearsay</name></author>
${entries.join('')}</feed>
`
}

function entryOf(entry: ReviewEntry): string {
  const { id, headline, changed, date, url, outlet, note, excerpt, citations } = entry
  const day = fullDay(date)
  const words = [note, ...excerpt, ...citations.map(formatCitation)]
    .filter((part) => part !== '')
    .join('\n\n')
  return [
    `<entry><id>${id}</id><title>${xml(headline)}</title><updated>${xml(changed)}</updated>`,
    day ? `<published>${day}T00:00:00Z</published>` : '',
    outlet ? `<author><name>${xml(outlet)}</name></author>` : '',
    url ? `<link rel="alternate" href="${xml(url)}"/>` : '',
    `<content type="text">${xml(words)}</content></entry>\n`,
  ].join('')
}
