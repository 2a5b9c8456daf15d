// The accounts of a desk in a database: a table to which events are only added, one transaction at a time.
import type { AccountBook } from '../accounts/account-book.ts'
import { accountBook } from '../accounts/account-book.ts'
import { readAccountEvent } from '../accounts/account-lines.ts'
import type { AccountLog } from '../accounts/account-log.ts'
import type { AccountEvent } from '../accounts/account-schemas.ts'
import { archiveError } from '../api/messages.ts'
import type { Sql, SqlClient } from './client.ts'
import { toArchiveError } from './database-error.ts'

/** The number of the lock of those who change accounts. */
const ACCOUNT_LOCK = 4_713_370_005
/** For how long a book counts as new, in milliseconds: every request asks for it. */
const FRESH_MS = 1000

/** The log of the accounts of a database’s desk; `ask` asks again where the database is away. */
export function accountsInDatabase(
  sql: Sql,
  place: string,
  ask: <Value>(question: () => Promise<Value>) => Promise<Value>,
): AccountLog {
  let events: AccountEvent[] = []
  let book = accountBook([])
  let last = '0'
  let until = 0
  let changes = 0
  let asking: Promise<AccountBook> | null = null
  async function catchUp(client: SqlClient): Promise<AccountBook> {
    const { rows, number } = await eventsAfter(client, last)
    // Two that ask at once get the same rows.
    if (rows.length > 0 && BigInt(number) > BigInt(last)) {
      const more = rows.map((one) => eventOf(one.record, one.number))
      events = [...events, ...more]
      book = accountBook(events)
      last = number
    }
    return book
  }
  function refresh(): Promise<AccountBook> {
    if (asking) return asking
    const mine = ask(() => catchUp(sql)).finally(() => {
      if (asking === mine) asking = null
    })
    asking = mine
    return mine
  }
  return {
    async book() {
      if (performance.now() < until) return book
      const before = changes
      const found = await refresh()
      // What was asked before a change doesn’t know of it.
      if (before !== changes) return await refresh()
      until = performance.now() + FRESH_MS
      return found
    },
    async events() {
      await refresh()
      return [...events]
    },
    async change(decide) {
      try {
        return await sql.begin(async (tx) => {
          await tx`select pg_advisory_xact_lock(${ACCOUNT_LOCK})`
          const { rows } = await eventsAfter(tx, '0')
          const made = decide(accountBook(rows.map((one) => eventOf(one.record, one.number))))
          if ('refused' in made) return made
          for (const one of made)
            await tx`insert into hearsay.account_event (record) values (${JSON.stringify(one)})`
          return { done: made }
        })
      } catch (error) {
        throw toArchiveError(error, place)
      } finally {
        changes++
        until = 0
        asking = null
      }
    },
  }
}

async function eventsAfter(client: SqlClient, last: string) {
  const found = await client`
    select number, record from hearsay.account_event where number > ${last}::bigint order by number`
  const rows = found.map(({ number, record }) => ({ number: String(number), record: String(record) }))
  return { rows, number: rows.at(-1)?.number ?? last }
}

function eventOf(record: string, number: string): AccountEvent {
  const event = readAccountEvent(record)
  if (!event)
    throw archiveError({ code: 'account-unreadable', about: 'account_event', data: { line: number } })
  return event
}
