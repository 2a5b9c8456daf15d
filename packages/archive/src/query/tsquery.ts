// The words of a query for PostgreSQL. In: what an index is asked. Out: text to be cast to `tsquery`, over the vectors
// that tsvector.ts makes.
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
    // Where a vector has lost places a phrase can’t be told; that may show a seed too many but hides none.
    return negated ? `(${phrase})` : `(${phrase} | ${quoted(INCOMPLETE)} & ${lexemes.join(' & ')})`
  },
  except: (positive, excluded) => (positive === '' ? `!${excluded}` : `(${positive} & !${excluded})`),
}

/** The text of a `tsquery`; null where every seed fits and nothing needs to match. */
export function tsqueryOf(query: IndexQuery): string | null {
  return writeIndexQuery(query, tsquery)
}

export { tsvectorOf } from './tsvector.ts'
