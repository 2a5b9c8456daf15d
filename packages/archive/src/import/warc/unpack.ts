// Bytes packed by gzip, unpacked up to a limit: a web archive is many packed parts one after the other.

/** Unpacks bytes; null where there would be more than the limit. Throws for bytes that are not packed so. */
export async function unpacked(bytes: Uint8Array, limit: number): Promise<Uint8Array | null> {
  const { createGunzip } = await import('node:zlib')
  const stream = createGunzip()
  stream.end(bytes)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of stream as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > limit) {
      stream.destroy()
      return null
    }
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
