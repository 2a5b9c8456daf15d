// The text of a TEI document: headline, paragraphs and sentences with anchors, bracketed changes by whose they are.
import type { Span } from '@hearsay/core'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { xml } from '../text/xml.ts'

/** An element around a span, or an empty one at a place. */
interface Inline {
  at: number
  /** Elements that end come first at a place, then empty ones, then those that begin. */
  order: 0 | 1 | 2
  markup: string
}

/** The element `text`. Statements may reach into the headline, so that it has anchors too. */
export function textOf(clipping: ClippingRecord): string {
  const { text, document, paragraphs, sentences, statements } = clipping
  const bounds = new Set(
    statements.flatMap(({ source, cue, content }) =>
      [source?.span, cue?.span, ...content.map(({ span }) => span)].flatMap((span) => span ?? []),
    ),
  )
  const anchors = [...bounds].sort((a, b) => a - b)
  const placed = new Set<number>()
  /** A stretch of the text with its anchors and these elements in it. */
  const marked = ([start, end]: Span, inline: Inline[]) => {
    const all = [...inline]
    for (const at of anchors)
      if (at >= start && at <= end && !placed.has(at)) {
        placed.add(at)
        all.push({ at, order: 1, markup: `<anchor xml:id="c${at}"/>` })
      }
    all.sort((a, b) => a.at - b.at || a.order - b.order)
    let written = ''
    let from = start
    for (const { at, markup } of all) {
      written += xml(text.slice(from, at)) + markup
      from = at
    }
    return written + xml(text.slice(from, end))
  }
  const head = document.headline ? `<head>${marked(document.headline.span, [])}</head>\n` : ''
  const body = paragraphs.map((paragraph, number) => {
    const inside = sentences.filter(({ span }) => span[0] >= paragraph[0] && span[1] <= paragraph[1])
    const inline = inside.flatMap(({ span, voice }): Inline[] => [
      { at: span[0], order: 2, markup: `<s ana="#${voice}">` },
      { at: span[1], order: 0, markup: '</s>' },
    ])
    return `<p xml:id="p${number}">${marked(paragraph, inline)}</p>`
  })
  const outside = anchors.filter((at) => !placed.has(at)).map((at) => `<anchor xml:id="c${at}"/>`)
  return `<text xml:id="text"><body>
${head}${body.length > 0 ? body.join('\n') : '<p/>'}
${outside.length > 0 ? `<p>${outside.join('')}</p>\n` : ''}</body></text>`
}
