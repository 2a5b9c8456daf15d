// What relevance goes by. In: a query. Out: the words it looks for in the text and header of a seed, and in its statements;
// what it excludes, and what only says what a seed is like, left out.
import type { IndexedStatementField, SeedIndexField } from './fields.ts'
import { weightOf } from './fields.ts'
import type { IndexQuery, StatementIndexQuery } from './index-query.ts'
import { toIndexQuery } from './index-query.ts'
import type { Query, Words } from './query.ts'

/** How many words count. */
const MAX_TERMS = 64

/** The words by which seeds are ranked. */
export interface RankedTerms {
  words: Words<SeedIndexField | 'text'>[]
  ofStatements: Words<IndexedStatementField>[]
  /** What is asked of statements with those words: the rows that count are those that match one of these. */
  statements: StatementIndexQuery[]
}

/** The words by which the seeds that match are ranked. */
export function rankedTermsOf(query: Query, languages: readonly (string | null)[]): RankedTerms {
  const terms: RankedTerms = { words: [], ofStatements: [], statements: [] }
  collect(toIndexQuery(query, languages).query, terms)
  return {
    words: terms.words.slice(0, MAX_TERMS),
    ofStatements: terms.ofStatements.slice(0, MAX_TERMS),
    statements: terms.statements.slice(0, MAX_TERMS),
  }
}

function collect(query: IndexQuery, terms: RankedTerms): void {
  switch (query.type) {
    case 'not':
      return
    case 'words':
      if (isRanked(query)) terms.words.push(query)
      return
    case 'statement': {
      const before = terms.ofStatements.length
      collectStatement(query.of, terms)
      if (terms.ofStatements.length > before) terms.statements.push(query.of)
      return
    }
    default:
      for (const one of query.of) collect(one, terms)
  }
}

function collectStatement(query: StatementIndexQuery, terms: RankedTerms): void {
  if (query.type === 'not') return
  if (query.type === 'words') {
    if (weightOf(query.field) > 0) terms.ofStatements.push(query)
    return
  }
  for (const one of query.of) collectStatement(one, terms)
}

function isRanked(words: Words<SeedIndexField | 'text' | 'voices'>): words is Words<SeedIndexField | 'text'> {
  const { field } = words
  return field === 'text' || (field !== 'voices' && weightOf(field) > 0)
}
