// Index queries for PostgreSQL. In: an index query. Out: text to be cast to `tsquery`, over the vectors of tsvector.ts.
import type { IndexDialect } from './index-dialect.ts'
import { writeIndexQuery } from './index-dialect.ts'
import type { IndexQuery } from './index-query.ts'
import { INCOMPLETE, lexemeOf, quoted } from './tsvector.ts'

const tsquery: IndexDialect = {
  every: '',
  none: quoted('none/'),
  and: ' & ',
  or: ' | ',
  words({ field, tokens, prefix }, negated) {
    const lexemes = tokens.map((token, at) => {
      return `${quoted(lexemeOf(field, token))}${prefix && at === tokens.length - 1 ? ':*' : ''}`
    })
    if (lexemes.length === 1) return lexemes[0]!
    const phrase = lexemes.join(' <-> ')
    // A vector that has lost positions can’t decide a phrase; that may find a seed too many but hides none.
    return negated ? `(${phrase})` : `(${phrase} | ${quoted(INCOMPLETE)} & ${lexemes.join(' & ')})`
  },
  except: (positive, excluded) => (positive === '' ? `!${excluded}` : `(${positive} & !${excluded})`),
}

/** The text of a `tsquery`; null if every seed matches. */
export function tsqueryOf(query: IndexQuery): string | null {
  return writeIndexQuery(query, tsquery)
}

export { tsvectorOf } from './tsvector.ts'
