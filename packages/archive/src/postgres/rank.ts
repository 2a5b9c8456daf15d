// What relevance goes by. In: a query made fit for an index. Out: its words, any of which counts, as text of a tsquery.
import type { IndexQuery } from '../query/index-query.ts'
import { lexemeOf, quoted } from '../query/tsvector.ts'

/** Fields that say what a seed is like, not what it is about. */
const UNRANKED_FIELDS = new Set(['voice', 'stance', 'form'])
/** How many words count. */
const MAX_RANKED_LEXEMES = 64

/** The words a query looks for; one of the text counts once more in the headline. Null where it has none. */
export function rankExpression(query: IndexQuery): string | null {
  const lexemes = new Set<string>()
  collect(query, lexemes)
  return lexemes.size ? [...lexemes].slice(0, MAX_RANKED_LEXEMES).join(' | ') : null
}

function collect(query: IndexQuery, lexemes: Set<string>): void {
  if (query.type === 'not') return
  if (query.type !== 'words') {
    for (const one of query.of) collect(one, lexemes)
    return
  }
  const { field, tokens, prefix } = query
  if (UNRANKED_FIELDS.has(field)) return
  for (const [at, token] of tokens.entries()) {
    for (const place of field === 'text' ? (['text', 'headline'] as const) : [field]) {
      lexemes.add(quoted(lexemeOf(place, token)) + (prefix && at === tokens.length - 1 ? ':*' : ''))
    }
  }
}
