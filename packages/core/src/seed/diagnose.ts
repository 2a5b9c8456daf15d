// What to report about a parsed document. In: a document. Out: diagnostics, not yet in the order of the text. What
// single fields have wrong is reported where they are read.

import type { Diagnostic, Finding } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import type { Span } from '../text/span.ts'
import { isWithoutYear, wholeDate } from './date.ts'
import type { ParseOptions } from './options.ts'
import { outletScore } from './outlet.ts'
import type { DateField, Document, Paragraph } from './schema.ts'

/** The kind of a double quotation mark by its character; the others are curly. */
const QUOTE_KINDS: Record<string, string> = { '"': 'straight', '`': 'typewriter', "'": 'typewriter' }
/** Control characters, and what a wrong encoding leaves of other characters; one quick class begins them all. */
const SUSPECT_CHARACTER = /[^\P{Cc}\t\n\f\r\x85]|\ufffd|[ÃâÂ](?:[\x80-\xbfŸ]|€[™œ\x9dž“”¦])/gu

/** Looks a whole document over; the diagnostics of single fields are not among these. */
export function diagnose(document: Document, options: ParseOptions): Diagnostic[] {
  return Array.from(findingsIn(document, options), (finding) => diagnostic(...finding))
}

type Findings = Generator<Finding, void>

function* findingsIn(document: Document, { bodyOnly, today }: ParseOptions): Findings {
  /** UTF-16 units of an unknown header line that a message quotes. */
  const MAX_QUOTED_UNITS = 80
  const { text, header, headline, body } = document
  const paragraphs = body.filter((block) => block.type === 'paragraph')
  const published = header.date
  const [top, bottom] = header.span
  const expected = [
    ['body-empty', paragraphs[0], text.length],
    ['outlet-missing', bodyOnly || header.outlet, top],
    ['date-missing', bodyOnly || published, top],
    ['headline-missing', bodyOnly || headline, bottom],
  ] as const
  for (const [code, found, offset] of expected) if (!found) yield [code, [offset, offset]]
  if (published) yield* findingsInDate(published, paragraphs[0]?.dateline?.date, today)
  for (const { role, span } of header.lines) {
    const written = text.slice(...span).slice(0, MAX_QUOTED_UNITS)
    if (role === 'other') yield ['field-unknown', span, { written }]
  }
  yield* findingsInMarks(text, paragraphs)
  yield* findingsInBlocks(document)
  yield* findingsInCharacters(text)
}

/** What is odd about the day of publication, by itself and beside the day of the dateline. */
function* findingsInDate(
  { span, text: written, value }: DateField,
  filed: DateField | null | undefined,
  today = '',
): Findings {
  /** Days from a dateline to its publication: for time zones it may be a day later, at most it is a week earlier. */
  const MIN_FILED_DAYS = -1
  const MAX_FILED_DAYS = 7
  const DAY_MS = 86_400_000
  if (!value) {
    yield isWithoutYear(written)
      ? ['date-without-year', span, { written }]
      : ['date-impossible', span, { written, known: '' }]
    return
  }
  // An ISO prefix sorts before the whole date.
  if (today && value > today) yield ['date-in-future', span, { value, today }]
  if (filed?.value?.length !== 10 || value.length !== 10) return
  const days = (Date.parse(value) - Date.parse(filed.value)) / DAY_MS
  if (days < MIN_FILED_DAYS || days > MAX_FILED_DAYS) {
    yield ['dateline-differs', filed.span, { dateline: filed.value, published: value }]
  }
}

function* findingsInBlocks({ text, header, body }: Document): Findings {
  /** A line with more UTF-16 units than this is no paragraph of a newspaper; most have fewer than 1,000. */
  const MAX_LINE_UNITS = 10_000
  const another = body.find(
    ({ span }, index) => index > 1 && isHeaderBlock(text, span, body[index - 1]!.span, header.outlet?.text),
  )
  if (another) yield ['several-seeds', another.span]
  const long = body.find(
    ({ span }) => span[1] - span[0] > MAX_LINE_UNITS && !/[\r\n]/.test(text.slice(...span)),
  )
  if (long) yield ['line-very-long', long.span, { length: long.span[1] - long.span[0] }]
}

/** The first control character and the first damaged one, each with how many there are. */
function* findingsInCharacters(text: string): Findings {
  const suspects = text.match(SUSPECT_CHARACTER) ?? []
  for (const isDamaged of [false, true]) {
    const all = suspects.filter((one) => one > '\xa0' === isDamaged)
    const [written] = all
    if (!written) continue
    const start = text.indexOf(written)
    const span: Span = [start, start + written.length]
    const times = all.length
    yield [isDamaged ? 'text-damaged' : 'control-character', span, { written, times }]
  }
}

/** The first double mark of a second kind, and marks without their other half. */
function findingsInMarks(text: string, paragraphs: Paragraph[]): Finding[] {
  const found: Finding[] = []
  const kinds = new Set<string>()
  for (const [index, { marks }] of paragraphs.entries()) {
    // A quotation may continue in the next paragraph, which then opens with its mark.
    const next = paragraphs[index + 1]
    const first = next?.marks[0]
    const continued = first?.span[0] === next?.span[0] && first?.style
    for (const { span, side, style, match } of marks) {
      if (
        style === 'double' &&
        kinds.size < 2 &&
        kinds.add(QUOTE_KINDS[text[span[0]]!] ?? 'curly').size > 1
      ) {
        found.push(['quotes-mixed', span, { kinds: [...kinds].sort().join(' and ') }])
      }
      if (match !== null || /title|dash/.test(style)) continue
      const closes = side === 'close'
      // A single mark that closes nothing is an apostrophe.
      if (style === (closes ? 'single' : continued)) continue
      const mark = text.slice(...span)
      found.push([`quote-never-${closes ? 'opened' : 'closed'}`, span, { mark }])
    }
  }
  return found
}

/** Whether a block has a date line, and an outlet's name in it or right before it: the top of another clipping. */
function isHeaderBlock(text: string, span: Span, before: Span, outlet: string | undefined): boolean {
  /** UTF-16 units: a longer block is no header. */
  const MAX_HEADER_BLOCK_UNITS = 160
  const words = span[1] - span[0] > MAX_HEADER_BLOCK_UNITS ? '' : text.slice(...span)
  const lines = words.split(/[\r\n]+/).map((line) => line.trim())
  return (
    /\p{Nd}/u.test(words) &&
    lines.some((line) => line.length > 5 && wholeDate(line)) &&
    [text.slice(...before), ...lines].some((line) => line === outlet || outletScore(line) >= 3)
  )
}
