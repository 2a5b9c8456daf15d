// A query for an index, as text. In: what an index is asked, and how an engine writes it. Out: one expression in which
// “everything” and “nothing” only occur as the whole.
/** A query made of leaves, with `and`, `or` and `not`. */
export type BooleanQuery<Leaf> = Leaf | Combined<Leaf> | Negated<Leaf>

interface Combined<Leaf> {
  type: 'and' | 'or'
  of: BooleanQuery<Leaf>[]
}

interface Negated<Leaf> {
  type: 'not'
  of: BooleanQuery<Leaf>
}

/** How an engine writes its queries. */
export interface IndexDialect<Leaf> {
  /** An expression that everything matches, and one that nothing does. */
  every: string
  none: string
  and: string
  or: string
  /** `negated` where what matches will be left out. */
  leaf(leaf: Leaf, negated: boolean): string
  /** What matches the first and not the second. */
  except(positive: string, excluded: string): string
}

/** Writes a query; null where everything matches. */
export function writeIndexQuery<Leaf extends { type: string }>(
  query: BooleanQuery<Leaf>,
  dialect: IndexDialect<Leaf>,
): string | null {
  const { every, none } = dialect

  function written(query: BooleanQuery<Leaf>, negated: boolean): string {
    if (isNot(query)) return without(every, [written(query.of, !negated)])
    if (!isCombined(query)) return dialect.leaf(query, negated)
    if (query.type === 'or') return either(query.of.map((one) => written(one, negated)))
    const positive = query.of.filter((one) => !isNot(one)).map((one) => written(one, negated))
    const negative = query.of.flatMap((one) => (isNot(one) ? [written(one.of, !negated)] : []))
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

function isNot<Leaf extends { type: string }>(query: BooleanQuery<Leaf>): query is Negated<Leaf> {
  return query.type === 'not'
}

function isCombined<Leaf extends { type: string }>(query: BooleanQuery<Leaf>): query is Combined<Leaf> {
  return query.type === 'and' || query.type === 'or'
}

/** Parts in groups come first: an engine that reads from the left has the less to remember. */
function joinedBy(parts: string[], neutral: string, operator: string): string {
  const asked = [...new Set(parts)].filter((part) => part !== neutral)
  if (asked.length < 2) return asked[0] ?? neutral
  const isGroup = (part: string) => part.startsWith('(')
  return `(${[...asked.filter(isGroup), ...asked.filter((part) => !isGroup(part))].join(operator)})`
}
