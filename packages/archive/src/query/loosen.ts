// What an index can answer of a query. In: a query. Out: one that only asks which words stand in which field of a seed,
// and which finds every seed that fits, with what is left to be looked at seed by seed.
import type { IndexField } from '../store.ts'
import { tokensWithin } from './date-tokens.ts'
import type { Query, StatementQuery, Words } from './query.ts'

/** What an index is asked. An empty `and` fits every seed, an empty `or` none. */
export type SeedQuery =
  | Words<IndexField | 'text'>
  | { type: 'and' | 'or'; of: SeedQuery[] }
  | { type: 'not'; of: SeedQuery }

/** A query made fit for an index. */
export interface Loosened {
  query: SeedQuery
  /** Keys of `dateKey`, both ends inclusive, null where open; both null where the date plays no part. */
  range: { from: number | null; to: number | null }
  /** Whether every seed found fits; where not, `rest` decides. */
  exact: boolean
  /** What is still to be asked of each seed found; an empty `and` where `exact`. */
  rest: Query
  /** Whether `rest` asks for words of the text. */
  needsText: boolean
}

type Loose = { query: SeedQuery; exact: boolean }

const everything: SeedQuery = { type: 'and', of: [] }

/**
 * Takes a query apart for an index. Statements come apart (each of their terms holds of some statement), words said may
 * stand anywhere in the text, and dates that hold of everything become one range.
 */
export function loosen(query: Query): Loosened {
  const range: Loosened['range'] = { from: null, to: null }
  const kept: SeedQuery[] = []
  const rest: Query[] = []
  for (const part of query.type === 'and' ? query.of : [query]) {
    if (part.type === 'dates') {
      if (part.from !== null) range.from = Math.max(range.from ?? 0, part.from)
      if (part.to !== null) range.to = Math.min(range.to ?? part.to, part.to)
      continue
    }
    const loose = loosened(part)
    kept.push(loose.query)
    if (!loose.exact) rest.push(part)
  }
  return {
    query: kept.length === 1 ? kept[0]! : { type: 'and', of: kept },
    range,
    exact: rest.length === 0,
    rest: rest.length === 1 ? rest[0]! : { type: 'and', of: rest },
    needsText: rest.some(asksOfText),
  }
}

function asksOfText(query: Query): boolean {
  if (query.type === 'words') return query.field === 'text'
  if (query.type === 'not') return asksOfText(query.of)
  return (query.type === 'and' || query.type === 'or') && query.of.some(asksOfText)
}

function loosened(query: Query): Loose {
  switch (query.type) {
    case 'words':
      return { query, exact: true }
    case 'dates':
      return { query: { type: 'or', of: tokensWithin(query.from, query.to).map(dated) }, exact: true }
    case 'statement':
      return ofStatement(query.of, true)
    case 'not':
      return opposite(loosened(query.of))
    default:
      return joined(query.type, query.of.map(loosened))
  }
}

/** `alone`: whether all of the statement is asked here, and nothing else of it. */
function ofStatement(query: StatementQuery, alone: boolean): Loose {
  switch (query.type) {
    case 'words':
      return ofWords(query, alone)
    case 'not':
      // Another statement of the seed may well be what this one isn’t.
      return { query: everything, exact: false }
    case 'or':
      return joined(
        'or',
        query.of.map((one) => ofStatement(one, alone)),
      )
    default: {
      const single = alone && query.of.length === 1
      return joined(
        'and',
        query.of.map((one) => ofStatement(one, single)),
      )
    }
  }
}

function ofWords(
  { type, field, tokens, prefix }: Extract<StatementQuery, { type: 'words' }>,
  alone: boolean,
): Loose {
  if (field !== 'said') return { query: { type, field, tokens, prefix }, exact: alone }
  // What is said may be parted by its cue: “It will reopen,” she said, “soon.”
  const words = tokens.map((token, at): SeedQuery => {
    return { type, field: 'text', tokens: [token], prefix: prefix && at === tokens.length - 1 }
  })
  return { query: words.length === 1 ? words[0]! : { type: 'and', of: words }, exact: false }
}

function dated(token: string): SeedQuery {
  return { type: 'words', field: 'date', tokens: [token], prefix: false }
}

function opposite({ query, exact }: Loose): Loose {
  return exact ? { query: { type: 'not', of: query }, exact } : { query: everything, exact }
}

function joined(type: 'and' | 'or', parts: Loose[]): Loose {
  return { query: { type, of: parts.map(({ query }) => query) }, exact: parts.every(({ exact }) => exact) }
}
