// The words of a query for SQLite. In: what an index is asked. Out: an FTS5 expression over columns named as the fields,
// and `every`, which holds the one token `seed` in every row. The index’s tokenizer only splits at spaces.
import type { IndexField } from '../store.ts'
import type { SeedQuery } from './loosen.ts'
import type { Words } from './query.ts'

const EVERY = 'every:"seed"'
const NONE = 'every:"none"'

/** The MATCH expression; null where every seed fits and nothing needs to match. */
export function ftsOf(query: SeedQuery): string | null {
  const written = expression(query)
  return written === EVERY ? null : written
}

function expression(query: SeedQuery): string {
  switch (query.type) {
    case 'words':
      return words(query)
    case 'not':
      return without(EVERY, [expression(query.of)])
    case 'or':
      return either(query.of.map(expression))
    default: {
      const positive = query.of.filter((one) => one.type !== 'not').map(expression)
      const negative = query.of.flatMap((one) => (one.type === 'not' ? [expression(one.of)] : []))
      return without(all(positive), negative)
    }
  }
}

function words({ field, tokens, prefix }: Words<IndexField | 'text'>): string {
  const columns = field === 'text' ? '{headline body}' : field
  return `${columns}:"${tokens.join(' ')}"${prefix ? '*' : ''}`
}

function all(parts: string[]): string {
  const asked = [...new Set(parts)].filter((part) => part !== EVERY)
  if (asked.includes(NONE)) return NONE
  return asked.length < 2 ? (asked[0] ?? EVERY) : `(${asked.join(' AND ')})`
}

function either(parts: string[]): string {
  const asked = [...new Set(parts)].filter((part) => part !== NONE)
  if (asked.includes(EVERY)) return EVERY
  return asked.length < 2 ? (asked[0] ?? NONE) : `(${asked.join(' OR ')})`
}

function without(positive: string, negative: string[]): string {
  const excluded = either(negative)
  if (excluded === NONE || positive === NONE) return positive
  return excluded === EVERY ? NONE : `(${positive} NOT ${excluded})`
}
