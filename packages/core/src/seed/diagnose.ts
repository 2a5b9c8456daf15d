// What is worth telling about a document once it stands. In: a document. Out: diagnostics, in no order.

import type { Diagnostic, DiagnosticCode } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import type { Span } from '../text/span.ts'
import { isWithoutYear, wholeDate } from './date.ts'
import { outletScore } from './outlet.ts'
import type { ParseOptions } from './parse.ts'
import type { Document } from './schema.ts'

/** A line longer than this many UTF-16 units is no paragraph of a newspaper; most have under 1,000. */
const MAX_LINE_UNITS = 10_000
const DAY_MS = 86_400_000
/** What a double mark is called by its sign; the others are curly. */
const QUOTE_KINDS: Record<string, string> = { '"': 'straight', '`': 'typewriter', "'": 'typewriter' }
/** Control characters, and what a wrong encoding leaves of other signs; one quick class begins them all. */
const SUSPECT_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the point
  /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffdÃâÂ](?:(?<![ÃâÂ])|[\x80-\xbfŸ]|€[™œ\x9dž“”¦])/g

/** Looks a document over; the parser's own findings on single fields come before it. */
export function diagnose({ text, header, headline, body }: Document, options: ParseOptions): Diagnostic[] {
  const found: Diagnostic[] = []
  const tell = (code: DiagnosticCode, span: Span, data?: Diagnostic['data']) =>
    found.push(diagnostic(code, span, data))
  const wordsOf = (span: Span) => text.slice(...span)

  const paragraphs = body.filter((block) => block.type === 'paragraph')
  const published = header.date
  if (!paragraphs.length) tell('body-empty', [text.length, text.length])
  if (!options.bodyOnly) {
    const [top, bottom] = header.span
    if (!header.outlet) tell('outlet-missing', [top, top])
    if (!published) tell('date-missing', [top, top])
    else if (!published.value) {
      const { span, text: written } = published
      if (isWithoutYear(written)) tell('date-without-year', span, { written })
      else tell('date-impossible', span, { written, known: '' })
    }
    if (!headline) tell('headline-missing', [bottom, bottom])
    for (const { role, span } of header.lines) {
      if (role === 'other') tell('field-unknown', span, { written: wordsOf(span).slice(0, 80) })
    }
  }
  // The start of an ISO date sorts before the whole.
  const { today } = options
  if (published?.value && today && published.value > today) {
    tell('date-in-future', published.span, { value: published.value, today })
  }

  const kinds = new Set<string>()
  for (const [index, { dateline, marks }] of paragraphs.entries()) {
    const date = dateline?.date
    if (date?.value?.length === 10 && published?.value?.length === 10) {
      const days = (Date.parse(published.value) - Date.parse(date.value)) / DAY_MS
      if (days < -1 || days > 7) {
        tell('dateline-differs', date.span, { dateline: date.value, published: published.value })
      }
    }
    // A quotation may go on in the next paragraph, which then begins with a mark of its own.
    const next = paragraphs[index + 1]
    const first = next?.marks[0]
    const goesOn = first?.span[0] === next?.span[0] && first?.style
    for (const { span, side, style, match } of marks) {
      if (style === 'double' && kinds.size < 2) {
        kinds.add(QUOTE_KINDS[text[span[0]]!] ?? 'curly')
        if (kinds.size > 1) tell('quotes-mixed', span, { kinds: [...kinds].sort().join(' and ') })
      }
      if (match !== null || /title|dash/.test(style)) continue
      const closes = side === 'close'
      if (style !== (closes ? 'single' : goesOn)) {
        tell(closes ? 'quote-never-opened' : 'quote-never-closed', span, { mark: wordsOf(span) })
      }
    }
  }

  // A date line beside an outlet's name in the midst of the body begins another seed.
  const another = body.find(({ span }, index) => {
    const words = span[1] - span[0] > 160 ? '' : wordsOf(span)
    if (index < 2 || !/[\d٠-٩０-９]/.test(words)) return false
    const lines = words.split(/[\r\n]+/).map((line) => line.trim())
    return (
      lines.some((line) => line.length > 5 && wholeDate(line)) &&
      [wordsOf(body[index - 1]!.span), ...lines].some(
        (line) => line === header.outlet?.text || outletScore(line) >= 3,
      )
    )
  })
  if (another) tell('several-seeds', another.span)
  const long = body.find(({ span }) => span[1] - span[0] > MAX_LINE_UNITS && !/[\r\n]/.test(wordsOf(span)))
  if (long) tell('line-very-long', long.span, { length: long.span[1] - long.span[0] })

  const odd = text.match(SUSPECT_CHARACTER) ?? []
  for (const damaged of [false, true]) {
    const all = odd.filter((sign) => sign > '\xa0' === damaged)
    const [written] = all
    if (!written) continue
    const at = text.indexOf(written)
    const character = `U+${written.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    const said = damaged ? { written } : { character }
    tell(damaged ? 'text-damaged' : 'control-character', [at, at + written.length], {
      times: all.length,
      ...said,
    })
  }
  return found
}
