// Which statements have words in common with some words. In: an engine and the words. Out: statements by how many runs of three words
// they share. Written once for every engine.
import type { SharedWords } from '../api/schemas.ts'
import { quotationRuns } from '../record/quotation-runs.ts'
import type { RunHolders, SharingStore } from './store.ts'

/** A run that more quotations have is passed over, unless there is no other. */
export const MAX_HOLDERS = 200
/** Runs that more quotations have are looked up in full only where fewer than half of all are rarer: each holder costs a row. */
const FEW_HOLDERS = 24
/** So many runs of long words are looked up, spread over them. */
const MAX_ASKED = 32

/** The statements that share most runs with some words; see `Archive.sharing`. */
export async function sharingIn(store: SharingStore, words: string, limit = 50): Promise<SharedWords[]> {
  const all = quotationRuns(words)
  const step = Math.max(1, all.length / MAX_ASKED)
  const runs = Array.from({ length: Math.min(all.length, MAX_ASKED) }, (_, at) => all[Math.floor(at * step)]!)
  if (runs.length === 0) return []
  const most = counted(await rareHolders(store, runs)).slice(0, Math.max(0, Math.min(limit, MAX_SHARING)))
  const ids = await store.idsOf([...new Set(most.map(({ key }) => key))])
  return most.flatMap(({ key, at, shared }) => {
    const seed = ids.get(key)
    return seed === undefined ? [] : [{ seed, at, shared }]
  })
}

/** The quotations that have the rare ones of some runs; of common ones only where there is nothing rarer. */
async function rareHolders(store: SharingStore, runs: number[]): Promise<RunHolders[]> {
  const few = await store.holdersOf(runs, FEW_HOLDERS + 1)
  const rare = few.filter(({ statements }) => statements.length <= FEW_HOLDERS)
  if (rare.length * 2 >= few.length) return rare
  const holders = await store.holdersOf(runs, MAX_HOLDERS + 1)
  const usual = holders.filter(({ statements }) => statements.length <= MAX_HOLDERS)
  return usual.length ? usual : holders
}

interface CountedStatement {
  key: string | number
  at: number
  shared: number
}

/** Statements by how many of the runs they have, those with most first. */
function counted(holders: readonly RunHolders[]): CountedStatement[] {
  const found = new Map<string, CountedStatement>()
  for (const { statements } of holders) {
    for (const { key, at } of statements) {
      const name = `${key}\n${at}`
      const known = found.get(name)
      if (known) known.shared++
      else found.set(name, { key, at, shared: 1 })
    }
  }
  return [...found.values()].sort(
    (a, b) => b.shared - a.shared || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.at - b.at),
  )
}

/** So many statements are given at most. */
const MAX_SHARING = 1_000
