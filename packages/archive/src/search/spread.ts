// How far the words of seeds go. In: an engine and ids. Out: of each seed in how many other texts a quotation of it is, and whether it
// is a copy. Written once for every engine.
import type { AlsoIn } from '../api/schemas.ts'
import type { Spread } from '../query/query.ts'
import { runsOfStatement } from '../record/quotation-runs.ts'
import { MAX_HOLDERS } from './sharing.ts'
import type { RunHolders, SameText, SeedStore } from './store.ts'

/** So many runs of a quotation are looked up, spread over it. */
const RUNS_ASKED = 16
/** Another quotation has it that has so many of them. */
const MIN_SHARED = 2
/** A quotation with fewer runs is no evidence. */
const MIN_RUNS = 3
/** So many runs are looked up at once. */
const RUNS_AT_ONCE = 3_000

/** How far the words of seeds go; only what is asked for is looked up, the rest is 0. */
export async function spreadOf(
  store: SeedStore,
  ids: string[],
  asked: ReadonlySet<Spread['of']>,
): Promise<Map<string, Record<Spread['of'], number>>> {
  const [also, heads] = await Promise.all([
    asked.has('also') ? alsoIn(store, ids) : new Map<string, number>(),
    asked.has('copies') ? headsOf(store, ids) : new Map<string, string>(),
  ])
  return new Map(
    ids.map((id) => [id, { also: also.get(id) ?? 0, copies: Number((heads.get(id) ?? id) !== id) }]),
  )
}

/** Of each seed the earliest with its text: itself, unless it is a copy. On one day by outlet, then by id. */
async function headsOf(store: SeedStore, ids: string[]): Promise<Map<string, string>> {
  const found = await store.sameTexts(ids)
  return new Map(
    [...found].map(([id, all]) => [id, all.reduce((head, one) => (isBefore(one, head) ? one : head)).id]),
  )
}

function isBefore(a: SameText, b: SameText): boolean {
  const [one, other] = [a, b].map(({ date, outlet, id }) => `${date ?? '9999'}\n${outlet ?? ''}\n${id}`)
  return one! < other!
}

/** The quotations of one seed that other texts have; see `Archive.alsoIn`. */
export async function quotationsElsewhere(store: SeedStore, id: string): Promise<AlsoIn[]> {
  const found = await quotationsIn(store, [id])
  return found.flatMap(({ at, texts }) => (texts > 0 ? [{ at, texts }] : []))
}

/** Of each seed in how many other texts the quotation of it is that most have. */
async function alsoIn(store: SeedStore, ids: string[]): Promise<Map<string, number>> {
  const most = new Map<string, number>()
  for (const { seed, texts } of await quotationsIn(store, ids))
    most.set(seed, Math.max(most.get(seed) ?? 0, texts))
  return most
}

/** The quotations of seeds, and in how many other texts each of them is. */
async function quotationsIn(
  store: SeedStore,
  ids: string[],
): Promise<{ seed: string; at: number; texts: number }[]> {
  const statements = await store.statementsIn(ids)
  const quotations = [...statements].flatMap(([seed, all]) =>
    all.flatMap((one) => {
      const runs = runsOfStatement(one)
      return runs.length < MIN_RUNS ? [] : [{ seed, at: one.at, runs: chosenOf(runs) }]
    }),
  )
  const holders = await holdersOf(store, [...new Set(quotations.flatMap(({ runs }) => runs))])
  const keys = new Set([...holders.values()].flatMap((all) => all.map(({ key }) => key)))
  const idOf = await store.idsOf([...keys])
  const headOf = await headsOf(store, [...new Set([...idOf.values(), ...ids])])
  return quotations.map(({ seed, at, runs }) => {
    const texts = new Set<string>()
    for (const key of sharingMost(runs, holders)) {
      const id = idOf.get(key)
      if (id !== undefined) texts.add(headOf.get(id) ?? id)
    }
    texts.delete(headOf.get(seed) ?? seed)
    return { seed, at, texts: texts.size }
  })
}

/** The seeds with a quotation that has enough of these runs. */
function sharingMost(
  runs: readonly number[],
  holders: ReadonlyMap<number, RunHolders['statements']>,
): Set<string | number> {
  const counts = new Map<string, number>()
  const keys = new Set<string | number>()
  for (const run of runs) {
    for (const { key, at } of holders.get(run) ?? []) {
      const count = (counts.get(`${key}\n${at}`) ?? 0) + 1
      counts.set(`${key}\n${at}`, count)
      if (count >= MIN_SHARED) keys.add(key)
    }
  }
  return keys
}

/** Runs spread over a quotation: what is cut at an end keeps most of them. */
function chosenOf(runs: readonly number[]): number[] {
  if (runs.length <= RUNS_ASKED) return [...runs]
  const step = (runs.length - 1) / (RUNS_ASKED - 1)
  return [...new Set(Array.from({ length: RUNS_ASKED }, (_, at) => runs[Math.round(at * step)]!))]
}

/** Of each run the quotations that have it; a run that too many have is no evidence. */
async function holdersOf(store: SeedStore, runs: number[]): Promise<Map<number, RunHolders['statements']>> {
  const found = new Map<number, RunHolders['statements']>()
  for (let at = 0; at < runs.length; at += RUNS_AT_ONCE) {
    const holders = await store.holdersOf(runs.slice(at, at + RUNS_AT_ONCE), MAX_HOLDERS + 1)
    for (const { run, statements } of holders)
      if (statements.length <= MAX_HOLDERS) found.set(run, statements)
  }
  return found
}
