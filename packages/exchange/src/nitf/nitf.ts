// NITF 3.6. Without its namespace, by which its schema demands it: Superdesk takes an element called `nitf` and nothing else.
import type { Span } from '@hearsay/core'
import type { FilePiece, FolderWriter } from '../format.ts'
import type { ClippingRecord } from '../record/clipping-record.ts'
import { fullDay } from '../record/telling.ts'
import { filePath } from '../text/file-name.ts'
import { xml } from '../text/xml.ts'

/** A stretch of text inside an element. */
interface Marked {
  span: Span
  open: string
  close: string
}

/** A clipping as an NITF document. */
export function nitfOf(clipping: ClippingRecord): string {
  const {
    id,
    headline,
    seed,
    kicker,
    deck,
    byline,
    date,
    outlet,
    page,
    section,
    place,
    url,
    language,
    text,
    paragraphs,
  } = clipping
  const day = fullDay(date)?.replaceAll('-', '')
  const inline = markedOf(clipping)
  const attribute = (name: string, value: string | null | undefined) =>
    value ? ` ${name}="${xml(value)}"` : ''
  const headlines = [
    kicker ? `<hl2>${xml(kicker)}</hl2>` : '',
    `<hl1>${xml(headline ?? seed)}</hl1>`,
    deck ? `<hl2>${xml(deck)}</hl2>` : '',
  ]
  // The main headline comes first, by the schema.
  const hedline = [headlines[1], headlines[0], headlines[2]].join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<nitf version="-//IPTC//DTD NITF 3.6//EN"${attribute('xml:lang', language)}>
<head><title>${xml(headline ?? seed)}</title>
<docdata><doc-id id-string="${id}"/>${day ? `<date.issue norm="${day}"/>` : ''}</docdata>
<pubdata type="print"${attribute('name', outlet)}${attribute('date.publication', day)}${attribute('position.section', section)}${attribute('position.sequence', page)}${attribute('ex-ref', url)}/></head>
<body><body.head><hedline>${hedline}</hedline>${byline ? `<byline>${xml(byline)}</byline>` : ''}${
    place ? `<dateline><location><city>${xml(place)}</city></location></dateline>` : ''
  }</body.head>
<body.content><block>
${paragraphs.map((span) => `<p>${paragraph(text, span, inline)}</p>`).join('\n')}
</block></body.content></body>
</nitf>
`
}

/** The names of people and bodies, and the words for days, in the order of the text. */
function markedOf({ text, reading }: ClippingRecord): Marked[] {
  const names = reading.actors.flatMap(({ standing, kind, mentions, name }) => {
    const element = kind === 'person' ? 'person' : kind === 'organization' ? 'org' : null
    if (standing !== 'named' || element === null) return []
    return mentions.flatMap((mention): Marked[] => {
      const span = nameIn(text, mention, name)
      return span ? [{ span, open: `<${element}>`, close: `</${element}>` }] : []
    })
  })
  const days = reading.times.flatMap(({ span, start, end }): Marked[] =>
    start === end ? [{ span, open: `<chron norm="${start.replaceAll('-', '')}">`, close: '</chron>' }] : [],
  )
  return [...names, ...days].sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/** The name in a mention, all of it or a part of it; null for a pronoun or a description, which is no name. */
function nameIn(text: string, [start, end]: Span, name: string): Span | null {
  const words = text.slice(start, end)
  const at = words.indexOf(name)
  if (at >= 0) return [start + at, start + at + name.length]
  const parts = new Set(name.split(/\s+/))
  return words.split(/\s+/).every((word) => parts.has(word)) ? [start, end] : null
}

/** A paragraph with its elements; of two that overlap, the first alone. */
function paragraph(text: string, [start, end]: Span, inline: readonly Marked[]): string {
  let written = ''
  let at = start
  for (const { span, open, close } of inline) {
    if (span[0] < at || span[1] > end || span[0] >= span[1]) continue
    written += xml(text.slice(at, span[0])) + open + xml(text.slice(...span)) + close
    at = span[1]
  }
  return written + xml(text.slice(at, end))
}

/** A file for each clipping. */
export const nitf: FolderWriter = {
  sideBySide: [],
  async *write(clippings): AsyncGenerator<FilePiece> {
    for await (const clipping of clippings)
      yield { file: `${filePath(clipping)}.nitf.xml`, data: nitfOf(clipping) }
  },
}
