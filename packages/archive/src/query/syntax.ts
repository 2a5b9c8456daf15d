// The syntax of queries. In: a query. Out: a tree of groups and terms, each with its span, to evaluate the query
// (to-query.ts) and to edit it (refine.ts).
//
//   ferry (voice:own or -strike)
//   ^^^^^                         term
//         ^^^^^^^^^^^^^^^^^^^^^^  group with two alternatives
import type { Span } from '@hearsay/core'
import type { ReportDiagnostic } from './diagnostics.ts'
import type { FieldName } from './fields.ts'
import type { Lexeme, OpenLexeme, TermLexeme } from './lex.ts'
import { lexemesOf } from './lex.ts'
import type { QueryTerm } from './terms.ts'
import { costOf, readTerm } from './terms.ts'

/** How many groups may be nested; parentheses further in are ignored. */
export const MAX_GROUP_DEPTH = 10

/** How many words a whole query may ask for, a beginning of a word or a date counting for eight; later terms are left out. */
export const MAX_QUERY_WORDS = 128

/** A word, a phrase or a field with its value. */
export interface TermNode {
  type: 'term'
  /** With the hyphen and the field before it. */
  span: Span
  negated: boolean
  /** Its own field, or that of a group around it. */
  field: FieldName | null
  /** What it asks for; null if it makes no sense and is ignored. */
  term: QueryTerm | null
  /** What would close it, if the query doesn’t. */
  missing: string
}

/** A group in parentheses, or the whole query. */
export interface GroupNode {
  type: 'group'
  /** With the hyphen and the field before it; to the end of the query if unclosed. */
  span: Span
  /** Where its contents begin, after its parenthesis. */
  inside: number
  negated: boolean
  field: FieldName | null
  /** The alternatives of “or”, each a list of nodes that must all match. Empty beside a dangling “or”. */
  alternatives: SyntaxNode[][]
  /** What would close it, if the query doesn’t. */
  missing: string
}

/** A piece of a query. */
export type SyntaxNode = TermNode | GroupNode

/** Parses a query to its tree; the whole query is a group. Never throws. Time grows in line with length. */
export function parseSyntax(query: string, report: ReportDiagnostic): GroupNode {
  const reader = new Reader(query, report)
  for (const lexeme of lexemesOf(query, report)) reader.take(lexeme)
  return reader.end()
}

/** A group being read. */
interface OpenGroup extends GroupNode {
  /** The last “or” in it. */
  or: Lexeme | null
  /** How many parentheses in it are open that were nested too deep. */
  ignored: number
}

class Reader {
  readonly #query: string
  readonly #report: ReportDiagnostic
  readonly #open: OpenGroup[]
  #tooDeep = false
  /** How many more words may be asked for. */
  #wordsLeft = MAX_QUERY_WORDS

  constructor(query: string, report: ReportDiagnostic) {
    this.#query = query
    this.#report = report
    this.#open = [openGroup([0, query.length], false, null)]
  }

  get #group(): OpenGroup {
    return this.#open.at(-1)!
  }

  take(lexeme: Lexeme): void {
    if (lexeme.type === 'term') this.#add(this.#term(lexeme))
    else if (lexeme.type === 'or') this.#or(lexeme)
    else if (lexeme.type === 'open') this.#openGroup(lexeme)
    else this.#close(lexeme.span)
  }

  end(): GroupNode {
    const { length } = this.#query
    while (this.#open.length > 1) {
      const group = this.#group
      const [start] = group.span
      this.#report('group-never-closed', [start, start + 1])
      group.missing = `${missingOf(group)}${')'.repeat(group.ignored + 1)}`
      this.#finish(length)
    }
    const whole = this.#group
    if (whole.or && isEmpty(whole)) this.#report('operator-alone', whole.or.span, { operator: 'or' })
    whole.missing = missingOf(whole)
    return whole
  }

  #term(lexeme: TermLexeme): TermNode {
    const { span, negated, missing } = lexeme
    const field = lexeme.field ?? this.#group.field
    const term = this.#affordable(readTerm(lexeme, field, this.#report), span)
    return { type: 'term', span, negated, field, term, missing }
  }

  /** The term, or null once the query has asked for as many words as it may. */
  #affordable(term: QueryTerm | null, [start]: Span): QueryTerm | null {
    if (!term || this.#wordsLeft < 0) return null
    this.#wordsLeft -= costOf(term)
    if (this.#wordsLeft >= 0) return term
    this.#report('words-too-many', [start, this.#query.length], { limit: String(MAX_QUERY_WORDS) })
    return null
  }

  #add(node: SyntaxNode): void {
    this.#group.alternatives.at(-1)!.push(node)
  }

  #or(lexeme: Lexeme): void {
    const group = this.#group
    if (isEmpty(group)) this.#report('operator-alone', lexeme.span, { operator: 'or' })
    else {
      group.alternatives.push([])
      group.or = lexeme
    }
  }

  #openGroup({ span, negated, field }: OpenLexeme): void {
    const group = this.#group
    if (this.#open.length <= MAX_GROUP_DEPTH) {
      this.#open.push(openGroup(span, negated, field ?? group.field))
      return
    }
    group.ignored++
    if (!this.#tooDeep) this.#report('group-too-deep', span, { deepest: String(MAX_GROUP_DEPTH) })
    this.#tooDeep = true
  }

  #close(span: Span): void {
    if (this.#group.ignored > 0) this.#group.ignored--
    else if (this.#open.length > 1) this.#finish(span[1])
    else this.#report('group-never-opened', span)
  }

  #finish(end: number): void {
    const { or, ignored: _, ...group } = this.#open.pop()!
    group.span = [group.span[0], end]
    if (isEmpty(group)) {
      if (or) this.#report('operator-alone', or.span, { operator: 'or' })
      else this.#report('no-words', group.span, { written: this.#query.slice(...group.span) })
    }
    this.#add(group)
  }
}

function openGroup(span: Span, negated: boolean, field: FieldName | null): OpenGroup {
  return {
    type: 'group',
    span,
    inside: span[1],
    negated,
    field,
    alternatives: [[]],
    missing: '',
    or: null,
    ignored: 0,
  }
}

/** Whether the last alternative is empty. */
function isEmpty({ alternatives }: GroupNode): boolean {
  return alternatives.at(-1)!.length === 0
}

/** What would close the last piece of a group. */
function missingOf({ alternatives }: GroupNode): string {
  return alternatives.at(-1)!.at(-1)?.missing ?? ''
}
