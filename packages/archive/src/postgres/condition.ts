// A query in, what it asks of the tables out.
import { toIndexQuery } from '../query/index-query.ts'
import type { Query } from '../query/query.ts'
import { tsqueryOf } from '../query/tsquery.ts'
import { rankExpression } from './rank.ts'

/** A part of a statement with what its numbers stand for. */
export interface Condition {
  /** Begins with `where`, or is empty where everything fits. */
  where: string
  values: (string | number)[]
  /** What relevance goes by, as a tsquery; null where there is nothing to go by. */
  ranks: string | null
}

/** What the index is asked: a match of words, or none, between two dates. */
export function conditionOf(query: Query): Condition {
  const { query: loose, range } = toIndexQuery(query)
  const match = tsqueryOf(loose)
  const values: (string | number)[] = match === null ? [] : [match]
  const parts = match === null ? [] : ['words @@ $1::text::tsquery']
  if (range.from !== null) parts.push(`date_key >= $${values.push(range.from)}`)
  if (range.to !== null) parts.push(`date_key <= $${values.push(range.to)}`)
  return { where: parts.length ? `where ${parts.join(' and ')}` : '', values, ranks: rankExpression(loose) }
}
