// Which names other decisions stand about than before. In: the decisions that stood, as they were saved, and those about the desk
// now. Out: names and keys of speakers whose records are to be made again, and what to save.
import type { Decision } from '@hearsay/decisions'
import { standingDecisions } from '@hearsay/decisions'
import { nameKey } from '../query/name-key.ts'

/** The names that changed, and what stands now. */
export interface NamesChanged {
  names: string[]
  /** The keys by which speakers of these names are stored. */
  keys: string[]
  /** Each decision that stands, with its names, as one text. */
  state: string[]
}

/** Compares the decisions that stand about names with those that stood. */
export function namesChanged(before: readonly string[], decisions: readonly Decision[]): NamesChanged {
  const state = standingDecisions(decisions).flatMap((one) =>
    one.verb === 'same-name' && one.seed === null
      ? [JSON.stringify([one.id, one.value.as, ...one.target.names])]
      : [],
  )
  const changed = [
    ...state.filter((one) => !before.includes(one)),
    ...before.filter((one) => !state.includes(one)),
  ]
  const names = [...new Set(changed.flatMap((one) => namesIn(one)))]
  return { names, keys: names.map(nameKey), state }
}

function namesIn(saved: string): string[] {
  const [, ...names]: string[] = JSON.parse(saved)
  return names
}
