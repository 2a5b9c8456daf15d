// What is in a ZIP file, before anything in it is unpacked. In: bytes. Out: its entries, and whether they unpack to a bearable size.
// Format: PKWARE’s “.ZIP File Format Specification”, central directory.

/** A file in a ZIP file. */
export interface ZipEntry {
  name: string
  isEncrypted: boolean
  /** 0 for stored, 8 for deflated. */
  method: number
  /** Where its bytes begin, and how many there are. */
  start: number
  packedSize: number
}

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const MAX_COMMENT_BYTES = 65_557
const MAX_ENTRIES = 5000

/** The entries of a ZIP file; null where its directory can’t be read. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const least = Math.max(0, bytes.length - MAX_COMMENT_BYTES)
  while (end >= least && view.getUint32(end, true) !== END_SIGNATURE) end--
  if (end < least) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > MAX_ENTRIES) return null
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null
    const nameLength = view.getUint16(at + 28, true)
    const header = view.getUint32(at + 42, true)
    if (header + 30 > bytes.length) return null
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      start: header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true),
      packedSize: view.getUint32(at + 20, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** How many bytes some entries unpack to, counted while unpacking; stops at the limit, and is then above it. */
export async function unpackedSize(bytes: Uint8Array, entries: ZipEntry[], limit: number): Promise<number> {
  let size = 0
  for (const { method, start, packedSize } of entries) {
    if (size > limit) break
    const packed = bytes.subarray(start, start + packedSize)
    size += method === 8 ? await inflatedSize(packed, limit - size) : packed.length
  }
  return size
}

async function inflatedSize(packed: Uint8Array, limit: number): Promise<number> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  let size = 0
  while (size <= limit) {
    const { done, value } = await reader.read()
    if (done) return size
    size += value.length
  }
  await reader.cancel()
  return size
}
