// Statements in, rows out: a thin client over the pool, which the queue uses as well, so that seeds and jobs share
// connections and transactions.
import type { Connection } from './pool.ts'
import { ConnectionPool } from './pool.ts'
import type { Row } from './rows.ts'

/** What may replace a `${}` in a statement: it is sent beside the text, and never read as SQL. */
export type Value = string | number | boolean | null | Uint8Array | string[]

/** Text of a statement, written by us. */
export class Raw {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Text that is SQL itself: columns, an order. Never user input. */
export function raw(text: string): Raw {
  return new Raw(text)
}

/** Whatever a statement can be sent to. */
export interface SqlClient {
  // biome-ignore lint/suspicious/noExplicitAny: rows are what the statement says they are
  (parts: TemplateStringsArray, ...values: (Value | Raw)[]): Promise<any[]>
  /** Sends a text with `$1` and so on, or a script without them. */
  query(text: string, values?: Value[]): Promise<Row[]>
  /** The same way in, for the queue. */
  readonly db: Connection
}

/** One connection, in a transaction. */
export interface Transaction extends SqlClient {
  readonly transaction: true
}

/** A pool of connections, opened as they are needed and again after the server was away. */
export interface Sql extends SqlClient {
  /** Commits what the work did, or rolls back what it threw in. */
  begin<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  /** Hears notices on a connection of its own, and `again` after each (re)connection. Gives a way to stop. */
  listen(channel: string, heard: () => void, again: () => void): Promise<() => Promise<void>>
  /** Closes the connections. */
  end(): Promise<void>
}

/** Opens a pool; nothing is connected yet. */
export function openPool(address: string, application: string, max: number): Sql {
  const pool = new ConnectionPool(address, application, max)
  return Object.assign(clientOver(pool), {
    begin: <Result>(work: (tx: Transaction) => Promise<Result>) =>
      pool.transact((connection) =>
        work(Object.assign(clientOver(connection), { transaction: true as const })),
      ),
    listen: (channel: string, heard: () => void, again: () => void) => pool.listen(channel, heard, again),
    end: () => pool.close(),
  })
}

function clientOver(db: Connection): SqlClient {
  const query = async (text: string, values?: Value[]): Promise<Row[]> =>
    (await db.executeSql(text, values)).rows
  const ask = (parts: TemplateStringsArray, ...values: (Value | Raw)[]) => {
    const sent: Value[] = []
    const text = parts.reduce((before, part, at) => {
      const value = values[at - 1]
      return before + (value instanceof Raw ? value.text : `$${sent.push(value ?? null)}`) + part
    })
    return query(text, sent)
  }
  return Object.assign(ask, { query, db })
}
