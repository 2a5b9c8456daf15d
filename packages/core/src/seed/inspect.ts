// What is worth telling about a document once it stands. In: a document. Out: diagnostics, in no order.

import type { Diagnostic } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import { isWithoutYear, wholeDate } from './date.ts'
import { outletPoints } from './outlet.ts'
import type { ParseOptions } from './parse.ts'
import type { Block, Document, Paragraph } from './schema.ts'

/** A line longer than this many UTF-16 units is no paragraph of a newspaper; most have under 1,000. */
const VERY_LONG = 10_000
const DAY = 86_400_000

/** Looks a document over; the parser's own findings on single fields come before it. */
export function inspect(document: Document, options: ParseOptions): Diagnostic[] {
  const found: Diagnostic[] = []
  missing(document, options.plain === true, found)
  dates(document, options.today, found)
  quotations(document, found)
  seeds(document, found)
  characters(document.text, found)
  return found
}

function missing(document: Document, plain: boolean, found: Diagnostic[]): void {
  const { header, headline, body } = document
  if (!body.some((block) => block.type === 'paragraph')) {
    found.push(diagnostic('body-empty', [document.text.length, document.text.length]))
  }
  if (plain) return
  const top: [number, number] = [header.span[0], header.span[0]]
  if (!header.outlet) found.push(diagnostic('outlet-missing', top))
  if (!header.date) found.push(diagnostic('date-missing', top))
  else if (header.date.value === null) {
    const { span, text: written } = header.date
    found.push(
      isWithoutYear(written)
        ? diagnostic('date-without-year', span, { written })
        : diagnostic('date-impossible', span, { written, known: '' }),
    )
  }
  if (!headline) found.push(diagnostic('headline-missing', [header.span[1], header.span[1]]))
  for (const line of header.lines) {
    if (line.role === 'other') {
      found.push(
        diagnostic('field-unknown', line.span, { written: document.text.slice(...line.span).slice(0, 80) }),
      )
    }
  }
}

function dates(document: Document, today: string | undefined, found: Diagnostic[]): void {
  const published = document.header.date
  if (!published?.value) return
  if (today && published.value > today.slice(0, published.value.length)) {
    found.push(diagnostic('date-in-future', published.span, { value: published.value, today }))
  }
  for (const block of document.body) {
    const date = block.type === 'paragraph' ? block.dateline?.date : null
    if (!date?.value || date.value.length < 10 || published.value.length < 10 || published.candidates.length)
      continue
    const days = (Date.parse(published.value) - Date.parse(date.value)) / DAY
    if (days < -1 || days > 7) {
      found.push(
        diagnostic('dateline-differs', date.span, { dateline: date.value, published: published.value }),
      )
    }
  }
}

function quotations(document: Document, found: Diagnostic[]): void {
  const { body, text } = document
  const straight = new Set<string>()
  let mixedAt: [number, number] | null = null
  for (const [at, block] of body.entries()) {
    if (block.type !== 'paragraph') continue
    for (const mark of block.marks) {
      const sign = text[mark.span[0]]!
      if (mark.style === 'double' && !mixedAt) {
        straight.add(sign === '"' ? 'straight' : sign === '`' || sign === "'" ? 'typewriter' : 'curly')
        if (straight.size > 1) mixedAt = mark.span
      }
      if (mark.match !== null || mark.style === 'dash' || mark.style === 'title') continue
      const data = { mark: text.slice(...mark.span) }
      if (mark.side === 'close') {
        if (mark.style !== 'single') found.push(diagnostic('quote-never-opened', mark.span, data))
      } else if (nextOpens(body, at) !== mark.style)
        found.push(diagnostic('quote-never-closed', mark.span, data))
    }
  }
  if (mixedAt) found.push(diagnostic('quotes-mixed', mixedAt, { kinds: [...straight].sort().join(' and ') }))
}

/** The style of the mark the next paragraph begins with: a quotation may go on there without closing here. */
function nextOpens(body: Block[], at: number): Paragraph['marks'][number]['style'] | null {
  for (let next = at + 1; next < body.length; next++) {
    const block = body[next]!
    if (block.type !== 'paragraph') continue
    const first = block.marks[0]
    return first && first.side === 'open' && first.span[0] === block.span[0] ? first.style : null
  }
  return null
}

/** A date line beside an outlet's name in the midst of the body begins another seed. */
function seeds(document: Document, found: Diagnostic[]): void {
  const { body, text, header } = document
  let paragraphs = 0
  for (const [at, block] of body.entries()) {
    if (block.type === 'paragraph') paragraphs++
    if (at < 2 || paragraphs < 2 || block.span[1] - block.span[0] > 160) continue
    const words = text.slice(...block.span)
    if (!/[\d\uff10-\uff19\u0660-\u0669]/.test(words)) continue
    const lines = words.split(/\r\n|\n|\r/).map((line) => line.trim())
    if (!lines.some((line) => line.length > 5 && wholeDate(line))) continue
    const previous = body[at - 1]!
    const before = previous.span[1] - previous.span[0] < 80 ? text.slice(...previous.span) : ''
    const names = [before, ...lines].filter((line) => line && !wholeDate(line))
    if (names.some((line) => line === header.outlet?.text || outletPoints(line) >= 3)) {
      found.push(diagnostic('several-seeds', block.span))
      return
    }
  }
}

/** Control characters, and the signs that what a wrong encoding leaves begins with: one quick search for all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
const ODD = /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffdÃâÂ]/g
const DAMAGED = /\ufffd|Ã[\u0080-\u00bf©¨¼¶¤Ÿ±§³¡´]|â€[™œ\u009dž“”¦]|Â[«»£§°·]/y

function characters(text: string, found: Diagnostic[]): void {
  const first: Partial<Record<'control-character' | 'text-damaged', Diagnostic>> = {}
  for (const { index } of text.matchAll(ODD)) {
    DAMAGED.lastIndex = index
    const written = DAMAGED.exec(text)?.[0]
    if (!written && 'ÃâÂ'.includes(text[index]!)) continue
    const sign = `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`
    const code = written ? 'text-damaged' : 'control-character'
    const data = { times: 0, ...(written ? { written } : { character: sign }) }
    first[code] ??= diagnostic(code, [index, index + (written?.length ?? 1)], data)
    first[code].data.times = Number(first[code].data.times) + 1
  }
  found.push(...Object.values(first))
  let start = 0
  while (start < text.length) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (end - start > VERY_LONG) {
      found.push(diagnostic('line-very-long', [start, end], { length: end - start }))
      return
    }
    start = end + 1
  }
}
