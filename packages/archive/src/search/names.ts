// Who speaks and in which outlets, over all seeds, written once for every engine. In: an engine, names as typed. Out:
// lists and pages of statements.
import { actorKinds } from '@hearsay/reading/shape'
import type { ListQuery, StatementQuery } from '../api/archive.ts'
import { LIST_LIMITS, paginate } from '../api/pagination.ts'
import type { ActorEntry, ActorPage, OutletEntry, OutletPage, Relays } from '../api/schemas.ts'
import { nameKey } from '../query/name-key.ts'
import { distinctiveWords, nameWords, similarNames } from '../record/names.ts'
import { MAX_COUNTED } from './find.ts'
import type { NameStore, RelayedStatement, TallyRow } from './store.ts'

/** How many names are looked at for those that may be the same one, those with most statements first. */
const MAX_SUGGESTION_CANDIDATES = 200
/** How many speakers an outlet is shown with. */
const MAX_OUTLET_SPEAKERS = 50

/** Names that speak, those with most statements first; see `Archive.actors`. */
export async function actorsIn(store: NameStore, query: ListQuery = {}): Promise<ActorEntry[]> {
  const { name = '', ...page } = query
  const rows = await store.listTallied('speaker', 'statements', typedWords(name), paginate(page, LIST_LIMITS))
  return rows.map(actorFrom)
}

/** Outlets, those with most seeds first; see `Archive.outlets`. */
export async function outletsIn(store: NameStore, query: ListQuery = {}): Promise<OutletEntry[]> {
  const { name = '', ...page } = query
  const rows = await store.listTallied('outlet', 'seeds', typedWords(name), paginate(page, LIST_LIMITS))
  return rows.map(outletFrom)
}

/** The last word of a name may still be being typed. */
function typedWords(name: string) {
  const whole = nameWords(name)
  const prefix = whole.pop() ?? null
  return { whole, prefix }
}

/** What one name says; see `Archive.statementsOf`. */
export async function statementsBy(
  store: NameStore,
  name: string,
  query: StatementQuery = {},
): Promise<ActorPage> {
  const key = nameKey(name)
  const one = { offset: 0, limit: 1 }
  const [row, statements, [first = null], [latest = null], maybe] = await Promise.all([
    store.tallied('speaker', key),
    store.statementsOfActor(key, query.order ?? 'latest', paginate(query, LIST_LIMITS)),
    store.statementsOfActor(key, 'first', one),
    store.statementsOfActor(key, 'latest', one),
    similarActors(store, key),
  ])
  const total = { number: row?.statements ?? 0, more: false }
  return { actor: row && actorFrom(row), statements, total, first, latest, maybe }
}

/** Other names that may be the same, those with most statements first. */
async function similarActors(store: NameStore, key: string): Promise<ActorEntry[]> {
  const last = distinctiveWords(key).at(-1)
  if (last === undefined) return []
  const rows = await store.listTallied(
    'speaker',
    'statements',
    { whole: [last], prefix: null },
    { offset: 0, limit: MAX_SUGGESTION_CANDIDATES },
  )
  return similarNames(rows.map(actorFrom), key)
}

/** What is said in one outlet; see `Archive.statementsIn`. */
export async function statementsInOutlet(
  store: NameStore,
  name: string,
  query: StatementQuery = {},
): Promise<OutletPage> {
  const key = nameKey(name)
  const [row, statements, speakers] = await Promise.all([
    store.tallied('outlet', key),
    store.statementsOfOutlet(key, query.order ?? 'latest', paginate(query, LIST_LIMITS)),
    store.speakersOfOutlet(key, { seeds: MAX_COUNTED, speakers: MAX_OUTLET_SPEAKERS }),
  ])
  const total = { number: row?.statements ?? 0, more: false }
  return { outlet: row && outletFrom(row), statements, total, speakers }
}

/** How many relayed statements are counted, and how many pairs are given. */
const RELAYS = { counted: 50_000, pairs: 1000 }

/** Who relays whom most often; see `Archive.relays`. */
export async function relaysIn(store: NameStore): Promise<Relays> {
  const statements = await store.relayed(RELAYS.counted)
  return { relays: countRelays(statements, RELAYS.pairs), counted: statements.length }
}

/** The last relay of each statement and the outlet it is in, the most frequent pairs first. */
export function countRelays(statements: readonly RelayedStatement[], most: number): Relays['relays'] {
  const pairs = new Map<string, Relays['relays'][number]>()
  for (const { via, outlet } of statements) {
    const from = via.at(-1)
    if (!from || !outlet || from === outlet) continue
    const key = `${from}\n${outlet}`
    const known = pairs.get(key)
    if (known) known.count++
    else pairs.set(key, { from, to: outlet, count: 1 })
  }
  return [...pairs]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([, pair]) => pair)
}

function outletFrom({ value, label, seeds, statements }: TallyRow): OutletEntry {
  return { key: value, name: label, seeds, statements }
}

function actorFrom(row: TallyRow): ActorEntry {
  // Every statement with an actor has its kind.
  const kind = actorKinds.find((one) => one === row.kind) ?? 'person'
  return { ...outletFrom(row), kind }
}
