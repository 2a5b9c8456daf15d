// Who speaks and in which outlets, over all seeds of a folder. In: its index. Out: lists and pages of statements.
import type { DatabaseSync } from 'node:sqlite'
import type { ListQuery, StatementQuery } from '../api/archive.ts'
import { LIST_LIMITS, paginate } from '../api/pagination.ts'
import type { ActorEntry, ActorPage, OutletEntry, OutletPage, Statement } from '../api/schemas.ts'
import {
  actorFromRow,
  distinctiveWords,
  MAX_SUGGESTION_CANDIDATES,
  nameKey,
  nameWords,
  outletFromRow,
  similarNames,
} from '../record/names.ts'
import { MAX_COUNTED } from '../search/find.ts'
import type { Row } from './rows.ts'
import { statementColumns, statementsFromRows } from './rows.ts'

/** Names that speak, those with most statements first; see `Archive.actors`. */
export function actorsIn(db: DatabaseSync, query: ListQuery = {}): ActorEntry[] {
  return namesIn(db, 'speaker', 'statements', query).map(actorFromRow)
}

/** Outlets, those with most seeds first; see `Archive.outlets`. */
export function outletsIn(db: DatabaseSync, query: ListQuery = {}): OutletEntry[] {
  return namesIn(db, 'outlet', 'seeds', query).map(outletFromRow)
}

function namesIn(db: DatabaseSync, facet: string, by: 'seeds' | 'statements', query: ListQuery): Row[] {
  const { limit, offset } = paginate(query, LIST_LIMITS)
  const words = nameWords(query.name ?? '')
  const last = words.pop()
  if (last === undefined) {
    return db
      .prepare(`select * from tally where facet = ? order by ${by} desc, value limit ? offset ?`)
      .all(facet, limit, offset)
  }
  const whole = words.map(
    () =>
      'and exists (select 1 from name_word o where o.facet = t.facet and o.word = ? and o.value = t.value)',
  )
  return db
    .prepare(
      `select t.* from tally t join (select distinct value from name_word where facet = ? and word >= ? and word < ? limit 1000) w
       on w.value = t.value where t.facet = ? ${whole.join(' ')} order by t.${by} desc, t.value limit ? offset ?`,
    )
    .all(facet, last, `${last}\u{10ffff}`, facet, ...words, limit, offset)
}

/** What one name says; see `Archive.statementsOf`. */
export function statementsBy(db: DatabaseSync, name: string, query: StatementQuery = {}): ActorPage {
  const key = nameKey(name)
  const found = db.prepare(`select * from tally where facet = 'speaker' and value = ?`).get(key)
  const actor = found ? actorFromRow(found) : null
  const page = paginate(query, LIST_LIMITS)
  const of = (order: 'first' | 'latest', limit: number, offset = 0): Statement[] => {
    const way = order === 'latest' ? 'desc' : 'asc'
    const question = db.prepare(
      `select ${statementColumns} from statement t join seed s on s.key = t.seed where t.actor = ?
         order by t.said ${way}, t.seed ${way}, t.at ${way} limit ? offset ?`,
    )
    return statementsFromRows(question, key, limit, offset)
  }
  return {
    actor,
    statements: of(query.order ?? 'latest', page.limit, page.offset),
    total: { number: actor?.statements ?? 0, more: false },
    first: of('first', 1)[0] ?? null,
    latest: of('latest', 1)[0] ?? null,
    maybe: similarActors(db, key),
  }
}

/** Other names that may be the same, those with most statements first. */
function similarActors(db: DatabaseSync, key: string): ActorEntry[] {
  const words = distinctiveWords(key)
  const last = words.at(-1)
  if (last === undefined) return []
  const rows = db
    .prepare(
      `select t.* from name_word w join tally t on t.facet = w.facet and t.value = w.value
       where w.facet = 'speaker' and w.word = ? order by t.statements desc, t.value limit ?`,
    )
    .all(last, MAX_SUGGESTION_CANDIDATES)
  return similarNames(rows.map(actorFromRow), key)
}

/** What is said in one outlet; see `Archive.statementsIn`. */
export function statementsInOutlet(db: DatabaseSync, name: string, query: StatementQuery = {}): OutletPage {
  const key = nameKey(name)
  const found = db.prepare(`select * from tally where facet = 'outlet' and value = ?`).get(key)
  const outlet = found ? outletFromRow(found) : null
  const way = (query.order ?? 'latest') === 'latest' ? 'desc' : 'asc'
  const question = db.prepare(
    `select ${statementColumns} from seed s join statement t on t.seed = s.key where s.outlet_key = ?
       order by s.key ${way}, t.at limit ? offset ?`,
  )
  const { limit, offset } = paginate(query, LIST_LIMITS)
  const statements = statementsFromRows(question, key, limit, offset)
  const speakers = db
    .prepare(
      `select min(t.speaker) as value, count(*) as n from (select key from seed where outlet_key = ? order by key desc limit ?) k
       join statement t on t.seed = k.key where t.actor is not null group by t.actor order by n desc, t.actor limit 50`,
    )
    .all(key, MAX_COUNTED)
    .map((row) => ({ value: String(row.value), count: Number(row.n) }))
  return { outlet, statements, total: { number: outlet?.statements ?? 0, more: false }, speakers }
}
