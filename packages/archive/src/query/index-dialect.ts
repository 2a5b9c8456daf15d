// Index queries as text. In: an index query, and an engine’s syntax. Out: one expression, simplified: “every seed” and “no
// seed” occur only as the whole.
import type { IndexField } from './fields.ts'
import type { IndexQuery } from './index-query.ts'
import type { Words } from './query.ts'

/** The syntax of an engine’s queries. */
export interface IndexDialect {
  /** An expression that matches every seed, and one that matches none. */
  every: string
  none: string
  and: string
  or: string
  /** `negated` if matching seeds are excluded. */
  words(words: Words<IndexField | 'text'>, negated: boolean): string
  /** What matches the first and not the second. */
  except(positive: string, excluded: string): string
}

/** Writes a query; null if every seed matches. */
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

/** Groups come first: an engine that evaluates from the left then holds less in memory. */
function joinedBy(parts: string[], neutral: string, operator: string): string {
  const asked = [...new Set(parts)].filter((part) => part !== neutral)
  if (asked.length < 2) return asked[0] ?? neutral
  const isGroup = (part: string) => part.startsWith('(')
  return `(${[...asked.filter(isGroup), ...asked.filter((part) => !isGroup(part))].join(operator)})`
}
