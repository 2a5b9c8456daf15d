// Statements in, rows out: a thin client over the pool that the queue brings along, so that seeds and jobs share
// connections and transactions, and a server that goes away ends a statement and never the process.
import type { Db } from 'pg-boss'
import { PgBoss } from 'pg-boss'
import { markDatabaseError } from './database-error.ts'
import type { Row } from './rows.ts'

/** What can stand for a `${}` in a statement: it is sent beside the text, and never read as SQL. */
export type Value = string | number | boolean | null | Uint8Array | string[]

/** Text of a statement, written by us. */
export class Raw {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** Text that is SQL itself: columns, an order. Never anything that somebody typed. */
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
  readonly db: Db
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

/** The pool as pg-boss makes it. */
type Pool = Required<Pick<Db, 'executeSql' | 'beginTransaction' | 'listen'>> &
  Db & { open(): Promise<void>; close(): Promise<void>; on(event: 'error', hear: () => void): void }

/** Opens a pool; nothing is connected yet. */
export async function openPool(address: string, application: string, max: number): Promise<Sql> {
  const boss = new PgBoss({ connectionString: address, application_name: application, max })
  const pool = boss.getDb() as Pool
  // Errors on idle connections concern no statement; the pool replaces those connections.
  boss.on('error', () => undefined)
  pool.on('error', () => undefined)
  markErrors(pool)
  await pool.open()
  return Object.assign(clientOver(pool), {
    async begin<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
      const { db, commit, rollback } = await pool.beginTransaction().catch(rethrowMarked)
      markErrors(db)
      try {
        const result = await work(Object.assign(clientOver(db), { transaction: true as const }))
        await commit().catch(rethrowMarked)
        return result
      } catch (error) {
        await rollback()
        throw error
      }
    },
    async listen(channel: string, heard: () => void, again: () => void) {
      const listening = await pool.listen(channel, heard, again).catch(rethrowMarked)
      return () => listening.close()
    },
    end: () => pool.close(),
  })
}

/** Marks what statements fail with from now on, the queue’s too: its statements go the same way. */
function markErrors(db: Db): void {
  const execute = db.executeSql.bind(db)
  db.executeSql = (...statement) => execute(...statement).catch(rethrowMarked)
}

function rethrowMarked(error: unknown): never {
  throw markDatabaseError(error)
}

function clientOver(db: Db): SqlClient {
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
