// What is worth a look. In: statements. Out: those that nobody decided about: the unsure ones first, then by weight, which is how much
// hangs on who says it; among equals those that are least likely to be right. Going from one to the next changes nothing.

import type { Attribution, Reading, Voice } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'

/** What tells how much a statement is worth a look. */
export interface Worth {
  sure: boolean
  confidence: number
  voice: Voice
}

/** How much hangs on who says something, by whose voice it is: a reader can ask a named source, and nobody an unnamed one. */
const WEIGHTS: Record<Voice, number> = { undetermined: 4, unnamed: 3, relayed: 2, named: 1, own: 0 }

/** The order of what is worth a look. */
export function byWorth(a: Worth, b: Worth): number {
  return Number(a.sure) - Number(b.sure) || WEIGHTS[b.voice] - WEIGHTS[a.voice] || a.confidence - b.confidence
}

type Reviewed = Pick<Reading, 'attributions' | 'actors'>

/** The statements that nobody decided about, those most worth a look first; indices into the attributions. */
export function reviewQueue({ attributions, actors }: Reviewed): number[] {
  const worth = attributions.map((one): Worth => {
    return { sure: one.sure, confidence: one.confidence, voice: voiceOf(one, actors) }
  })
  return [...attributions.keys()]
    .filter((at) => !attributions[at]!.decided)
    .sort((a, b) => byWorth(worth[a]!, worth[b]!) || a - b)
}

function voiceOf({ via, actor }: Attribution, actors: Reading['actors']): Voice {
  if (via !== null) return 'relayed'
  return actor === null ? 'undetermined' : (actors[actor]?.standing ?? 'undetermined')
}

/** Where somebody is in a queue: an item, and its place in the queue when they were led to it. */
export interface QueuePlace<Item> {
  item: Item
  index: number
}

/**
 * The next item of a queue after a place, or the previous one; null at its end. Where the item was decided about meanwhile, and is not
 * in the queue any more, the one that came after it has its place.
 */
export function stepInQueue<Item>(
  queue: readonly Item[],
  from: QueuePlace<Item> | null,
  by: 1 | -1,
): QueuePlace<Item> | null {
  const found = from ? queue.indexOf(from.item) : -1
  let index = by > 0 ? 0 : queue.length - 1
  if (found !== -1) index = found + by
  else if (from && from.index !== -1) index = by > 0 ? Math.min(from.index, queue.length) : from.index - 1
  const item = queue[index]
  return item === undefined ? null : { item, index }
}

/** The name of a statement that stays when others come and go before it. */
export function reviewKey(statement: Attribution): string {
  return extentOf(statement).join('-')
}
