// Several seeds in one file. In: its text. Out: where each begins and ends.
// A form feed or a line of signs separates two seeds if a header follows; a blank line alone does if an outlet with a typical
// name follows beside a date, as for the parser's `several-seeds`.
import { type Document, parse, type Span } from '@hearsay/core'

/** One seed of several. */
export interface SeedSlice {
  /** Its part of the file; the parts follow each other without a gap. */
  span: Span
  /** The seed: its part without the separating line before or after it. */
  seed: Span
}

/** What separates two seeds: a page break or a line of `=`; a line that may also occur inside a story; a blank line. */
type Separator = 'break' | 'stars' | 'blank'

interface SeedStart {
  at: number
  /** Where the separating line before it begins, or `at`. */
  separatorStart: number
  separator: Separator
}

/** A header and the beginning of its first paragraph fit into this length, in UTF-16 units. */
const HEAD_LENGTH = 2000
/** How many places may look like a header without being one; twenty more for each header found. */
const MAX_FALSE_STARTS = 2000
const YEAR = /(?:1[6-9]|20)\d\d|\d[./-]\d{1,2}[./-]\d\d|[年년]|[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]{4}/
/** The roles that a header may begin with after a blank line. */
const OPENING_ROLES: ReadonlySet<string> = new Set(['outlet', 'date', 'label', 'source', 'fence'])
const BREAK_LINE = /^[ \t]*(?:[=#~_]\s?){3,}[ \t]*$|^[ \t]*-{5,}[ \t]*$/
const STAR_LINE = /^[ \t]*(?:[*•·—–-]\s*){3,}$/

/** Finds the seeds of a text; one if no other surely begins. */
export function splitSeeds(text: string): SeedSlice[] {
  const starts: SeedStart[] = []
  const outlets = new Set<string>()
  let patience = MAX_FALSE_STARTS
  let past = 0
  for (const candidate of possibleStarts(text)) {
    if (candidate.at < past || (starts.length > 0 && !mayBeginSeed(text, candidate))) continue
    const head = readHead(text, candidate.at)
    const outlet = head.document.header.outlet?.text.toLowerCase()
    if (starts.length === 0) {
      // The first seed must have a header too: outlet and date may instead follow each story.
      if (!outlet && !head.document.header.date) return [wholeText(text)]
    } else if (!beginsSeed(head, candidate.separator, outlets)) {
      if (--patience < 0) break
      continue
    }
    patience += 20
    // No seed begins inside a header.
    const { header, headline } = head.document
    past =
      candidate.at + Math.max(...[header.outlet, header.date, headline].map((field) => field?.span[1] ?? 0))
    starts.push(candidate)
    if (outlet) outlets.add(outlet)
  }
  return slicesAt(text, withParagraphs(text, starts))
}

/** A quick check before parsing: a header has short lines, and one with a date has a year in them. */
function mayBeginSeed(text: string, { at, separator: parting }: SeedStart): boolean {
  if (parting === 'break') return true
  const lines = text.slice(at, at + 600).split(/\r\n|\n|\r/, 10)
  return lines.some((line) => line.length <= 120 && YEAR.test(line))
}

function wholeText(text: string): SeedSlice {
  return { span: [0, text.length], seed: [0, text.length] }
}

/** Every place where a line with words follows a blank line, a page break or a line of signs. */
function possibleStarts(text: string): SeedStart[] {
  const scanner = new StartScanner(text)
  for (const { 0: line, 1: words = '', 2: end = '', index } of text.matchAll(
    /([^\r\n\f]*)(\r\n|\n|\r|\f|$)/g,
  )) {
    scanner.take(words, end, index)
    if (line === '') break
  }
  return scanner.starts
}

/** A header’s first line is no longer than this, in UTF-16 units. */
const MAX_OPENING_LENGTH = 160

/** Goes through the lines of a text, and remembers what separates each from the words before it. */
class StartScanner {
  readonly starts: SeedStart[] = []
  readonly #text: string
  #separator: Separator | null = 'break'
  /** Where the last separating line begins. */
  #separatorStart = 0
  /** Where the last front matter ends. */
  #past = 0

  constructor(text: string) {
    this.#text = text
  }

  /** A line: its words, what ends it, where it begins. */
  take(words: string, end: string, at: number): void {
    if (at < this.#past) return
    const bare = words.replace('\ufeff', '').trim()
    const fence = this.#separator && bare === '---' ? frontMatterEnd(this.#text, at) : 0
    const signs = bare === '' ? null : separatorIn(words)
    if (fence) {
      this.#begin(at)
      this.#past = fence
    } else if (signs) this.#separate(signs, at)
    else if (bare === '') this.#separator ??= 'blank'
    else this.#takeWords(words, at)
    if (end === '\f') this.#separate('break', at + words.length)
  }

  #takeWords(words: string, at: number): void {
    if (words.length <= MAX_OPENING_LENGTH) this.#begin(at)
    this.#separator = null
  }

  /** A seed may begin here, if anything separates it from what comes before. */
  #begin(at: number): void {
    const separator = this.#separator
    if (separator)
      this.starts.push({ at, separatorStart: separator === 'blank' ? at : this.#separatorStart, separator })
    this.#separator = null
  }

  /** Several lines of signs are one separator, as strong as the strongest. */
  #separate(by: 'break' | 'stars', at: number): void {
    if (this.#separator !== 'break' && this.#separator !== 'stars') this.#separatorStart = at
    this.#separator = by === 'break' || this.#separator === 'break' ? 'break' : 'stars'
  }
}

function separatorIn(line: string): 'break' | 'stars' | null {
  if (BREAK_LINE.test(line)) return 'break'
  return STAR_LINE.test(line) ? 'stars' : null
}

/** Front matter and nothing else between two fences: a line of dashes over a story ends at the next one too. */
const FRONT_MATTER =
  /^\ufeff?---[ \t]*(?:\r\n|\n|\r)(?:(?:[\p{L}#][^\r\n:]{0,60}:[^\r\n]*|#[^\r\n]*|[ \t]*)(?:\r\n|\n|\r)){1,60}?---[ \t]*(?=[\r\n]|$)/u

/** Where the front matter that opens at an offset is closed; 0 where none opens there. */
function frontMatterEnd(text: string, at: number): number {
  const found = FRONT_MATTER.exec(text.slice(at, at + HEAD_LENGTH))?.[0]
  return found?.includes(':') ? at + found.length : 0
}

interface Head {
  /** The first lines, as a seed of their own. */
  document: Document
  text: string
}

function readHead(text: string, at: number): Head {
  const head = text.slice(at, at + HEAD_LENGTH)
  return { document: parse(head).document, text: head }
}

function beginsSeed(head: Head, parting: Separator, outlets: ReadonlySet<string>): boolean {
  const { document, text } = head
  const { header, headline, body } = document
  const story = body.find((block) => block.type === 'paragraph')
  if (!headline || !story) return false
  const { outlet, date } = header
  const far = text.split(/\r\n|\n|\r/, 8).join('\n').length + 8
  const near = (field: { span: Span } | null) => field !== null && field.span[0] <= far
  if (parting === 'break') return near(outlet) || (near(date) && date!.value !== null)
  if (!outlet || !date || !near(outlet) || !near(date) || date.value === null) return false
  const backed = header.byline?.certain || story.dateline?.certain
  if (!outlet.certain && !outlets.has(outlet.text.toLowerCase()) && !backed) return false
  if (parting === 'stars') return true
  // A blank line is weak evidence: outlet and date must come first, one right after the other.
  const apart = Math.max(outlet.span[0] - date.span[1], date.span[0] - outlet.span[1])
  if (!date.certain || apart > 120) return false
  const [first] = header.lines
  if (OPENING_ROLES.has(first!.role)) return first!.span[0] <= 1
  // Or the headline comes first, if none follows them.
  const later = { document: parse(text.slice(outlet.span[0])).document, text: text.slice(outlet.span[0]) }
  return first!.role === 'headline' && !later.document.headline
}

/** Drops starts whose part has no paragraph: that part belongs to the one before. */
function withParagraphs(text: string, starts: SeedStart[]): SeedStart[] {
  return starts.filter((start, at) => {
    const end = starts[at + 1]?.separatorStart ?? text.length
    return (
      at === 0 || parse(text.slice(start.at, end)).document.body.some((block) => block.type === 'paragraph')
    )
  })
}

function slicesAt(text: string, starts: SeedStart[]): SeedSlice[] {
  if (starts.length < 2) return [wholeText(text)]
  return starts.map((start, at) => {
    const next = starts[at + 1]
    const from = at === 0 ? 0 : start.at
    return {
      span: [from, next?.at ?? text.length],
      seed: [
        at === 0 && BREAK_LINE.test(text.slice(0, start.at).trim()) ? start.at : from,
        next?.separatorStart ?? text.length,
      ],
    }
  })
}
