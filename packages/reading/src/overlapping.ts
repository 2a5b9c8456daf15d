// What of an ordered list a span of the text touches. In: a list whose items neither overlap nor change places. Out: the
// items, or their indices.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'

/** Half-open indices of the items that a span touches; takes time by the logarithm of the list’s length. */
export function overlappingRange<T>(
  sorted: readonly T[],
  spanOf: (item: T) => Span,
  [start, end]: Span,
): [first: number, end: number] {
  const first = partitionPoint(sorted, (item) => spanOf(item)[1] <= start)
  let last = first
  while (last < sorted.length && spanOf(sorted[last]!)[0] < end) last++
  return [first, last]
}
