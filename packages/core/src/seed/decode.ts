// Bytes to text. In: a file's bytes. Out: its text, the encoding it was taken for, and doubts about it.

import type { Diagnostic } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import { codePointName } from '../text/code-point-name.ts'

// Node and browsers both have it; naming its shape here keeps the browser's other globals out of the core.
declare const TextDecoder: new (
  encoding: string,
  options: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string }

/** The encodings that a seed may have. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
/** The encoding of a file. */
export type Encoding = (typeof encodings)[number]

/** What `decode` gives back. */
export interface DecodeResult {
  /** The text; a byte order mark stays its first character. */
  text: string
  encoding: Encoding
  diagnostics: Diagnostic[]
}

/** More control characters than this share of a text, and it is none. */
const MAX_CONTROL_SHARE = 0.005

/**
 * Decodes UTF-8 and UTF-16 by their byte order mark, else UTF-8 where it is valid, else UTF-16 where every other
 * byte is nearly always zero, else Windows-1252 (diagnostic `encoding-guessed`). Never throws; bytes that are no
 * text get the error `not-text`.
 */
export function decode(bytes: Uint8Array): DecodeResult {
  const { text, encoding } = decodeText(bytes)
  const first = firstControl(text)
  const diagnostics: Diagnostic[] = []
  if (first) diagnostics.push(diagnostic('not-text', [first.at, first.at + 1], { character: first.name }))
  else if (encoding === 'windows-1252') diagnostics.push(diagnostic('encoding-guessed', [0, 0], { encoding }))
  return { text, encoding, diagnostics }
}

/** 0x80 to 0x9F; the other bytes are their own code points. Source: the WHATWG Encoding Standard's index. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Done by hand: Node before 23 decodes these bytes as Latin-1, whatever it is asked for. */
function windows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1', {}).decode(bytes)
  return latin.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]!)
}

/** The text of some bytes, and the encoding it was taken for. */
function decodeText(bytes: Uint8Array): Pick<DecodeResult, 'text' | 'encoding'> {
  const wide = utf16Of(bytes)
  if (wide) return { text: new TextDecoder(wide, { ignoreBOM: true }).decode(bytes), encoding: wide }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return { text, encoding: 'utf-8' }
  } catch {
    return { text: windows1252(bytes), encoding: 'windows-1252' }
  }
}

/** Which UTF-16 the bytes are, by their byte order mark or their zeros; null where they are none. */
function utf16Of(bytes: Uint8Array): Encoding | null {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  // Most texts have no zero, and counting looks at every byte.
  if (sample.length < 4 || bytes.length % 2 === 1 || !sample.includes(0)) return null
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at & 1]!++
  const half = sample.length / 2
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.05) return 'utf-16le'
  if (zeros[0]! > half * 0.7 && zeros[1]! < half * 0.05) return 'utf-16be'
  return null
}

/** Control characters that no text has: all but tabs, line breaks and form feeds. */
const CONTROL = /[^\t-\r -\uffff]/g

/** The first control character of a text that has a NUL or too many of them. */
function firstControl(text: string): { at: number; name: string } | null {
  const first = text.search(CONTROL)
  if (first < 0) return null
  const most = Math.max(2, text.length * MAX_CONTROL_SHARE)
  if (!text.includes('\0') && text.match(CONTROL)!.length <= most) return null
  return { at: first, name: codePointName(text[first]!) }
}
