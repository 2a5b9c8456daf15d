// Where the keys of the seeds that match are. In: a query. Out: SQL that gives these keys in their order, from the table
// that knows most about them, filtered by the others: the words of seeds, the words of statements, or the seeds themselves.

import { columnMatch, seedMatch, statementMatch } from '../query/fts.ts'
import type { BooleanQuery } from '../query/index-dialect.ts'
import { writeIndexQuery } from '../query/index-dialect.ts'
import type { IndexQuery } from '../query/index-query.ts'
import { concernsWordsOnly, toIndexQuery } from '../query/index-query.ts'
import type { Query } from '../query/query.ts'
import { KEY_BITS, SEED_ROW, STATEMENT_BITS } from './schema.ts'

/** Behind every `dateKey`; ids of statements have 63 bits. */
const LAST_DATE = 2 ** 23 - 1

/** Values for a statement’s named parameters. */
export type Parameters = Record<string, string | number>

/** An expression over the rows of one of the full-text tables. */
interface TableMatch {
  type: 'match'
  table: 'words' | 'statement_words'
  expression: string
}

/** The keys of the seeds that may match a query. */
export class KeyQuery {
  /** Whether every seed matches. */
  readonly all: boolean
  /** The expression over `words` that every match fulfils; null where there is none. */
  readonly words: string | null
  readonly parameters: Parameters
  readonly #source: { table: 'words' | 'statement_words' | 'seed'; key: string; where: string }

  constructor(query: Query, languages: readonly (string | null)[]) {
    const { query: index, range } = toIndexQuery(query, languages)
    const parts = index.type === 'and' ? index.of : [index]
    const ofWords = parts.filter(concernsWordsOnly)
    this.words = seedMatch({ type: 'and', of: ofWords })
    const others = parts.filter((part) => !concernsWordsOnly(part)).map(tableMatchOf)
    const driving: TableMatch | undefined =
      this.words === null
        ? others.find((part) => part.type === 'match')
        : { type: 'match', table: 'words', expression: this.words }
    const first = (range.from ?? 0) * 2 ** KEY_BITS
    const last = ((range.to ?? LAST_DATE) + 1) * 2 ** KEY_BITS - 1
    this.parameters = { first, last, ...(driving && { match: driving.expression }) }
    const table = driving?.table ?? 'seed'
    const key = { words: 'rowid', statement_words: `rowid >> ${STATEMENT_BITS}`, seed: 'key' }[table]
    const filter = this.#filter(
      others.filter((part) => part !== driving),
      // With a plus, so that the rows are walked in their order and not looked up one by one.
      table === 'words' ? '+rowid' : key,
    )
    const within = {
      words: 'words match :match and rowid between :first and :last',
      statement_words: `statement_words match :match
        and rowid between (:first << ${STATEMENT_BITS}) and ((:last << ${STATEMENT_BITS}) | ${SEED_ROW})`,
      seed: 'key between :first and :last',
    }[table]
    this.#source = { table, key, where: filter === null ? within : `${within} and ${filter}` }
    this.all = table === 'seed' && filter === null && range.from === null && range.to === null
  }

  /**
   * A select of `key`, each once, the newest or the oldest seed first; to be followed by a limit. `more`: another column,
   * where the rows are those of words.
   */
  select(order: 'desc' | 'asc', more?: string): string {
    const { table, key, where } = this.#source
    const by = table === 'seed' ? 'key' : 'rowid'
    return `select ${table === 'statement_words' ? 'distinct ' : ''}${key} as key${more ? `, ${more}` : ''} from ${table} where ${where} order by ${by} ${order}`
  }

  /** The values by which only seeds are selected that have the words in their headline. */
  get headlineParameters(): Parameters {
    return { ...this.parameters, match: `{headline headlineStems} : (${this.words})` }
  }

  /** What else the keys must fulfil; null for nothing. */
  #filter(parts: BooleanQuery<TableMatch>[], key: string): string | null {
    const expressions: string[] = []
    const written = writeIndexQuery<TableMatch>(
      { type: 'and', of: parts },
      {
        every: 'true',
        none: 'false',
        and: ' and ',
        or: ' or ',
        leaf: ({ table, expression }) => {
          const name = `match${expressions.push(expression)}`
          const found = table === 'words' ? 'rowid' : `rowid >> ${STATEMENT_BITS}`
          return `${key} in (select ${found} from ${table} where ${table} match :${name})`
        },
        except: (positive, excluded) =>
          positive === 'true' ? `(not ${excluded})` : `(${positive} and not ${excluded})`,
      },
    )
    // Some may have turned out to play no part.
    for (const [at, expression] of expressions.entries())
      if (written?.includes(`:match${at + 1})`)) this.parameters[`match${at + 1}`] = expression
    return written
  }
}

/** A query as expressions over one table each. */
function tableMatchOf(query: IndexQuery): BooleanQuery<TableMatch> {
  if (concernsWordsOnly(query)) {
    const expression = seedMatch(query)
    return expression === null ? { type: 'and', of: [] } : { type: 'match', table: 'words', expression }
  }
  switch (query.type) {
    case 'words':
      return { type: 'match', table: 'statement_words', expression: columnMatch('voices', query) }
    case 'statement':
      return { type: 'match', table: 'statement_words', expression: statementMatch(query.of) }
    case 'not':
      return { type: 'not', of: tableMatchOf(query.of) }
    default:
      return { type: query.type, of: query.of.map(tableMatchOf) }
  }
}
