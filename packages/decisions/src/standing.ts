// Which decisions stand. In: records in any order. Out: those that nothing undid, oldest first. An undo is a record like any
// other, and undone itself it is a redo.
import type { Decision } from './schema.ts'

/** Sorts records by time and leaves out those that are there twice, as they are after two branches were merged. */
export function sortedDecisions(decisions: Iterable<Decision>): Decision[] {
  const byId = new Map<string, Decision>()
  for (const one of decisions) if (!byId.has(one.id)) byId.set(one.id, one)
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}

/** The records that an undo that stands has undone. Each person undoes what is theirs, and nothing later than the undo. */
export function undoneIds(sorted: readonly Decision[]): Set<string> {
  const undone = new Set<string>()
  const byId = new Map(sorted.map((one) => [one.id, one]))
  for (const one of sorted.toReversed()) {
    if (one.verb !== 'undo' || undone.has(one.id)) continue
    for (const id of one.target.ids) {
      const other = byId.get(id)
      if (other && other.id < one.id && other.by === one.by) undone.add(id)
    }
  }
  return undone
}

/** The decisions that stand, oldest first; undo records themselves left out. */
export function standingDecisions(decisions: Iterable<Decision>): Decision[] {
  const sorted = sortedDecisions(decisions)
  const undone = undoneIds(sorted)
  return sorted.filter(({ id, verb }) => verb !== 'undo' && !undone.has(id))
}

/** The step that a person can undo next, but for a header that was written into its file: their latest decision that stands, with the rest of its batch; null without one. */
export function nextUndo(decisions: Iterable<Decision>, by: string): Decision[] | null {
  const own = standingDecisions(decisions).filter((one) => one.by === by && one.verb !== 'write')
  const last = own.at(-1)
  if (!last) return null
  const batch = batchOf(last)
  return own.filter((one) => batchOf(one) === batch)
}

/** The undo that a person can undo next, where nothing of theirs came after it; null without one. */
export function nextRedo(decisions: Iterable<Decision>, by: string): Decision<'undo'> | null {
  const sorted = sortedDecisions(decisions)
  const undone = undoneIds(sorted)
  for (const one of sorted.toReversed()) {
    if (one.by !== by || one.verb === 'write') continue
    if (one.verb !== 'undo') {
      // What was undone, or undone and redone, doesn’t stand in the way.
      if (undone.has(one.id)) continue
      return null
    }
    if (undone.has(one.id)) continue
    // An undo of an undo is a redo: what it brought back may be undone, not redone.
    const first = sorted.find(({ id }) => id === one.target.ids[0])
    if (first?.verb !== 'undo') return one
  }
  return null
}

function batchOf({ id, batch }: Decision): string {
  return batch ?? id
}

/** The decisions that a viewer may see: private notes are their author’s alone, and so is what undoes them. */
export function visibleTo(decisions: readonly Decision[], viewer: string | null): Decision[] {
  const hidden = new Set<string>()
  for (const one of sortedDecisions(decisions)) {
    if (one.by === viewer) continue
    const isPrivate = one.verb === 'note' && one.value.private
    if (isPrivate || (one.verb === 'undo' && one.target.ids.some((id) => hidden.has(id)))) hidden.add(one.id)
  }
  return decisions.filter(({ id }) => !hidden.has(id))
}
