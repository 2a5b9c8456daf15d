// A query cut into lexemes. In: the query. Out: terms, parentheses and `or`s in order, each with its span; terms.ts reads
// what a term means, syntax.ts how they hang together.
//
//   -speaker:"Orla Venn" (ferry or boat*)
//   ^^^^^^^^^^^^^^^^^^^^ ^^^^^^ ^^ ^^^^^^  term, open and term, or, term and close
import type { Span } from '@hearsay/core'
import type { ReportDiagnostic } from './diagnostics.ts'
import type { FieldName } from './fields.ts'
import { fieldNames } from './fields.ts'

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
  /** The mark that would close an unclosed phrase; empty for any other term. */
  missing: string
}

/** An opening parenthesis, with the field and the hyphen before it. */
export interface OpenLexeme {
  type: 'open'
  span: Span
  negated: boolean
  field: FieldName | null
}

/** Something written in a query. */
export type Lexeme = TermLexeme | OpenLexeme | { type: 'close' | 'or'; span: Span }

const SPACE = /\s+/y
const NAME = /(\p{L}+):/uy
const BARE = /[^\s()"“”„‟＂〝〞〟«»「」『』]+/y
/** Marks that open a phrase, with those that close it. */
const QUOTATION_MARKS: [RegExp, RegExp][] = [
  [/["“”„‟＂〝〞〟]/y, /["“”„‟＂〝〞〟]/g],
  [/[«»]/y, /[«»]/g],
  [/[「」『』]/y, /[「」『』]/g],
]

/** Cuts a query into lexemes. Time grows in line with length. */
export function lexemesOf(query: string, report: ReportDiagnostic): Lexeme[] {
  const lexer = new Lexer(query, report)
  while (lexer.next());
  return lexer.lexemes
}

/** The prefix of a term or a group: where it begins, whether a hyphen negates it, the field it names. */
interface Prefix {
  start: number
  negated: boolean
  field: FieldName | null
}

class Lexer {
  readonly lexemes: Lexeme[] = []
  readonly #query: string
  readonly #report: ReportDiagnostic
  #at = 0
  /** The mark that would close the last phrase, if it is unclosed. */
  #missing = ''

  constructor(query: string, report: ReportDiagnostic) {
    this.#query = query
    this.#report = report
  }

  /** Reads the next lexeme; false at the end. */
  next(): boolean {
    if (this.#at >= this.#query.length) return false
    if (this.#read(SPACE)) return true
    const start = this.#at
    if (this.#query[start] === ')') {
      this.#at++
      this.lexemes.push({ type: 'close', span: [start, this.#at] })
      return true
    }
    if (this.#query[start] === '-' && this.#endsAt(start + 1)) {
      this.#at++
      this.#report('operator-alone', [start, this.#at], { operator: '-' })
      return true
    }
    const prefix = this.#prefix()
    if (prefix.field && this.#endsAt(this.#at))
      this.#report('field-empty', [start, this.#at], { field: prefix.field })
    else if ((prefix.field === 'date' || prefix.field === 'also') && this.#query[this.#at] !== '(')
      this.#term(prefix, this.#run(), true)
    else this.#operand(prefix)
    return true
  }

  #prefix(): Prefix {
    const start = this.#at
    // Two hyphens are a dash and negate nothing.
    const negated = this.#query[start] === '-' && this.#query[start + 1] !== '-'
    if (negated) this.#at++
    return { start, negated, field: this.#field() }
  }

  /** A bare word, a phrase or an opening parenthesis; or a bare word with one of these right behind it. */
  #operand(prefix: Prefix): void {
    const bare = this.#read(BARE)?.[0]
    if (bare) {
      this.#bare(prefix, bare)
      // A phrase or a group right after an unknown field is negated with it.
      if (!bare.endsWith(':') || this.#endsAt(this.#at)) return
    }
    const rest = bare ? { ...prefix, start: this.#at } : prefix
    if (this.#query[this.#at] === '(') {
      this.#at++
      const { start, negated, field } = rest
      this.lexemes.push({ type: 'open', span: [start, this.#at], negated, field })
      return
    }
    const value = this.#phrase() ?? ''
    const starred = this.#query[this.#at] === '*'
    if (starred) this.#at++
    this.#term(rest, value, true, starred)
  }

  #bare(prefix: Prefix, word: string): void {
    const { start, negated, field } = prefix
    if (!field && !negated && /^or$/i.test(word)) this.lexemes.push({ type: 'or', span: [start, this.#at] })
    else this.#term(prefix, word, false)
  }

  #term({ start, negated, field }: Prefix, value: string, quoted: boolean, starred = false): void {
    const span: Span = [start, this.#at]
    this.lexemes.push({ type: 'term', span, negated, field, value, quoted, starred, missing: this.#missing })
    this.#missing = ''
  }

  /** Reads a field’s name; reads nothing if there is none. */
  #field(): FieldName | null {
    const start = this.#at
    const written = this.#read(NAME)?.[1]
    if (written === undefined) return null
    const known = fieldNames.find((name) => name === written.toLowerCase())
    if (known) return known
    // `Port Vela: a city` is prose, and an address is no field.
    if (!this.#endsAt(this.#at) && !this.#query.startsWith('//', this.#at))
      this.#report('field-unknown', [start, this.#at - 1], {
        written,
        nearest: nearestField(written.toLowerCase()),
      })
    this.#at = start
    return null
  }

  /** Everything up to a space, without quotation marks: `>"June 2022"`. */
  #run(): string {
    let value = ''
    while (!this.#endsAt(this.#at) && this.#query[this.#at] !== '(')
      value += this.#phrase() ?? this.#read(BARE)?.[0] ?? ''
    return value
  }

  /** Reads a phrase, without its marks; null if there is none. */
  #phrase(): string | null {
    for (const [opening, closing] of QUOTATION_MARKS) {
      const start = this.#at
      if (!this.#read(opening)) continue
      const inside = this.#at
      if (this.#read(closing)) return this.#query.slice(inside, this.#at - 1)
      this.#missing = this.#query.slice(start, inside)
      this.#report('phrase-never-closed', [start, inside], { mark: this.#missing })
      this.#at = this.#query.length
      return this.#query.slice(inside)
    }
    return null
  }

  /** Reads what a pattern matches here. */
  #read(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#query)
    if (match) this.#at = match.index + match[0].length
    return match
  }

  #endsAt(place: number): boolean {
    return place >= this.#query.length || /[\s)]/.test(this.#query[place]!)
  }
}

/** The field whose name takes the fewest changes to get to. */
function nearestField(written: string): FieldName {
  const name = written.slice(0, 20)
  return fieldNames.reduce((best, one) => (editDistance(name, one) < editDistance(name, best) ? one : best))
}

/** How many letters must be inserted, deleted or replaced (Levenshtein’s distance). */
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
