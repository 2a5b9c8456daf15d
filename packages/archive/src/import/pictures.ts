// Pictures and attachments that files enclose as text. In: a file’s bytes. Out: the same without what no reader of its format
// looks at, so that reading takes memory for the text alone. A short file is left as it is.
import { hasReadableName, READABLE_TYPE } from './mail/readable.ts'
import { beginsWith } from './signature.ts'

/** Files no longer than this, in bytes, are read with their pictures. */
const MIN_BYTES = 1_000_000
/** So many hexadecimal digits in a row are a picture. */
const MIN_HEX_RUN = 60
/** UTF-16 units of a part’s head that are looked at. */
const MAX_HEAD = 4000
/** Attachments longer than this in Base64 are not read, but for what they are told to be. */
const MAX_ATTACHMENT = 20_000_000
const NEWLINE = 0x0a

/** Two places in bytes: from the first one on, up to the second. */
type Range = [start: number, end: number]

/** A file without its enclosed pictures; the very same bytes where it has none. Time grows in line with length. */
export function withoutPictures(bytes: Uint8Array): Uint8Array {
  if (bytes.length < MIN_BYTES || isPacked(bytes)) return bytes
  if (beginsWith(bytes, '{\\rtf')) return withoutHex(bytes)
  const cuts = [...dataAddresses(bytes), ...partsLeft(bytes)]
  return cuts.length ? without(bytes, cuts) : bytes
}

/** A document in Rich Text Format without its pictures: its tokenizer takes seconds for a megabyte of them. */
export function withoutHex(bytes: Uint8Array): Uint8Array {
  const cuts = hexRuns(bytes)
  return cuts.length ? without(bytes, cuts) : bytes
}

const PACKED = ['PK\x03\x04', '%PDF', '\x1f\x8b', '\xd0\xcf\x11\xe0', 'WARC/', 'bplist']

/** Whether a file has a form of its own for what it encloses. */
export function isPacked(bytes: Uint8Array): boolean {
  return PACKED.some((start) => beginsWith(bytes, start))
}

const isBase64 = signs(/[A-Za-z0-9+/=%]/)
const isHex = signs(/[0-9A-Fa-f\r\n]/)

function signs(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, code) => Number(pattern.test(String.fromCharCode(code))))
}

/** The data of `data:` addresses in Base64. */
function dataAddresses(bytes: Uint8Array): Range[] {
  return placesOf(bytes, ';base64,').flatMap((at): Range[] => {
    const start = at + ';base64,'.length
    const end = endOfRun(bytes, start, isBase64)
    return end > start ? [[start, end]] : []
  })
}

function endOfRun(bytes: Uint8Array, start: number, isOne: Uint8Array): number {
  let end = start
  while (end < bytes.length && isOne[bytes[end]!]) end++
  return end
}

/** Hexadecimal digits in a row, over lines too: so Rich Text Format has pictures. */
function hexRuns(bytes: Uint8Array): Range[] {
  const runs: Range[] = []
  for (let at = 0; at < bytes.length; at++) {
    const end = endOfRun(bytes, at, isHex)
    if (end - at >= MIN_HEX_RUN) runs.push([at, end])
    at = end
  }
  return runs
}

/** The bodies of a mail’s parts in Base64 that are not read: pictures, and attachments of other kinds than clippings have. */
function partsLeft(bytes: Uint8Array): Range[] {
  let last = 0
  const fields = ['-Transfer-', '-transfer-', '-TRANSFER-'].flatMap((field) => placesOf(bytes, field))
  return fields
    .toSorted((a, b) => a - b)
    .flatMap((at): Range[] => {
      if (at < last) return []
      const head = headAround(bytes, at)
      if (!head || !/^content-transfer-encoding:\s*"?base64/im.test(head.text)) return []
      last = bodyEnd(bytes, head.end)
      return isRead(head.text) && last - head.end <= MAX_ATTACHMENT ? [] : [[head.end, last]]
    })
}

function isRead(head: string): boolean {
  const unfolded = head.replace(/\r?\n[ \t]+/g, ' ')
  const [, type = ''] = /^content-type:\s*([\w.+/-]+)/im.exec(unfolded) ?? []
  const [, name = ''] = /\b(?:file)?name\*?\d*\*?="?([^";\r\n]+)/i.exec(unfolded) ?? []
  return !type || READABLE_TYPE.test(type.toLowerCase()) || hasReadableName(name) || /^=\?|''/.test(name)
}

/** The head of a part that has a place in it, and where it ends; null where no blank line ends it near by. */
function headAround(bytes: Uint8Array, at: number): { text: string; end: number } | null {
  const from = Math.max(0, at - MAX_HEAD)
  const text = new TextDecoder('latin1').decode(bytes.subarray(from, at + MAX_HEAD))
  const before = text.slice(0, at - from)
  const start = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\n\r\n'), 0)
  const blank = /\r?\n\r?\n/.exec(text.slice(at - from))
  if (!blank) return null
  const end = at - from + blank.index + blank[0].length
  return { text: text.slice(start, end), end: from + end }
}

/** Where the Base64 of a body ends: before the line that begins with a sign it has not, as boundaries do. */
function bodyEnd(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length) {
    const isData = isBase64[bytes[at]!] || bytes[at] === NEWLINE || bytes[at] === 0x0d
    // In a mailbox, the next mail follows a blank line.
    if (!isData || beginsWith(bytes, 'From ', at)) return at
    const end = bytes.indexOf(NEWLINE, at)
    at = end < 0 ? bytes.length : end + 1
  }
  return bytes.length
}

/** The places of some characters of ASCII. */
function placesOf(bytes: Uint8Array, characters: string): number[] {
  const [first, places] = [characters.charCodeAt(0), [] as number[]]
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (beginsWith(bytes, characters, at)) places.push(at)
  return places
}

function without(bytes: Uint8Array, cuts: Range[]): Uint8Array {
  const kept: Range[] = []
  let at = 0
  for (const [start, end] of cuts.sort(([a], [b]) => a - b)) {
    if (start > at) kept.push([at, start])
    at = Math.max(at, end)
  }
  kept.push([at, bytes.length])
  const made = new Uint8Array(kept.reduce((sum, [start, end]) => sum + end - start, 0))
  let length = 0
  for (const [start, end] of kept) {
    made.set(bytes.subarray(start, end), length)
    length += end - start
  }
  return made
}
