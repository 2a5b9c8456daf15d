// What of a clipping is worth a look. In: a reading. Out: its statements that nobody decided about, the unsure ones first, then those
// that are least likely to be right. Going from one to the next changes nothing.

import type { Reading } from '@hearsay/reading'

/** The statements that nobody decided about, those most worth a look first; indices into the attributions. */
export function reviewQueue({ attributions }: Pick<Reading, 'attributions'>): number[] {
  return [...attributions.keys()]
    .filter((at) => !attributions[at]!.decided)
    .sort((a, b) => {
      const [one, other] = [attributions[a]!, attributions[b]!]
      return Number(one.sure) - Number(other.sure) || one.confidence - other.confidence || a - b
    })
}

/** The statement after one in the queue, or the first of it; after the last comes the first. Null where nothing is left. */
export function nextToReview(reading: Pick<Reading, 'attributions'>, current: number | null): number | null {
  const queue = reviewQueue(reading)
  const at = current === null ? -1 : queue.indexOf(current)
  return queue[(at + 1) % (queue.length || 1)] ?? null
}
