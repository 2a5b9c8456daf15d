/**
 * Maps an offset of a text to a changed version of it: offsets before and after the change stay at their words, offsets
 * within it map to where the change begins.
 */
export function mapOffset(old: string, text: string, offset: number): number {
  const shorter = Math.min(old.length, text.length)
  let prefix = 0
  while (prefix < shorter && old[prefix] === text[prefix]) prefix++
  if (offset <= prefix) return offset
  let suffix = 0
  while (suffix < shorter - prefix && old[old.length - 1 - suffix] === text[text.length - 1 - suffix])
    suffix++
  return offset >= old.length - suffix ? offset + text.length - old.length : prefix
}
