// Bytes of a page, feed or mail to text. In: bytes. Out: their text, by the encoding they name themselves.
import { decode } from '@hearsay/core'

/** Decoded bytes; `character` names the first character that shows they are binary, null for text. */
export interface MarkupText {
  text: string
  encoding: string
  character: string | null
}

/** A page names its encoding within its first kilobyte; some do so later. In bytes. */
const HEAD_BYTES = 4096
const ENCODING_NAME =
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})|^\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i

/**
 * Decodes markup by its byte order mark, else by the encoding that it names, else as a seed is decoded. Drops the byte
 * order mark. Never throws; ignores an unknown encoding, or one in which the bytes are invalid.
 */
export function decodeMarkup(bytes: Uint8Array): MarkupText {
  const own = decode(bytes)
  const bare = { text: own.text.replace(/^\ufeff/, ''), encoding: own.encoding as string }
  const character = firstBinaryCharacter(own)
  if (bytes.length >= 2 && own.text.startsWith('\ufeff')) return { ...bare, character }
  if (own.encoding.startsWith('utf-16')) return { ...bare, character }
  const named = ENCODING_NAME.exec(asLatin1(bytes.subarray(0, HEAD_BYTES)))
  const label = (named?.[1] ?? named?.[2])?.toLowerCase()
  if (!label || /^utf-?(?:8|16)/.test(label)) return { ...bare, character }
  try {
    // Bytes that are valid UTF-8 beyond ASCII are UTF-8, whatever an old template says.
    if (own.encoding === 'utf-8' && !/^[\0-\x7f]*$/.test(own.text)) return { ...bare, character }
    const text = new TextDecoder(label, { fatal: true }).decode(bytes)
    return { text, encoding: label, character: firstBinaryCharacter(decode(new TextEncoder().encode(text))) }
  } catch {
    return { ...bare, character }
  }
}

/** One character a byte: enough to find ASCII in them. */
export function asLatin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

/** A text with one character for each byte, whose code is the byte’s. */
export function asByteText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 30_000)
    text += String.fromCharCode(...bytes.subarray(at, at + 30_000))
  return text
}

/** The bytes of a text that `asByteText` gave. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

function firstBinaryCharacter({ diagnostics }: ReturnType<typeof decode>): string | null {
  const found = diagnostics.find((one) => one.code === 'not-text')
  return found ? String(found.data.character) : null
}
