// Index queries for SQLite. In: an index query. Out: an FTS5 expression over columns named like the fields, and `every`,
// which holds the one token `seed` in every row. The index’s tokenizer only splits at spaces.
import type { IndexDialect } from './index-dialect.ts'
import { writeIndexQuery } from './index-dialect.ts'
import type { IndexQuery } from './index-query.ts'

const fts5: IndexDialect = {
  every: 'every:"seed"',
  none: 'every:"none"',
  and: ' AND ',
  or: ' OR ',
  words: ({ field, tokens, prefix }) =>
    `${field === 'text' ? '{headline body}' : field}:"${tokens.join(' ')}"${prefix ? '*' : ''}`,
  except: (positive, excluded) => `(${positive} NOT ${excluded})`,
}

/** The expression for MATCH; null if every seed matches. */
export function ftsOf(query: IndexQuery): string | null {
  return writeIndexQuery(query, fts5)
}
