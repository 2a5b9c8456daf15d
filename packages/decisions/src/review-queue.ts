// What is worth a look. In: statements. Out: those that nobody decided about: the unsure ones first, then by weight, which is how much
// hangs on who says it; among equals those that are least likely to be right. Going from one to the next changes nothing.

import type { Attribution, Reading, Voice } from '@hearsay/reading'

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

/** The next or the previous of a queue after an item, which need not be in it any more; null at its end. */
export function stepInQueue(queue: readonly number[], current: number | null, by: 1 | -1): number | null {
  const at = current === null ? -1 : queue.indexOf(current)
  if (at === -1) return (by > 0 ? queue[0] : queue.at(-1)) ?? null
  return queue[at + by] ?? null
}
