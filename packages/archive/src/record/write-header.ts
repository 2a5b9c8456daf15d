// Corrected header fields in the bytes of a seed. In: bytes in any encoding, and fields with their words. Out: bytes that differ in these
// places alone, and where they do; or why a field can’t be written.
import type { Encoding } from '@hearsay/core'
import { decode, parse, setField } from '@hearsay/core'
import type { Decision, HeaderFieldToCorrect } from '@hearsay/decisions'

/** A header field with the words that it is to have. */
export interface FieldToWrite {
  field: HeaderFieldToCorrect
  value: string
}

/** A field that was not written: its words have characters that the file’s encoding hasn’t, or its header has no place for them. */
export interface UnwrittenField {
  field: HeaderFieldToCorrect
  why: 'encoding' | 'no-place'
}

/** One sentence that says which fields were not written, and why. */
export function unwrittenMessage(left: readonly UnwrittenField[]): string {
  const why = {
    encoding: 'the encoding of the file hasn’t all of its characters',
    'no-place': 'its words would be read as something else there',
  }
  const fields = left.map((one) => `the ${one.field}: ${why[one.why]}`)
  return `It stays a decision and is not in the file: ${fields.join('; ')}.`
}

/** A seed with its header written. */
export interface HeaderInBytes {
  bytes: Uint8Array
  /** The text that they hold. */
  text: string
  fields: HeaderFieldToCorrect[]
  /** What was changed, one after the other, in code points. */
  edits: Decision<'write'>['value']['edits']
  left: UnwrittenField[]
}

/** Writes fields into a seed. */
export function headerInBytes(bytes: Uint8Array, wanted: readonly FieldToWrite[]): HeaderInBytes {
  const { text, encoding } = decode(bytes)
  const made: HeaderInBytes = { bytes, text, fields: [], edits: [], left: [] }
  for (const { field, value } of wanted) {
    const after = textWith(made.text, field, value)
    if (after === null) made.left.push({ field, why: 'no-place' })
    else if (after !== made.text) writeOne(made, field, after, encoding)
  }
  return made
}

function textWith(text: string, field: HeaderFieldToCorrect, value: string): string | null {
  const { document } = parse(text)
  if ((field === 'headline' ? document.headline : document.header[field])?.text === value) return text
  try {
    return setField(document, field, value).document.text
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function writeOne(made: HeaderInBytes, field: HeaderFieldToCorrect, after: string, encoding: Encoding): void {
  const { text, bytes } = made
  const [start, fromEnd] = differenceOf(text, after)
  const words = encodeAs(after.slice(start, after.length - fromEnd), encoding)
  const head = byteLength(text.slice(0, start), encoding)
  const old = byteLength(text.slice(start, text.length - fromEnd), encoding)
  const spliced = words && Buffer.concat([bytes.subarray(0, head), words, bytes.subarray(head + old)])
  const again = spliced && decode(spliced)
  // The words may be what makes a file look like one in another encoding.
  if (!spliced || again?.text !== after || again.encoding !== encoding) {
    made.left.push({ field, why: 'encoding' })
    return
  }
  const points = (from: string) => [...from].length
  const from = points(text.slice(0, start))
  made.edits.push([
    from,
    from + points(text.slice(start, text.length - fromEnd)),
    points(after.slice(start, after.length - fromEnd)),
  ])
  made.fields.push(field)
  made.bytes = spliced
  made.text = after
}

/** How many units two texts have in common at their beginning and at their end; no character is parted. */
function differenceOf(a: string, b: string): [start: number, fromEnd: number] {
  const shorter = Math.min(a.length, b.length)
  let start = 0
  while (start < shorter && a[start] === b[start]) start++
  if (/[\ud800-\udbff]/.test(a[start - 1] ?? '')) start--
  let fromEnd = 0
  while (fromEnd < shorter - start && a.at(-1 - fromEnd) === b.at(-1 - fromEnd)) fromEnd++
  if (fromEnd > 0 && /[\udc00-\udfff]/.test(a.at(-fromEnd) ?? '')) fromEnd--
  return [start, fromEnd]
}

function byteLength(text: string, encoding: Encoding): number {
  if (encoding === 'utf-8') return Buffer.byteLength(text)
  return encoding === 'windows-1252' ? text.length : 2 * text.length
}

/** Words in an encoding; null where it has no such characters. */
function encodeAs(words: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return Buffer.from(words)
  if (encoding !== 'windows-1252') {
    const bytes = Buffer.from(words, 'utf16le')
    return encoding === 'utf-16be' ? bytes.swap16() : bytes
  }
  const bytes = [...words].map((sign) => windows1252Bytes.get(sign))
  return bytes.includes(undefined) ? null : Uint8Array.from(bytes as number[])
}

/** The byte of each character in Windows-1252. */
const windows1252Bytes = new Map(
  Array.from({ length: 256 }, (_, byte): [string, number] => [
    // A byte alone from 0x80 on is no UTF-8.
    byte < 0x80 ? String.fromCharCode(byte) : decode(Uint8Array.of(byte)).text,
    byte,
  ]),
)
