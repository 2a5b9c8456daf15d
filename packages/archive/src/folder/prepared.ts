// Statements prepared once for a database. In: SQL. Out: the statement, ready to be run again.
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** How many are kept; queries of every shape come in, and each has its own text. */
const MAX_STATEMENTS = 300

/** The prepared statements of one database. */
export class Prepared {
  readonly #db: DatabaseSync
  readonly #known = new Map<string, StatementSync>()

  constructor(db: DatabaseSync) {
    this.#db = db
  }

  /** The statement of a text. */
  sql(text: string): StatementSync {
    const known = this.#known.get(text)
    if (known) return known
    if (this.#known.size >= MAX_STATEMENTS) this.#known.clear()
    const statement = this.#db.prepare(text)
    this.#known.set(text, statement)
    return statement
  }
}
