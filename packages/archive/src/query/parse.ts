// The query language. In: what somebody typed. Out: the query, and what makes no sense in it; nothing throws, and what
// makes sense is still looked for. docs/archive.md has the language.
import type { QueryDiagnostic, ReportDiagnostic } from './diagnostics.ts'
import { querySeverities } from './diagnostics.ts'
import type { FieldName, Lexeme } from './lex.ts'
import { lexemesOf } from './lex.ts'
import type { Query } from './query.ts'
import { readTerm } from './terms.ts'
import type { SyntaxNode } from './to-query.ts'
import { toQuery } from './to-query.ts'

/** How many groups may stand in one another; further in, parentheses are passed over. */
export const MAX_GROUP_DEPTH = 10

/** How much of a query is looked at, in UTF-16 units; the rest is left out. */
export const MAX_QUERY_LENGTH = 8000

/** A query as understood, with what makes no sense in it. */
export interface ParsedQuery {
  query: Query
  /** In the order of their spans. */
  diagnostics: QueryDiagnostic[]
}

/** A group being read: its alternatives, each a list of what must hold together. */
interface OpenGroup {
  field: FieldName | null
  negated: boolean
  start: number
  alternatives: SyntaxNode[][]
  /** Whether the alternative being read has anything written in it, left out or not. */
  filled: boolean
  or: Extract<Lexeme, { type: 'close' | 'or' }> | null
}

/** Understands a query. Time grows in line with length. */
export function parseQuery(text: string): ParsedQuery {
  const diagnostics: QueryDiagnostic[] = []
  const report: ReportDiagnostic = (code, span, data = {}) => {
    diagnostics.push({ code, severity: querySeverities[code], span, data })
  }
  const frames: [OpenGroup, ...OpenGroup[]] = [openGroup(0, null, false)]
  const top = () => frames[frames.length - 1]!
  const add = (clause: SyntaxNode, negated: boolean) =>
    top()
      .alternatives.at(-1)!
      .push(negated ? { type: 'not', of: clause } : clause)
  let passed = 0

  function close(end: number) {
    const frame = frames.pop() as OpenGroup
    const { field: _, negated, start, filled, or } = frame
    if (or && !filled) report('operator-alone', or.span, { operator: 'or' })
    else if (!filled) report('no-words', [start, end], { written: text.slice(start, end) })
    const clause = expressionOf(frame, true)
    if (clause) add(clause, negated)
    top().filled = true
  }

  for (const lexeme of lexemesOf(truncated(text, report), report)) {
    const frame = top()
    if (lexeme.type === 'term') {
      const leaf = readTerm(lexeme, frame.field, report)
      if (leaf) add({ type: 'term', leaf }, lexeme.negated)
      frame.filled = true
    } else if (lexeme.type === 'or') {
      if (frame.filled) {
        frame.alternatives.push([])
        frame.or = lexeme
        frame.filled = false
      } else report('operator-alone', lexeme.span, { operator: 'or' })
    } else if (lexeme.type === 'open') {
      if (frames.length <= MAX_GROUP_DEPTH)
        frames.push(openGroup(lexeme.span[0], lexeme.field ?? frame.field, lexeme.negated))
      else if (passed++ === 0) report('group-too-deep', lexeme.span, { deepest: String(MAX_GROUP_DEPTH) })
    } else if (passed > 0) passed--
    else if (frames.length > 1) close(lexeme.span[1])
    else report('group-never-opened', lexeme.span)
  }
  while (frames.length > 1) {
    report('group-never-closed', [top().start, top().start + 1])
    close(text.length)
  }
  const [frame] = frames
  if (frame.or && !frame.filled) report('operator-alone', frame.or.span, { operator: 'or' })
  const clause = expressionOf(frame, false)
  diagnostics.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
  return { query: clause ? toQuery(clause) : { type: 'and', of: [] }, diagnostics }
}

function openGroup(start: number, field: FieldName | null, negated: boolean): OpenGroup {
  return { field, negated, start, alternatives: [[]], filled: false, or: null }
}

/** What a group asks for; null where nothing of it is left. */
function expressionOf({ alternatives }: OpenGroup, group: boolean): SyntaxNode | null {
  const made = alternatives.flatMap((all): SyntaxNode[] => {
    if (all.length < 2) return all
    return [{ type: 'and', of: all, group: group && alternatives.length === 1 }]
  })
  if (made.length < 2) return made[0] ? (group ? { type: 'and', of: made, group } : made[0]) : null
  return { type: 'or', of: made, group }
}

/** What is looked at of a query: up to the last word that ends within the limit. */
function truncated(text: string, report: ReportDiagnostic): string {
  if (text.length <= MAX_QUERY_LENGTH) return text
  const space = text.slice(0, MAX_QUERY_LENGTH).search(/\s\S*$/)
  const end = space > MAX_QUERY_LENGTH / 2 ? space : MAX_QUERY_LENGTH
  report('query-too-long', [end, text.length], {
    length: String(text.length),
    limit: String(MAX_QUERY_LENGTH),
  })
  return text.slice(0, end)
}
