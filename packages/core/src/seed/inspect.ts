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

type Tell = (...what: Parameters<typeof diagnostic>) => Diagnostic

/** Looks a document over; the parser's own findings on single fields come before it. */
export function inspect(document: Document, options: ParseOptions): Diagnostic[] {
  const found: Diagnostic[] = []
  const tell: Tell = (...what) => {
    const one = diagnostic(...what)
    found.push(one)
    return one
  }
  missing(document, options.plain === true, tell)
  dates(document, options.today, tell)
  quotations(document, tell)
  seeds(document, tell)
  characters(document.text, tell)
  return found
}

function missing(document: Document, plain: boolean, tell: Tell): void {
  const { header, headline, body } = document
  if (!body.some((block) => block.type === 'paragraph')) {
    tell('body-empty', [document.text.length, document.text.length])
  }
  if (plain) return
  const top: [number, number] = [header.span[0], header.span[0]]
  if (!header.outlet) tell('outlet-missing', top)
  if (!header.date) tell('date-missing', top)
  else if (header.date.value === null) {
    const { span, text: written } = header.date
    if (isWithoutYear(written)) tell('date-without-year', span, { written })
    else tell('date-impossible', span, { written, known: '' })
  }
  if (!headline) tell('headline-missing', [header.span[1], header.span[1]])
  for (const line of header.lines) {
    if (line.role === 'other') {
      tell('field-unknown', line.span, { written: document.text.slice(...line.span).slice(0, 80) })
    }
  }
}

function dates(document: Document, today: string | undefined, tell: Tell): void {
  const published = document.header.date
  if (!published?.value) return
  if (today && published.value > today.slice(0, published.value.length)) {
    tell('date-in-future', published.span, { value: published.value, today })
  }
  for (const block of document.body) {
    const date = block.type === 'paragraph' ? block.dateline?.date : null
    if (!date?.value || date.value.length < 10 || published.value.length < 10 || published.candidates.length)
      continue
    const days = (Date.parse(published.value) - Date.parse(date.value)) / DAY
    if (days < -1 || days > 7) {
      tell('dateline-differs', date.span, { dateline: date.value, published: published.value })
    }
  }
}

function quotations({ body, text }: Document, tell: Tell): void {
  const kinds = new Set<string>()
  for (const [at, block] of body.entries()) {
    if (block.type !== 'paragraph') continue
    for (const { span, style, side, match } of block.marks) {
      const mark = text.slice(...span)
      if (style === 'double' && kinds.size < 2) {
        kinds.add(mark === '"' ? 'straight' : /['`]/.test(mark) ? 'typewriter' : 'curly')
        if (kinds.size > 1) {
          tell('quotes-mixed', span, { kinds: [...kinds].sort().join(' and ') })
        }
      }
      if (match !== null || /dash|title/.test(style)) continue
      if (side === 'open' && nextOpens(body, at) !== style) tell('quote-never-closed', span, { mark })
      if (side === 'close' && style !== 'single') tell('quote-never-opened', span, { mark })
    }
  }
}

/**
 * The style of the mark the next paragraph begins with: a quotation may go on there without closing here.
 * Eight blocks are looked at.
 */
function nextOpens(body: Block[], at: number): Paragraph['marks'][number]['style'] | null {
  const next = body.slice(at + 1, at + 9).find((block) => block.type === 'paragraph')
  const first = next?.marks[0]
  return first && first.side === 'open' && first.span[0] === next.span[0] ? first.style : null
}

/** A date line beside an outlet's name in the midst of the body begins another seed. */
function seeds({ body, text, header }: Document, tell: Tell): void {
  let paragraphs = 0
  for (const [at, { type, span }] of body.entries()) {
    if (type === 'paragraph') paragraphs++
    const words = span[1] - span[0] > 160 ? '' : text.slice(...span)
    if (paragraphs < 2 || !/\p{Nd}/u.test(words)) continue
    const lines = words.split(/[\r\n]+/).map((line) => line.trim())
    if (!lines.some((line) => line.length > 5 && wholeDate(line))) continue
    const names = [text.slice(...body[at - 1]!.span), ...lines]
    if (names.some((line) => line === header.outlet?.text || outletPoints(line) >= 3)) {
      tell('several-seeds', span)
      return
    }
  }
}

/** Control characters, and the signs that a wrong encoding leaves, with what follows them where it does. */
const ODD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
  /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffdÃâÂ](?:(?<=Ã)[\x80-\xbfŸ]|(?<=â)€.|(?<=Â)[«»£§°·])?/g

function characters(text: string, tell: Tell): void {
  const first: Partial<Record<string, Diagnostic>> = {}
  for (const { 0: written, index } of text.matchAll(ODD)) {
    if (/^[ÃâÂ]$/.test(written)) continue
    const damaged = written > '\x9f'
    const character = `U+${written.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    const code = damaged ? 'text-damaged' : 'control-character'
    first[code] ??= tell(code, [index, index + written.length], {
      times: 0,
      ...(damaged ? { written } : { character }),
    })
    first[code].data.times = Number(first[code].data.times) + 1
  }
  let start = 0
  for (let end = 0; end < text.length; start = end + 1) {
    end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (end - start <= VERY_LONG) continue
    tell('line-very-long', [start, end], { length: end - start })
    return
  }
}
