/**
 * Whether an `If-None-Match` header holds a tag: `*`, or a list of tags, which are compared without their weak prefix (RFC
 * 9110, 13.1.2). `tag` may be weak.
 */
export function etagMatches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  const opaque = tag.replace(/^W\//, '')
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((one) => one.replace(/^W\//, '') === opaque)
}
