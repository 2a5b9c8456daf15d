// Connections to a database. In: an address. Out: statements sent, transactions, and notices heard. A server that goes
// away ends a statement, and never the process: node-postgres emits errors of idle connections as events, which end the
// process without a listener.

import type { PoolClient } from 'pg'
import { Client, Pool } from 'pg'
import { markDatabaseError } from './database-error.ts'

/** How long to wait for a connection, in milliseconds. */
const CONNECT_TIMEOUT_MS = 10_000
/** How long a rollback may take before its connection is given up, in milliseconds. */
const ROLLBACK_TIMEOUT_MS = 5000
/** Waits before the connection of a listener is opened again: the first, and the longest, in milliseconds. */
const RECONNECT_MS = { first: 1000, most: 30_000 }

/** Rows a statement gave. */
export interface Rows {
  // biome-ignore lint/suspicious/noExplicitAny: rows are what the statement says they are
  rows: any[]
}

/** Whatever statements can be sent to; what pg-boss takes as its `db`. */
export interface Connection {
  executeSql(text: string, values?: unknown[]): Promise<Rows>
}

/** A pool of connections, opened as they are needed and again after the server was away. */
export class ConnectionPool implements Connection {
  readonly #settings: { connectionString: string; application_name: string; connectionTimeoutMillis: number }
  readonly #pool: Pool

  /** Nothing is connected yet. */
  constructor(address: string, application: string, max: number) {
    this.#settings = {
      connectionString: address,
      application_name: application,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    }
    this.#pool = new Pool({ ...this.#settings, max })
    // Errors on idle connections concern no statement; the pool replaces those connections.
    this.#pool.on('error', () => undefined)
  }

  /** Sends a statement on any connection. */
  async executeSql(text: string, values?: unknown[]): Promise<Rows> {
    return await this.#pool.query(text, values).catch(rethrowMarked)
  }

  /** Commits what the work did, or rolls back what it threw in. */
  async transact<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect().catch(rethrowMarked)
    let lost: Error | undefined
    const onError = (error: Error) => {
      lost ??= error
    }
    client.on('error', onError)
    try {
      await client.query('begin').catch(rethrowMarked)
      const result = await work({
        executeSql: (text, values) => client.query(text, values).catch(rethrowMarked),
      })
      await client.query('commit').catch(rethrowMarked)
      return result
    } catch (error) {
      await rollBack(client).catch((failed) => {
        lost ??= failed
      })
      throw error
    } finally {
      client.removeListener('error', onError)
      // A connection in an unknown state is closed instead of going back.
      client.release(lost)
    }
  }

  /** Hears notices on a connection of its own, and `connected` after each (re)connection. Gives a way to stop. */
  async listen(channel: string, heard: () => void, connected: () => void): Promise<() => Promise<void>> {
    const listener = new Listener(() => new Client({ ...this.#settings, keepAlive: true }), channel, {
      heard,
      connected,
    })
    await listener.connect().catch(rethrowMarked)
    return () => listener.close()
  }

  /** Closes the connections, after what they are doing. */
  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end()
  }
}

async function rollBack(client: PoolClient): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the rollback took too long')), ROLLBACK_TIMEOUT_MS)
  })
  try {
    await Promise.race([client.query('rollback'), late])
  } finally {
    clearTimeout(timer)
  }
}

/** One connection that hears notices, opened again whenever it is lost. */
class Listener {
  readonly #open: () => Client
  readonly #channel: string
  readonly #report: { heard(): void; connected(): void }
  #client: Client | null = null
  #timer: NodeJS.Timeout | null = null
  #attempts = 0
  #closed = false

  constructor(open: () => Client, channel: string, report: { heard(): void; connected(): void }) {
    this.#open = open
    this.#channel = channel
    this.#report = report
  }

  async connect(): Promise<void> {
    const client = this.#open()
    this.#client = client
    client.on('error', () => this.#lose(client))
    client.on('end', () => this.#lose(client))
    client.on('notification', () => this.#report.heard())
    try {
      await client.connect()
      await client.query(`listen ${this.#channel}`)
    } catch (error) {
      // The caller gets the error; its end is no loss.
      this.#client = null
      await client.end().catch(() => undefined)
      throw error
    }
    if (this.#closed) return this.close()
    this.#attempts = 0
    this.#report.connected()
  }

  async close(): Promise<void> {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    const client = this.#client
    this.#client = null
    await client?.end().catch(() => undefined)
  }

  #lose(client: Client): void {
    if (this.#closed || this.#client !== client) return
    this.#client = null
    client.end().catch(() => undefined)
    this.#connectLater()
  }

  #connectLater(): void {
    const wait = Math.min(RECONNECT_MS.most, RECONNECT_MS.first * 2 ** this.#attempts++)
    this.#timer = setTimeout(() => {
      if (!this.#closed) this.connect().catch(() => this.#connectLater())
    }, wait)
    this.#timer.unref()
  }
}

function rethrowMarked(error: unknown): never {
  throw markDatabaseError(error)
}
