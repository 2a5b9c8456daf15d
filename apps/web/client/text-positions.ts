// Offsets of a text that a page has in several nodes. In: the lengths of the nodes and an offset. Out: a node and an offset in
// it.

/**
 * The node that holds the character at an offset, and the character’s offset in it; for `end`, the place right behind the
 * character before the offset. An offset past the end gives the end of the last node; null without nodes.
 */
export function positionAt(
  lengths: readonly number[],
  offset: number,
  side: 'start' | 'end',
): { node: number; offset: number } | null {
  let before = 0
  for (const [node, length] of lengths.entries()) {
    const inside = side === 'start' ? offset < before + length : offset <= before + length && length > 0
    if (inside) return { node, offset: Math.max(0, offset - before) }
    before += length
  }
  const last = lengths.length - 1
  return last < 0 ? null : { node: last, offset: lengths[last]! }
}
