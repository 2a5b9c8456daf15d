// A query in, what it asks of the tables out: the words of seeds are in `seed`, those of statements in `statement`, and the
// voices of a seed’s sentences and statements in `reading`. Everything is asked of a seed s.
import type { BooleanQuery } from '../query/index-dialect.ts'
import { writeIndexQuery } from '../query/index-dialect.ts'
import type { IndexQuery } from '../query/index-query.ts'
import { concernsWordsOnly, toIndexQuery } from '../query/index-query.ts'
import type { Query, Words } from '../query/query.ts'
import { rankedTermsOf } from '../query/ranked-terms.ts'
import { anyOf, tsqueryOf } from '../query/tsquery.ts'

/** A value of a statement. */
export type ConditionValue = string | number

/** A part of a statement with the values of its parameters. */
export interface Condition {
  /** Begins with `where`, or is empty where every seed matches. */
  where: string
  values: ConditionValue[]
  /** What relevance goes by, as tsqueries over the words of seeds and of statements; null where there is nothing to go by. */
  ranks: { words: string | null; statements: string | null }
}

/** An expression over the rows of one table. */
interface TableMatch {
  type: 'match'
  table: 'seed' | 'statement' | 'reading'
  expression: string | null
}

/** What the tables are asked. */
export function conditionOf(query: Query, languages: readonly (string | null)[]): Condition {
  const { query: index, range } = toIndexQuery(query, languages)
  const expressions: string[] = []
  const written = writeIndexQuery<TableMatch>(tableMatchOf(index), {
    every: 'true',
    none: 'false',
    and: ' and ',
    or: ' or ',
    leaf: ({ table, expression }) => {
      if (expression === null) return table === 'seed' ? 'true' : existsIn(table, '')
      const matches = `words @@ :${expressions.push(expression)}:::text::tsquery`
      return table === 'seed' ? `s.${matches}` : existsIn(table, ` and t.${matches}`)
    },
    except: (positive, excluded) =>
      positive === 'true' ? `not ${excluded}` : `(${positive} and not ${excluded})`,
  })
  const values: ConditionValue[] = []
  // Some expressions may have turned out to play no part.
  const match = written?.replace(/:(\d+):(?=::text)/g, (_, number) => {
    return `$${values.push(expressions[Number(number) - 1] ?? '')}`
  })
  const parts = match === undefined ? [] : [match]
  if (range.from !== null) parts.push(`s.date_key >= $${values.push(range.from)}`)
  if (range.to !== null) parts.push(`s.date_key <= $${values.push(range.to)}`)
  const terms = rankedTermsOf(query, languages)
  // A word of the text counts once more in the headline.
  const inHeadline = terms.words
    .filter(({ field }) => field === 'text' || field === 'stems')
    .map(
      (words): Words<string> => ({ ...words, field: words.field === 'text' ? 'headline' : 'headlineStems' }),
    )
  return {
    where: parts.length ? `where ${parts.join(' and ')}` : '',
    values,
    ranks: { words: anyOf([...terms.words, ...inHeadline]), statements: anyOf(terms.ofStatements) },
  }
}

function existsIn(table: 'statement' | 'reading', and: string): string {
  return `exists (select from hearsay.${table} t where t.seed_id = s.id${and})`
}

/** A query as expressions over one table each. */
function tableMatchOf(query: IndexQuery): BooleanQuery<TableMatch> {
  if (concernsWordsOnly(query)) return { type: 'match', table: 'seed', expression: tsqueryOf(query) }
  switch (query.type) {
    case 'words':
      return { type: 'match', table: 'reading', expression: tsqueryOf(query) }
    case 'statement':
      return { type: 'match', table: 'statement', expression: tsqueryOf(query.of) }
    case 'not':
      return { type: 'not', of: tableMatchOf(query.of) }
    default:
      return split(query.type, query.of)
  }
}

/** The parts of a query about a seed’s own words together, so that they are one expression; the others each. */
function split(type: 'and' | 'or', parts: IndexQuery[]): BooleanQuery<TableMatch> {
  const ofWords = parts.filter(concernsWordsOnly)
  const others = parts.filter((part) => !concernsWordsOnly(part)).map(tableMatchOf)
  const words: TableMatch[] = ofWords.length
    ? [{ type: 'match', table: 'seed', expression: tsqueryOf({ type, of: ofWords }) }]
    : []
  return { type, of: [...words, ...others] }
}
