// A citation in each style that it is copied in. In: its parts. Out: text for a clipboard. All of them say the same by one rule
// (citation.ts): whose wording it is, and that a machine attributed it until a person decided.
import { oneLine } from '@hearsay/core'
import type { Citation } from './citation.ts'
import { formatCitation } from './citation.ts'
import { markdown } from './markdown.ts'

/** The styles: plain text, Markdown, an item of CSL JSON, which Zotero and Pandoc take. */
export const citationStyles = ['plain', 'markdown', 'csl'] as const
/** One of the styles. */
export type CitationStyle = (typeof citationStyles)[number]

/** What the styles are called where one is chosen. */
export const citationStyleLabels: Record<CitationStyle, string> = {
  plain: 'with citation',
  markdown: 'as Markdown',
  csl: 'as CSL JSON',
}

/** A citation in a style. */
export function citationIn(style: CitationStyle, citation: Citation): string {
  if (style === 'csl') return `${JSON.stringify([cslOf(citation)], null, 2)}\n`
  return style === 'markdown' ? markdownOf(citation) : formatCitation(citation)
}

/** A web address, and nothing else. */
const WEB_ADDRESS = /^https?:\/\/[^\s<>]+$/i

function markdownOf(citation: Citation): string {
  const { quotation, speaker, relays, outlet, headline, date, address } = citation
  const isLink = address !== null && WEB_ADDRESS.test(address)
  const words = headline === null ? null : markdown(headline)
  return formatCitation({
    ...citation,
    quotation: markdown(quotation),
    speaker: speaker === null ? null : markdown(speaker),
    relays: relays.map(markdown),
    outlet: outlet === null ? null : `*${markdown(outlet)}*`,
    headline: isLink && words !== null ? `[${words}](<${address}>)` : words,
    date: date === null ? null : markdown(date),
    address: isLink && words !== null ? null : isLink ? `<${address}>` : address && markdown(address),
  })
}

/** The article as an item, the words and whose they are as its note: a program that formats items has no field for who says so. */
function cslOf(citation: Citation): object {
  const { outlet, headline, date, address } = citation
  const parts = /^\d{4}(-\d\d){0,2}$/.test(date ?? '') ? date!.split('-').map(Number) : null
  const item = {
    id: address ?? formatCitation(citation),
    type: 'article-newspaper',
    title: headline && oneLine(headline),
    'container-title': outlet && oneLine(outlet),
    issued: date && (parts ? { 'date-parts': [parts] } : { raw: oneLine(date) }),
    URL: address !== null && WEB_ADDRESS.test(address) ? address : null,
    note: formatCitation({ ...citation, address: null }),
  }
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))
}
