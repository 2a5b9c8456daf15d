// A query cut into what is written in it. In: the query. Out: terms, groups and `or`s in order, each with its span;
// what a term means is left to terms.ts, how they hang together to parse.ts.
//
//   -speaker:"Orla Venn" (ferry or boat*)
//   ^^^^^^^^^^^^^^^^^^^^ ^^^^^^ ^^ ^^^^^^  term, open and term, or, term and close
import type { Span } from '@hearsay/core'
import type { ReportDiagnostic } from './diagnostics.ts'
import { statementFields, wordFields } from './query.ts'

/** The fields a query can name, in the order they are documented. */
export const fieldNames = [
  ...wordFields.filter((name) => name !== 'text'),
  ...statementFields,
  'date',
] as const
/** One of the fields a query can name. */
export type FieldName = (typeof fieldNames)[number]

/** A word, a phrase, or a field with its value. */
export interface TermLexeme {
  type: 'term'
  span: Span
  negated: boolean
  field: FieldName | null
  /** Without its quotation marks. */
  value: string
  quoted: boolean
  /** Whether a star follows the closing quotation mark. */
  starred: boolean
}

/** Something written in a query. */
export type Lexeme =
  | TermLexeme
  | { type: 'open'; span: Span; negated: boolean; field: FieldName | null }
  | { type: 'close' | 'or'; span: Span }

const SPACE = /\s+/y
const NAME = /(\p{L}+):/uy
const BARE = /[^\s()"“”„‟＂〝〞〟«»「」『』]+/y
/** Marks that open a phrase, each with those that close it. */
const QUOTATION_MARKS: [RegExp, RegExp][] = [
  [/["“”„‟＂〝〞〟]/y, /["“”„‟＂〝〞〟]/g],
  [/[«»]/y, /[«»]/g],
  [/[「」『』]/y, /[「」『』]/g],
]

/** Cuts a query up. Time grows in line with length. */
export function lexemesOf(query: string, report: ReportDiagnostic): Lexeme[] {
  const found: Lexeme[] = []
  let at = 0

  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(query)
    if (match) at = match.index + match[0].length
    return match
  }
  const ends = (place: number) => place >= query.length || /[\s)]/.test(query[place]!)

  /** A phrase that begins here, without its marks; null where none does. */
  function phrase(): string | null {
    for (const [opening, closing] of QUOTATION_MARKS) {
      const start = at
      if (!read(opening)) continue
      const inside = at
      if (read(closing)) return query.slice(inside, at - 1)
      report('phrase-never-closed', [start, inside], { mark: query.slice(start, inside) })
      at = query.length
      return query.slice(inside)
    }
    return null
  }

  /** All that is written without a space, marks taken off: `>"June 2022"`. */
  function run(): string {
    let value = ''
    while (!ends(at) && query[at] !== '(') value += phrase() ?? read(BARE)?.[0] ?? ''
    return value
  }

  /** The field named here, passed over; nothing is passed over where none is. */
  function fieldHere(): FieldName | null {
    const start = at
    const written = read(NAME)?.[1]
    if (written === undefined) return null
    const known = fieldNames.find((name) => name === written.toLowerCase())
    if (known) return known
    // `Port Vela: a city` is prose, and an address is no field.
    if (!ends(at) && !query.startsWith('//', at))
      report('field-unknown', [start, at - 1], { written, nearest: nearestField(written.toLowerCase()) })
    at = start
    return null
  }

  while (at < query.length) {
    if (read(SPACE)) continue
    let start = at
    const sign = query[at]!
    if (sign === ')') {
      at++
      found.push({ type: 'close', span: [start, at] })
      continue
    }
    if (sign === '-' && ends(at + 1)) {
      at++
      report('operator-alone', [start, at], { operator: '-' })
      continue
    }
    // Two hyphens are a dash and negate nothing.
    const negated = sign === '-' && query[at + 1] !== '-'
    if (negated) at++
    const field = fieldHere()
    const term = (value: string, quoted: boolean, starred = false) => {
      found.push({ type: 'term', span: [start, at], negated, field, value, quoted, starred })
      start = at
    }
    if (field && ends(at)) {
      report('field-empty', [start, at], { field })
      continue
    }
    if (field === 'date' && query[at] !== '(') {
      term(run(), true)
      continue
    }
    const bare = read(BARE)?.[0]
    if (bare && !field && !negated && /^or$/i.test(bare)) found.push({ type: 'or', span: [start, at] })
    else if (bare) term(bare, false)
    // What follows the name of a field that isn’t one belongs to it still.
    if (bare && !(bare.endsWith(':') && !ends(at))) continue
    if (query[at] === '(') {
      at++
      found.push({ type: 'open', span: [start, at], negated, field })
      continue
    }
    const quoted = phrase() ?? ''
    const starred = query[at] === '*'
    if (starred) at++
    term(quoted, true, starred)
  }
  return found
}

/** The field whose name takes the fewest changes to get to. */
function nearestField(written: string): FieldName {
  const name = written.slice(0, 20)
  return fieldNames.reduce((best, one) => (editDistance(name, one) < editDistance(name, best) ? one : best))
}

/** How many letters must be put in, taken out or changed (Levenshtein’s distance). */
function editDistance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()]
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++)
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (a[i] === b[j] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
