// How relevant seeds are. In: keys that match, and the words they are ranked by. Out: the keys, the most relevant first. A
// rank is the sum of BM25 over the seed’s own words and over its statements with the words asked of statements.
import { indexedStatementFields, seedIndexFields, weightOf } from '../query/fields.ts'
import { seedMatch, statementMatch } from '../query/fts.ts'
import type { RankedTerms } from '../query/ranked-terms.ts'
import type { KeyQuery } from './key-query.ts'
import type { Prepared } from './prepared.ts'
import { STATEMENT_BITS } from './schema.ts'

/** Up to so many times as many rows as keys, ranking all of them takes less than looking each key up. */
const ROWS_FOR_A_KEY = 15

// `every`, and `voices` of statements, count nothing.
const WORD_WEIGHTS = [...seedIndexFields.map(weightOf), 0].join(', ')
const STATEMENT_WEIGHTS = [...indexedStatementFields.map(weightOf), 0, 0].join(', ')

/** Ranks seeds. */
export class Ranking {
  readonly #prepared: Prepared

  constructor(prepared: Prepared) {
    this.#prepared = prepared
  }

  /** Orders keys by relevance, newer ones first among equals. */
  order(keys: number[], { words }: KeyQuery, terms: RankedTerms): number[] {
    const ranks = new Map<number, number>(keys.map((key) => [key, 0]))
    const add = (rows: Record<string, unknown>[]) => {
      for (const row of rows) {
        const key = Number(row.key)
        const rank = ranks.get(key)
        if (rank !== undefined) ranks.set(key, rank + Number(row.rank))
      }
    }
    if (terms.words.length > 0)
      add(this.#ofWords(keys, words ?? seedMatch({ type: 'or', of: terms.words }) ?? ''))
    if (terms.statements.length > 0)
      add(this.#ofStatements(keys, statementMatch({ type: 'or', of: terms.statements })))
    return keys.sort((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) || b - a)
  }

  #ofWords(keys: number[], expression: string): Record<string, unknown>[] {
    const ranked = `select rowid as key, -bm25(words, ${WORD_WEIGHTS}) as rank from words where words match :match`
    return this.#isFew('words', expression, keys.length)
      ? this.#prepared.sql(ranked).all({ match: expression })
      : this.#prepared
          .sql(`${ranked} and rowid in (select value from json_each(:keys))`)
          .all({ match: expression, keys: JSON.stringify(keys) })
  }

  #ofStatements(keys: number[], expression: string): Record<string, unknown>[] {
    const ranked = `select statement_words.rowid >> ${STATEMENT_BITS} as key, -bm25(statement_words, ${STATEMENT_WEIGHTS}) as rank`
    return this.#isFew('statement_words', expression, keys.length)
      ? this.#prepared
          .sql(`${ranked} from statement_words where statement_words match :match`)
          .all({ match: expression })
      : this.#prepared
          .sql(
            `${ranked} from json_each(:keys) k join statement_words on statement_words.rowid between (k.value << ${STATEMENT_BITS})
             and (((k.value + 1) << ${STATEMENT_BITS}) - 1) where statement_words match :match`,
          )
          .all({ match: expression, keys: JSON.stringify(keys) })
  }

  /** Whether an expression has few rows beside these keys. */
  #isFew(table: string, expression: string, keys: number): boolean {
    const limit = keys * ROWS_FOR_A_KEY
    const counting = this.#prepared.sql(
      `select count(*) as n from (select 1 from ${table} where ${table} match ? limit ?)`,
    )
    return Number(counting.get(expression, limit + 1)?.n) <= limit
  }
}
