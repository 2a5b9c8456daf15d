// What people saved under a name on a database’s desk, a row each.
import type { NamedKind, NamedStore } from '../search/named-store.ts'
import type { Sql } from './client.ts'
import { raw } from './client.ts'
import type { Row } from './rows.ts'
import { textOf } from './rows.ts'

/** The lock under which one is changed. */
const NAMED_LOCK = 4_713_370_006

/** Things of a kind in a table of names and records; `ask` and `once` wait for a database that is away, and don’t. */
export function namedInDatabase<Saved>(
  sql: Sql,
  table: 'saved_search' | 'press_review',
  { most, isSaved }: NamedKind<Saved>,
  ask: <Value>(question: () => Promise<Value>) => Promise<Value>,
  once: <Value>(change: () => Promise<Value>) => Promise<Value>,
): NamedStore<Saved> {
  const from = raw(`hearsay.${table}`)
  const savedIn = ({ record }: Row): Saved[] => {
    const found: unknown = JSON.parse(String(record))
    return isSaved(found) ? [found] : []
  }
  return {
    list: async () => (await ask(() => sql`select record from ${from} order by name`)).flatMap(savedIn),
    change: (name, change) =>
      once(() =>
        sql.begin(async (tx) => {
          await tx`select pg_advisory_xact_lock(${NAMED_LOCK})`
          const rows = await tx`select record from ${from} where name = ${textOf(name)}`
          const made = change(rows.flatMap(savedIn)[0])
          await tx`delete from ${from} where name = ${textOf(name)}`
          if (made)
            await tx`
              insert into ${from} (name, record)
              select ${textOf(name)}, ${textOf(JSON.stringify(made))}
              where (select count(*) from ${from}) < ${most}`
          return made
        }),
      ),
  }
}
