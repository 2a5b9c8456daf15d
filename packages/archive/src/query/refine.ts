// Edits queries as typed. In: queries, fields and values. Out: queries as typed. Nothing else edits a query: this uses its
// tree, so that phrases, groups and negations keep their meaning.
import type { FieldName } from './fields.ts'
import { isStatementField } from './fields.ts'
import { lengthWithin, MAX_QUERY_LENGTH } from './parse.ts'
import type { GroupNode, SyntaxNode } from './syntax.ts'
import { parseSyntax } from './syntax.ts'

/** A piece of a query that can be removed: a word, a phrase, a field with its value, or a group. */
export interface QueryClause {
  /** As typed; an unclosed phrase or group is closed. */
  text: string
  /** The query without it, and without an `or` that would have nothing to choose. */
  without: string
}

/** A term that asks a field for one value, which may hold anything: `outlet:"Harbor Times"`. */
export function fieldTerm(field: FieldName, value: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(value)
    ? `${field}:${value}`
    : `${field}:"${value.replace(/["“”„‟＂〝〞〟*]/g, ' ').trim()}"`
}

/** The query with one more term, which seeds must match too. Closes unclosed phrases and groups before it. */
export function withTerm(query: string, term: string): string {
  // Room for the term and parentheses, and for what closes the query.
  const room = Math.max(0, MAX_QUERY_LENGTH - term.length - 3)
  const whole = within(query, room)
  const typed = within(whole, room - treeOf(whole).missing.length)
  const tree = treeOf(typed)
  if (tree.alternatives.length < 2) return joined(`${typed}${tree.missing}`, term)
  // “or” binds weaker than juxtaposition.
  const asking = tree.alternatives.filter((nodes) => nodes.some(asksAnything))
  if (asking.length !== 1 && !wouldAskOneStatement(asking.flat()))
    return joined(`(${contentsOf(tree, NONE, typed).join(' or ')})`, term)
  return contentsOf({ ...tree, alternatives: asking }, NONE, typed)
    .map((choice) => `${choice} ${term}`)
    .join(' or ')
}

/** A query and a term side by side: the term last, or first where a query that asks for too many words would lose it. */
function joined(query: string, term: string): string {
  if (query === '') return term
  const appended = `${query} ${term}`
  let isLost = false
  parseSyntax(appended, (code) => {
    isLost ||= code === 'words-too-many'
  })
  return isLost ? `${term} ${query}` : appended
}

/** Whether parentheses would change `-speaker:venn` from “no statement is Venn’s” to “one statement isn’t Venn’s”. */
function wouldAskOneStatement(nodes: SyntaxNode[]): boolean {
  return nodes.some(({ negated }) => negated) && nodes.every(isAboutStatements)
}

function isAboutStatements(node: SyntaxNode): boolean {
  if (node.type === 'group') return node.alternatives.flat().every(isAboutStatements)
  return node.term === null || (node.field !== null && isStatementField(node.field))
}

/** How many clauses of a query are given: a screen shows no more, and each costs as much as the query is long. */
const MAX_CLAUSES = 100

/** The clauses of a query, in order, at most a hundred; a group is one clause. */
export function clausesOf(query: string): QueryClause[] {
  const tree = treeOf(query)
  const clauses = tree.alternatives.flat().slice(0, MAX_CLAUSES)
  return clauses.map((clause) => ({
    text: textOf(clause, NONE, query),
    without: contentsOf(tree, new Set([clause]), query).join(' or '),
  }))
}

/**
 * The query with the filter by a field set to one value, or removed if that is null. A filter is every clause with which the
 * query as a whole asks for values of the field or excludes them; one of several choices, as in `ferry or voice:own`, is none.
 *
 *     (ferry voice:named)        voice unnamed   →   ferry voice:unnamed
 *     voice:(own or named) -x    voice null      →   -x
 */
export function withFilter(query: string, field: FieldName, value: string | null): string {
  const tree = treeOf(query)
  const filters = new Set(filtersIn(tree, field, query))
  const left = filters.size ? contentsOf(tree, filters, query).join(' or ') : query.trim()
  return value === null ? left : withTerm(left, fieldTerm(field, value))
}

