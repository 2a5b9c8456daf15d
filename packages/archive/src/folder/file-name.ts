// Names of files as text. In: the bytes of a name, which on most systems may be any. Out: text that stands for them, and
// the way back. Old archives have names in Latin-1: read as UTF-8 alone they would be of no file at all.
import { Buffer, isUtf8 } from 'node:buffer'
import { lstatSync } from 'node:fs'

/** A byte in a name that belongs to no character of UTF-8; those of ASCII, a slash say, always do. */
const ESCAPED = /\\x([89A-F][\dA-F])/g

/** The name of a file as text; a byte that is no UTF-8 is written `\xE9`. */
export function fileNameText(name: Buffer): string {
  if (isUtf8(name)) return name.toString()
  let text = ''
  for (let at = 0; at < name.length; ) {
    const length = [1, 2, 3, 4].find((length) => isUtf8(name.subarray(at, at + length))) ?? 0
    const whole = length > 0 && at + length <= name.length
    text += whole ? name.toString('utf8', at, at + length) : `\\x${name[at]!.toString(16).toUpperCase()}`
    at += whole ? length : 1
  }
  return text
}

/**
 * What the file system calls a path whose parts are written as by `fileNameText`. A file whose name really has `\xE9` in
 * it comes before one that the text stands for.
 */
export function systemPath(path: string): string | Buffer {
  if (path.search(ESCAPED) < 0) return path
  let known = Buffer.alloc(0)
  for (const [at, part] of path.split('/').entries()) {
    const before = at === 0 ? known : Buffer.concat([known, Buffer.from('/')])
    const literal = Buffer.concat([before, Buffer.from(part)])
    const isThere = part === '' || lstatSync(literal, { throwIfNoEntry: false }) !== undefined
    known = isThere ? literal : Buffer.concat([before, bytesOf(part)])
  }
  return known
}

function bytesOf(part: string): Buffer {
  const pieces = part.split(ESCAPED)
  return Buffer.concat(pieces.map((piece, at) => Buffer.from(piece, at % 2 === 1 ? 'hex' : 'utf8')))
}
