/**
 * Where an offset of an old text stands in a new one: what was before and behind the change stays at its words, what was
 * within it comes to where the change begins.
 */
export function mapOffset(old: string, text: string, offset: number): number {
  const most = Math.min(old.length, text.length)
  let same = 0
  while (same < most && old[same] === text[same]) same++
  if (offset <= same) return offset
  let behind = 0
  while (behind < most - same && old[old.length - 1 - behind] === text[text.length - 1 - behind]) behind++
  return offset >= old.length - behind ? offset + text.length - old.length : same
}
