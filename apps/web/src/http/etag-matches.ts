/**
 * Whether whoever asks has an answer already, by `If-None-Match`: `*`, or a list of tags that are compared without what
 * says that they are weak (RFC 9110, 13.1.2). `tag` may be weak.
 */
export function etagMatches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  const opaque = tag.replace(/^W\//, '')
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((one) => one.replace(/^W\//, '') === opaque)
}
