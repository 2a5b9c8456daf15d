// The words of a query for PostgreSQL. In: what an index is asked of a row. Out: text to be cast to `tsquery`, over the
// vectors that tsvector.ts makes.
import type { BooleanQuery, IndexDialect } from './index-dialect.ts'
import { writeIndexQuery } from './index-dialect.ts'
import type { Words } from './query.ts'
import { INCOMPLETE, lexemeOf, quoted } from './tsvector.ts'

const tsquery: IndexDialect<Words<string>> = {
  every: '',
  none: quoted('none/'),
  and: ' & ',
  or: ' | ',
  leaf({ field, tokens, prefix }, negated) {
    const lexemes = tokens.map((token, at) => {
      return `${quoted(lexemeOf(field, token))}${prefix && at === tokens.length - 1 ? ':*' : ''}`
    })
    if (lexemes.length === 1) return lexemes[0] ?? ''
    const phrase = lexemes.join(' <-> ')
    // Where a vector has lost positions a phrase can’t be decided; that may show a row too many but hides none.
    return negated ? `(${phrase})` : `(${phrase} | ${quoted(INCOMPLETE)} & ${lexemes.join(' & ')})`
  },
  except: (positive, excluded) => (positive === '' ? `!${excluded}` : `(${positive} & !${excluded})`),
}

/** The text of a `tsquery`; null where every row matches. */
export function tsqueryOf(query: BooleanQuery<Words<string>>): string | null {
  return writeIndexQuery(query, tsquery)
}

/** The text of a `tsquery` that any of these words matches; null without any. */
export function anyOf(words: readonly Words<string>[]): string | null {
  if (words.length === 0) return null
  const lexemes = new Set(
    words.flatMap(({ field, tokens, prefix }) =>
      tokens.map(
        (token, at) => `${quoted(lexemeOf(field, token))}${prefix && at === tokens.length - 1 ? ':*' : ''}`,
      ),
    ),
  )
  return [...lexemes].join(' | ')
}
