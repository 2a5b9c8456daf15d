// How files begin. In: bytes. Out: whether they begin with some text of ASCII.

/** Whether bytes begin with these characters, one byte each, at an offset. */
export function beginsWith(bytes: Uint8Array, characters: string, offset = 0): boolean {
  if (bytes.length < offset + characters.length) return false
  for (let at = 0; at < characters.length; at++)
    if (bytes[offset + at] !== characters.charCodeAt(at)) return false
  return true
}
