/**
 * How many items at the front of a list are `before` something: the index of the first that isn't, or the
 * list's length. All that are must come first, as in a sorted list; takes time by the logarithm of its length.
 * `end` searches the items before that index alone.
 */
export function partitionPoint<T>(
  sorted: readonly T[],
  before: (item: T) => boolean,
  end = sorted.length,
): number {
  let low = 0
  let high = end
  while (low < high) {
    const middle = (low + high) >> 1
    if (before(sorted[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
