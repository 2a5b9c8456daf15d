// The searches that people saved on a database’s desk, a row a search.
import type { SavedSearch, SearchStore } from '../search/saved-searches.ts'
import { isSavedSearch, MAX_SEARCHES } from '../search/saved-searches.ts'
import type { Sql } from './client.ts'
import type { Row } from './rows.ts'
import { textOf } from './rows.ts'

/** The lock under which a search is changed. */
const SEARCH_LOCK = 4_713_370_006

/** The saved searches of a database; `ask` and `once` wait for a database that is away, and don’t. */
export function postgresSearches(
  sql: Sql,
  ask: <Value>(question: () => Promise<Value>) => Promise<Value>,
  once: <Value>(change: () => Promise<Value>) => Promise<Value>,
): SearchStore {
  return {
    list: async () =>
      (await ask(() => sql`select record from hearsay.saved_search order by name`)).flatMap(searchOf),
    change: (name, change) =>
      once(() =>
        sql.begin(async (tx) => {
          await tx`select pg_advisory_xact_lock(${SEARCH_LOCK})`
          const rows = await tx`select record from hearsay.saved_search where name = ${textOf(name)}`
          const made = change(rows.flatMap(searchOf)[0])
          await tx`delete from hearsay.saved_search where name = ${textOf(name)}`
          if (made)
            await tx`
              insert into hearsay.saved_search (name, record)
              select ${textOf(name)}, ${textOf(JSON.stringify(made))}
              where (select count(*) from hearsay.saved_search) < ${MAX_SEARCHES}`
          return made
        }),
      ),
  }
}

function searchOf({ record }: Row): SavedSearch[] {
  const found: unknown = JSON.parse(String(record))
  return isSavedSearch(found) ? [found] : []
}