/** The clauses that filter a query by a field, as typed: those that `withFilter` replaces. */
export function filtersOf(query: string, field: FieldName): string[] {
  const texts = filtersIn(treeOf(query), field, query).map((node) => textOf(node, NONE, query))
  return [...new Set(texts)]
}

/** The tree of as much of a query as is read. */
function treeOf(query: string): GroupNode {
  return parseSyntax(query.slice(0, lengthWithin(query, MAX_QUERY_LENGTH)), () => undefined)
}

/** As much of a query as fits into a length, trimmed. */
function within(query: string, length: number): string {
  const trimmed = query.trim()
  return trimmed.slice(0, lengthWithin(trimmed, Math.max(0, length))).trim()
}

/** The nodes with which a group as a whole asks for values of a field, or excludes them. */
function filtersIn(group: GroupNode, field: FieldName, query: string): SyntaxNode[] {
  if (isFilter(group, field)) return group.alternatives.flat()
  const choices = group.alternatives.filter((nodes) => nodes.some(asksAnything))
  // An alternative that asks nothing, as `speaker:(`, is no choice.
  if (choices.length > 1 && !isFilter({ ...group, alternatives: choices }, field)) {
    // `withTerm` may have added it at the end of every choice.
    const ends = choices.map((nodes) => nodes.at(-1)!)
    const isCommon = (node: SyntaxNode) => textOf(node, NONE, query) === textOf(ends[0]!, NONE, query)
    if (!ends.every((node, at) => choices[at]!.length > 1 && isFilter(node, field) && isCommon(node)))
      return []
    const before = { ...group, alternatives: choices.map((nodes) => nodes.slice(0, -1)) }
    return [...filtersIn(before, field, query), ...ends]
  }
  return group.alternatives.flat().flatMap((node) => {
    if (isFilter(node, field)) return [node]
    return node.type === 'group' && !node.negated ? filtersIn(node, field, query) : []
  })
}

/** Whether a node asks for values of one field and for nothing else. */
function isFilter(node: SyntaxNode, field: FieldName): boolean {
  if (node.type === 'term') return node.field === field
  const nodes = node.alternatives.flat()
  return nodes.length > 0 && nodes.every((one) => isFilter(one, field))
}

/** Whether any term of a node makes sense. */
function asksAnything(node: SyntaxNode): boolean {
  return node.type === 'term' ? node.term !== null : node.alternatives.flat().some(asksAnything)
}

const NONE: ReadonlySet<SyntaxNode> = new Set()

/** The contents of a group without the nodes to remove: a text for each choice that isn’t empty. */
function contentsOf(group: GroupNode, removed: ReadonlySet<SyntaxNode>, query: string): string[] {
  return group.alternatives
    .map((nodes) =>
      nodes
        .map((node) => textOf(node, removed, query))
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean)
}

/** A node as typed and closed, without the nodes to remove; empty if nothing is left. */
function textOf(node: SyntaxNode, removed: ReadonlySet<SyntaxNode>, query: string): string {
  if (removed.has(node)) return ''
  const [start, end] = node.span
  // `-ferry:"boat"` names no field: its hyphen negates both the word and the phrase, but precedes only the word.
  const hyphen = node.negated && query[start] !== '-' ? '-' : ''
  if (node.type === 'term' || !holdsAny(node, removed))
    return `${hyphen}${query.slice(start, end)}${node.missing}`
  const choices = contentsOf(node, removed, query)
  if (choices.length === 0) return ''
  const opening = `${hyphen}${query.slice(start, node.inside)}`
  const left = node.alternatives.flat().filter((one) => !removed.has(one))
  const needless = opening === '(' && left.length === 1 && !left[0]!.negated
  return needless ? choices[0]! : `${opening}${choices.join(' or ')})`
}

function holdsAny(group: GroupNode, nodes: ReadonlySet<SyntaxNode>): boolean {
  return group.alternatives
    .flat()
    .some((node) => nodes.has(node) || (node.type === 'group' && holdsAny(node, nodes)))
}
