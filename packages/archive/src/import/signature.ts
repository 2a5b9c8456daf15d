// How files begin and end. In: bytes, or text. Out: whether they begin with some text of ASCII, or lack their end.

/** Whether bytes begin with these characters, one byte each, at an offset. */
export function beginsWith(bytes: Uint8Array, characters: string, offset = 0): boolean {
  if (bytes.length < offset + characters.length) return false
  for (let at = 0; at < characters.length; at++)
    if (bytes[offset + at] !== characters.charCodeAt(at)) return false
  return true
}

/** Whether an XML file has lost its end: the name of its root is nowhere closed. */
export function isCutXml(text: string): boolean {
  const [, root] = /^[^<]*(?:<[?!][\s\S]*?>\s*)*<([\w:.-]+)/.exec(text.slice(0, 20_000)) ?? []
  return root !== undefined && !text.includes(`</${root}`)
}
