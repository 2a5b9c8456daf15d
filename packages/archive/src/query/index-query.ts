// What an index can answer of a query. In: a query. Out: an index query, which only asks which words occur in which column
// and finds every seed that matches; and the residual predicate, to be evaluated seed by seed.
import { tokensForRange } from './date-tokens.ts'
import type { IndexField } from './fields.ts'
import { isIndexed } from './fields.ts'
import type { Query, StatementQuery, Words } from './query.ts'

/** A query over the columns of an index. An empty `and` matches every seed, an empty `or` none. */
export type IndexQuery =
  | Words<IndexField | 'text'>
  | { type: 'and' | 'or'; of: IndexQuery[] }
  | { type: 'not'; of: IndexQuery }

/** A query split for an index. */
export interface IndexPlan {
  query: IndexQuery
  /** Keys of `dateKey`, both ends inclusive, null if open; both null for any date. */
  range: { from: number | null; to: number | null }
  /** Whether every seed that the index finds matches; if not, `residual` decides. */
  exact: boolean
  /** What remains to be evaluated for each seed found; an empty `and` if `exact`. */
  residual: Query
  /** Whether `residual` needs the words of the text. */
  needsText: boolean
}

type Approximation = { query: IndexQuery; exact: boolean }

const EVERY_SEED: IndexQuery = { type: 'and', of: [] }

/**
 * Splits a query for an index. A statement is split into its terms, each of which some statement must match; words of content
 * may be anywhere in the text; dates that apply to the whole query become one range.
 */
export function toIndexQuery(query: Query): IndexPlan {
  const range: IndexPlan['range'] = { from: null, to: null }
  const kept: IndexQuery[] = []
  const rest: Query[] = []
  for (const part of query.type === 'and' ? query.of : [query]) {
    if (part.type === 'dates') {
      if (part.from !== null) range.from = Math.max(range.from ?? 0, part.from)
      if (part.to !== null) range.to = Math.min(range.to ?? part.to, part.to)
      continue
    }
    const loose = approximate(part)
    kept.push(loose.query)
    if (!loose.exact) rest.push(part)
  }
  return {
    query: kept.length === 1 ? kept[0]! : { type: 'and', of: kept },
    range,
    exact: rest.length === 0,
    residual: rest.length === 1 ? rest[0]! : { type: 'and', of: rest },
    needsText: rest.some(needsWordsOfText),
  }
}

function needsWordsOfText(query: Query): boolean {
  if (query.type === 'words') return query.field === 'text'
  if (query.type === 'not') return needsWordsOfText(query.of)
  return (query.type === 'and' || query.type === 'or') && query.of.some(needsWordsOfText)
}

function approximate(query: Query): Approximation {
  switch (query.type) {
    case 'words':
      return { query, exact: true }
    case 'dates':
      return { query: { type: 'or', of: tokensForRange(query.from, query.to).map(dateTerm) }, exact: true }
    case 'statement':
      return approximateStatement(query.of, true)
    case 'not':
      return negated(approximate(query.of))
    default:
      return combined(query.type, query.of.map(approximate))
  }
}

/** `alone`: whether the statement has no other term. */
function approximateStatement(query: StatementQuery, alone: boolean): Approximation {
  switch (query.type) {
    case 'words':
      return approximateWords(query, alone)
    case 'not':
      // Another statement may satisfy the negated term, so the index cannot decide.
      return { query: EVERY_SEED, exact: false }
    case 'or':
      return combined(
        'or',
        query.of.map((one) => approximateStatement(one, alone)),
      )
    default: {
      const single = alone && query.of.length === 1
      return combined(
        'and',
        query.of.map((one) => approximateStatement(one, single)),
      )
    }
  }
}

function approximateWords(
  { type, field, tokens, prefix }: Extract<StatementQuery, { type: 'words' }>,
  alone: boolean,
): Approximation {
  if (isIndexed(field)) return { query: { type, field, tokens, prefix }, exact: alone }
  // Content may be interrupted by its cue: “It will reopen,” she said, “soon.”
  const words = tokens.map((token, at): IndexQuery => {
    return { type, field: 'text', tokens: [token], prefix: prefix && at === tokens.length - 1 }
  })
  return { query: words.length === 1 ? words[0]! : { type: 'and', of: words }, exact: false }
}

function dateTerm(token: string): IndexQuery {
  return { type: 'words', field: 'date', tokens: [token], prefix: false }
}

function negated({ query, exact }: Approximation): Approximation {
  return exact ? { query: { type: 'not', of: query }, exact } : { query: EVERY_SEED, exact }
}

function combined(type: 'and' | 'or', parts: Approximation[]): Approximation {
  return { query: { type, of: parts.map(({ query }) => query) }, exact: parts.every(({ exact }) => exact) }
}
