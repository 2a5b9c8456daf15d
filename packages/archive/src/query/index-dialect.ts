// A query for an index, as text. In: what an index is asked, and how an engine writes it. Out: one expression in which
// “everything” and “nothing” no longer occur but as the whole.
import type { IndexField } from './fields.ts'
import type { IndexQuery } from './index-query.ts'
import type { Words } from './query.ts'

/** How an engine writes its queries. */
export interface IndexDialect {
  /** An expression that fits every seed, and one that fits none. */
  every: string
  none: string
  and: string
  or: string
  /** `negated` where seeds that fit will be left out. */
  words(words: Words<IndexField | 'text'>, negated: boolean): string
  /** What fits the first and not the second. */
  except(positive: string, excluded: string): string
}

/** Writes a query; null where every seed fits and nothing needs to match. */
export function writeIndexQuery(query: IndexQuery, dialect: IndexDialect): string | null {
  const { every, none } = dialect

  function written(query: IndexQuery, negated: boolean): string {
    if (query.type === 'words') return dialect.words(query, negated)
    if (query.type === 'not') return without(every, [written(query.of, !negated)])
    if (query.type === 'or') return either(query.of.map((one) => written(one, negated)))
    const positive = query.of.filter((one) => one.type !== 'not').map((one) => written(one, negated))
    const negative = query.of.flatMap((one) => (one.type === 'not' ? [written(one.of, !negated)] : []))
    return without(all(positive), negative)
  }
  function all(parts: string[]): string {
    return parts.includes(none) ? none : joinedBy(parts, every, dialect.and)
  }
  function either(parts: string[]): string {
    return parts.includes(every) ? every : joinedBy(parts, none, dialect.or)
  }
  function without(positive: string, negative: string[]): string {
    const excluded = either(negative)
    if (excluded === none || positive === none) return positive
    return excluded === every ? none : dialect.except(positive, excluded)
  }

  const whole = written(query, false)
  return whole === every ? null : whole
}

/** Parts in groups come first: an engine that reads from the left has the less to remember. */
function joinedBy(parts: string[], neutral: string, operator: string): string {
  const asked = [...new Set(parts)].filter((part) => part !== neutral)
  if (asked.length < 2) return asked[0] ?? neutral
  const isGroup = (part: string) => part.startsWith('(')
  return `(${[...asked.filter(isGroup), ...asked.filter((part) => !isGroup(part))].join(operator)})`
}
