// Base64 (RFC 4648). In: a text. Out: its UTF-8 bytes in letters.
import { utf8ToBytes } from '@noble/hashes/utils.js'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The UTF-8 bytes of a text in base64. */
export function toBase64(text: string): string {
  const bytes = utf8ToBytes(text)
  let written = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(three >> shift) & 63]!)
    const known = Math.min(3, bytes.length - at) + 1
    written += letters.slice(0, known).join('').padEnd(4, '=')
  }
  return written
}
