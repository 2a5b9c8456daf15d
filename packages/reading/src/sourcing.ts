// What a reading amounts to: how a clipping is sourced. In: a reading. Out: counts as lists of what is counted, so that
// every number can show what stands behind it. Nothing is scored.

import type { Document } from '@hearsay/core'
import type { Attribution, Reading, Voice } from './schema.ts'

/** How a clipping is sourced; every list holds indices into the reading, ascending. */
export interface Sourcing {
  /** The sentences in each voice. */
  voices: Record<Voice, number[]>
  /** The named actors that state something. */
  named: number[]
  /** The actors without a name that state something, and why they have none is told. */
  unnamedWithReason: number[]
  /** The actors without a name that state something, and nothing tells why they have none. */
  unnamedWithoutReason: number[]
  /** Attributions that are put to nobody: “it was reported”. */
  nobody: number[]
  /** Attributions whose source declined to say anything. */
  declined: number[]
}

/** Counts the sentences by voice and the distinct sources by standing. An actor that states nothing is no source. */
export function sourcingOf({ sentences, attributions, actors }: Reading): Sourcing {
  const voices: Sourcing['voices'] = { own: [], named: [], unnamed: [], relayed: [], undetermined: [] }
  for (const [at, { voice }] of sentences.entries()) voices[voice].push(at)
  const found: Sourcing = {
    voices,
    named: [],
    unnamedWithReason: [],
    unnamedWithoutReason: [],
    nobody: [],
    declined: [],
  }
  const stating = new Set<number>()
  for (const [at, { actor, stated }] of attributions.entries()) {
    if (!stated) found.declined.push(at)
    else if (actor === null) found.nobody.push(at)
    else stating.add(actor)
  }
  for (const [at, { standing, unnamed }] of actors.entries()) {
    if (!stating.has(at)) continue
    if (standing === 'named') found.named.push(at)
    else (unnamed?.reason ? found.unnamedWithReason : found.unnamedWithoutReason).push(at)
  }
  return found
}

/** An attribution and those that relay it, one after the other: from who said it to who is nearest the outlet. */
export function chainOf({ attributions }: Reading, at: number): number[] {
  const chain: number[] = []
  for (let next: number | null = at; next !== null && !chain.includes(next); ) {
    chain.push(next)
    next = attributions[next]?.via ?? null
  }
  return chain
}

/** Who an attribution’s source is: the actor’s name, else the words as written; null where nobody is named. */
export function sourceName(
  { text }: Document,
  reading: Reading,
  { actor, source }: Attribution,
): string | null {
  const name = actor === null ? undefined : reading.actors[actor]?.name
  return name ?? (source && text.slice(...source))
}
