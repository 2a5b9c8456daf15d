// The words of a query for SQLite. In: what an index is asked of a row. Out: an FTS5 expression over columns named as the
// fields, and `every`, which holds one token in every row of its kind. The index’s tokenizer only splits at spaces.
import type { IndexDialect } from './index-dialect.ts'
import { writeIndexQuery } from './index-dialect.ts'
import type { SeedWordsQuery, StatementIndexQuery } from './index-query.ts'
import type { Words } from './query.ts'

/** The tokens that `every` holds: in the row of a seed’s words, and in the row of a statement. */
export const everyToken = { seed: 'seed', statement: 'statement' } as const

/** The expression for MATCH over the words of seeds; null where every seed matches. */
export function seedMatch(query: SeedWordsQuery): string | null {
  return writeIndexQuery(query, dialectFor(everyToken.seed))
}

/** The expression for MATCH over the rows of statements. */
export function statementMatch(query: StatementIndexQuery): string {
  return writeIndexQuery(query, dialectFor(everyToken.statement)) ?? `every:"${everyToken.statement}"`
}

/** Words of one column. */
export function columnMatch(column: string, { tokens, prefix }: Words<string>): string {
  return `${column}:"${tokens.join(' ')}"${prefix ? '*' : ''}`
}

/** Fields that are more than one column. */
const COLUMNS: Partial<Record<string, string>> = { text: '{headline body}', stems: '{stems headlineStems}' }

function dialectFor(every: string): IndexDialect<Words<string>> {
  return {
    every: `every:"${every}"`,
    none: 'every:"none"',
    and: ' AND ',
    or: ' OR ',
    leaf: (words) => columnMatch(COLUMNS[words.field] ?? words.field, words),
    except: (positive, excluded) => `(${positive} NOT ${excluded})`,
  }
}
