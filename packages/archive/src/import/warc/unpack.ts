// Bytes packed by gzip, unpacked up to a limit: a web archive is many packed parts one after the other.

/** What is packed would be more than may be unpacked. */
export class TooBig extends Error {}

/** Unpacks bytes, a piece at a time. Throws TooBig beyond the limit, and for bytes that are not packed so. */
export async function* unpackedPieces(bytes: Uint8Array, limit: number): AsyncGenerator<Uint8Array> {
  const { createGunzip } = await import('node:zlib')
  const stream = createGunzip()
  stream.end(bytes)
  let size = 0
  for await (const piece of stream as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > limit) throw new TooBig()
    yield piece
  }
}

/** Unpacks bytes. Throws as `unpackedPieces` does. */
export async function unpacked(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of unpackedPieces(bytes, limit)) pieces.push(piece)
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The first bytes of what is packed. */
export async function unpackedStart(bytes: Uint8Array): Promise<Uint8Array> {
  for await (const piece of unpackedPieces(bytes, Number.POSITIVE_INFINITY)) return piece
  return new Uint8Array()
}
