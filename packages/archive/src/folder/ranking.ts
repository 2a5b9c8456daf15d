// How relevant seeds are. In: keys that match, and the words they are ranked by. Out: the keys, the most relevant first. A
// rank is the sum of BM25 over the seed’s own words and over its statements with the words asked of statements.
import type { SQLOutputValue } from 'node:sqlite'
import { indexedStatementFields, seedIndexFields, weightOf } from '../query/fields.ts'
import { seedMatch, statementMatch } from '../query/fts.ts'
import type { RankedTerms } from '../query/ranked-terms.ts'
import type { CandidateQuery } from '../search/store.ts'
import type { KeyQuery } from './key-query.ts'
import type { Prepared } from './prepared.ts'
import { STATEMENT_BITS } from './schema.ts'

// `every`, and `voices` of statements, count nothing.
const WORD_WEIGHTS = [...seedIndexFields.map(weightOf), 0].join(', ')
const STATEMENT_WEIGHTS = [...indexedStatementFields.map(weightOf), 0, 0].join(', ')

type Row = Record<string, SQLOutputValue>

/** Ranks seeds. */
export class Ranking {
  readonly #prepared: Prepared

  constructor(prepared: Prepared) {
    this.#prepared = prepared
  }

  /** Orders keys by relevance, newer ones first among equals. */
  order(keys: number[], { words }: KeyQuery, terms: RankedTerms): number[] {
    const ranks = new Map<number, number>(keys.map((key) => [key, 0]))
    const add = (rows: Row[]) => {
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

  /** The ids of a page of seeds that are ranked by words of their own alone, in one question. */
  idsByWords(keys: KeyQuery, { offset, limit }: Pick<CandidateQuery, 'offset' | 'limit'>): string[] {
    return this.#prepared
      .sql(
        `select s.id from (
           select key, rank from (${keys.select('desc', `-bm25(words, ${WORD_WEIGHTS}) as rank`)} limit -1)
           order by rank desc, key desc limit :limit offset :offset) k
         join seed s on s.key = k.key order by k.rank desc, k.key desc`,
      )
      .all({ ...keys.parameters, limit, offset })
      .map(({ id }) => String(id))
  }

  // The plus keeps the rows in their order: each is compared with the keys, and ranked only where it is among them.
  #ofWords(keys: number[], expression: string): Row[] {
    return this.#prepared
      .sql(
        `select rowid as key, -bm25(words, ${WORD_WEIGHTS}) as rank from words
         where words match :match and +rowid in (select value from json_each(:keys))`,
      )
      .all({ match: expression, keys: JSON.stringify(keys) })
  }

  #ofStatements(keys: number[], expression: string): Row[] {
    return this.#prepared
      .sql(
        `select rowid >> ${STATEMENT_BITS} as key, -bm25(statement_words, ${STATEMENT_WEIGHTS}) as rank
         from statement_words where statement_words match :match
         and rowid >> ${STATEMENT_BITS} in (select value from json_each(:keys))`,
      )
      .all({ match: expression, keys: JSON.stringify(keys) })
  }
}
