// The times in a text, as days, and when each statement was said. In: a document and its statements. Out: times in the order of
// the text, each with the rule that gives its days (src/rules.ts lists them).
//
//   said on Tuesday that it will open in the second half of 2022
//           ^^^^^^^ 2022-06-28          ^^^^^^^^^^^^^^^^^^^^^^^ 2022-07-01..2022-12-31
// They are counted from the dateline’s day, else the publication’s; in quotation marks from the day on which the words were
// said, where that is known (the rule then ends in -from-saying). Undetermined expressions give no time.

import type { Time } from '../schema.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { anchorOf } from './anchor.ts'
import { dayNumber, isoDate, type Range } from './civil.ts'
import { type Expression, expressionsIn } from './find.ts'
import { since as sinceThen } from './rules/since.ts'
import { statementTimes } from './statement-times.ts'
import { leansOf } from './tense.ts'
import type { Lean, Moment, Ruled } from './time-rule.ts'
import { by } from './time-rule.ts'
import { yearOf } from './units.ts'

/** The times of a document, and the one at which each statement was said. */
export interface Times {
  times: Time[]
  /** Index into `times`; a statement without a time of its own is not in it. */
  timeOf: Map<Statement, number>
}

/** “That day” refers to a day this many paragraphs back at most. */
const MAX_PARAGRAPHS_BACK = 2
const FIRST_DAY = dayNumber(1, 1, 1)
const LAST_DAY = dayNumber(9999, 12, 31)

/** Finds the times of a document, whatever its text. Time in line with its length. */
export function timesOf(doc: TokenizedDocument, statements: Statement[]): Times {
  const expressions = expressionsIn(doc)
  const leanOf = leansOf(doc, edgesOf(doc, statements))
  const leans = expressions.map(({ first, end }) => leanOf(first, end))
  const anchor = anchorOf(doc.document)
  const quoted = expressions.map(({ first }) => isQuoted(doc, first))
  const ruled: (Ruled | null)[] = expressions.map(() => null)
  const work = (wanted: boolean, dayOfSaying: (at: number) => Range | null) => {
    let last: { range: Range; stretch: number } | null = null
    let latest: { range: Range; stretch: number } | null = null
    for (const [at, expression] of expressions.entries()) {
      const { segment: stretch } = doc.sentences[doc.sentenceOf[expression.first]!]!
      const near = (one: typeof last) =>
        one && stretch - one.stretch <= MAX_PARAGRAPHS_BACK ? one.range : null
      if (quoted[at] === wanted) {
        const before = { last: near(last), latest: near(latest) }
        ruled[at] = resolve(expression, dayOfSaying(at) ?? anchor, leans[at]!, before)
      }
      const range = ruled[at]
      if (range) latest = { range, stretch }
      if (range && range.from === range.to) last = { range, stretch }
    }
  }
  work(false, () => null)
  const said = statementTimes(
    doc,
    statements,
    expressions.filter((_, at) => ruled[at]),
  )
  const place = new Map(expressions.map((one, at) => [one, at]))
  const sayings = daysOfSaying(expressions, statements, (statement) => {
    const expression = said.get(statement)
    const range = expression && ruled[place.get(expression)!]
    return range && range.from === range.to ? range : null
  })
  work(true, (at) => sayings[at]!)

  const times: Time[] = []
  const index = new Map<Expression, number>()
  for (const [at, expression] of expressions.entries()) {
    const range = ruled[at]
    if (!range) continue
    const suffix = quoted[at] && sayings[at] ? '-from-saying' : ''
    index.set(expression, times.length)
    times.push({
      span: expression.span,
      start: isoDate(range.from),
      end: isoDate(range.to),
      rule: range.rule.id + suffix,
    })
  }
  const timeOf = new Map([...said].map(([statement, expression]) => [statement, index.get(expression)!]))
  return { times, timeOf }
}

/** Resolves an expression from a day, or a range that includes it; null where it is undetermined. */
function resolve(
  { resolve: read, since }: Expression,
  anchor: Range | null,
  lean: Lean,
  { last, latest }: { last: Range | null; latest: Range | null },
): Ruled | null {
  const year = latest && yearOf(latest.from)
  const at = (day: number): Ruled | null => {
    const moment: Moment = { day, lean: since ? 'past' : lean, last, year }
    const found = read(moment)
    if (!found || !(found.from >= FIRST_DAY && found.to <= LAST_DAY && found.from <= found.to)) return null
    return since ? by(sinceThen, { whole: found })(moment) : found
  }
  if (!anchor) return at(Number.NaN)
  const first = at(anchor.from)
  if (anchor.from === anchor.to || !first) return first
  // Only a month or a year is known of the day: what both its ends give is certain.
  const other = at(anchor.to)
  if (!other || (first.from !== other.from && first.to !== other.to)) return null
  return { from: Math.min(first.from, other.from), to: Math.max(first.to, other.to), rule: other.rule }
}

/** 1 at each token where content begins or has just ended. */
function edgesOf(doc: TokenizedDocument, statements: Statement[]): Uint8Array {
  const edges = new Uint8Array(doc.tokens.length + 1)
  for (const { content } of statements) {
    for (const { first, end } of content) {
      edges[first] = 1
      edges[end] = 1
    }
  }
  return edges
}

/** Whether a token is in quotation marks; a stray mark inside a paragraph opens none. */
function isQuoted(doc: TokenizedDocument, token: number): boolean {
  const { segment: stretch } = doc.sentences[doc.sentenceOf[token]!]!
  const { quoteStates: quotes } = doc.segments[stretch]!
  const state = quotes[token - doc.segmentStarts[stretch]!]!
  return state === 1 || (state === 5 && quotes[0]! >= 4)
}

/** For each expression the day of the innermost statement around it. */
function daysOfSaying(
  expressions: Expression[],
  statements: Statement[],
  dayOf: (statement: Statement) => Range | null,
): (Range | null)[] {
  const contents = statements
    .flatMap((statement) => {
      const day = dayOf(statement)
      return day ? statement.content.map(({ first, end }) => ({ first, end, day })) : []
    })
    .sort((a, b) => a.first - b.first)
  let open: typeof contents = []
  let next = 0
  return expressions.map(({ first, end }) => {
    while (next < contents.length && contents[next]!.first <= first) open.push(contents[next++]!)
    open = open.filter((one) => one.end >= end)
    return open.at(-1)?.day ?? null
  })
}
