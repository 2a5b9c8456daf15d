// Identifiers that stay. In: the hash of a seed’s bytes and the spans of a thing in it. Out: a UUID as a URN, which JSON-LD, ninjs,
// NewsML-G2 and Atom all take for an absolute address. Made of the words and not of a number, since another model adds or drops
// statements, and of the bytes and not of a name, since files are renamed.
import type { Span } from '@hearsay/core'
import type { Actor, Attribution } from '@hearsay/reading/shape'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A UUID of version 8 (RFC 9562): the first 122 bits of the SHA-256 of a name. */
function uuidOf(name: string): string {
  const bytes = sha256(utf8ToBytes(`hearsay\0${name}`)).slice(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The identifier of a thing with a name of its own, such as a file of an export. */
export function idOf(...name: readonly string[]): string {
  return `urn:uuid:${uuidOf(name.join('\0'))}`
}

/** The identifier of a clipping, by the hash of its seed’s bytes in hexadecimal. */
export function clippingId(hash: string): string {
  return idOf(hash)
}

/** The identifier of a statement: by its seed and the spans of source, cue and content. */
export function statementId(
  hash: string,
  { source, cue, content }: Pick<Attribution, 'source' | 'cue' | 'content'>,
): string {
  return idOf(hash, 'statement', JSON.stringify([source, cue, content]))
}

/** The identifier of a sentence: by its seed and its span. */
export function sentenceId(hash: string, span: Span): string {
  return idOf(hash, 'sentence', JSON.stringify(span))
}

/**
 * The identifier of a source: by its seed and where it is first mentioned. Never by its name, which would assert that two people
 * of one name are one.
 */
export function sourceId(hash: string, { mentions, name }: Pick<Actor, 'mentions' | 'name'>): string {
  return idOf(hash, 'source', JSON.stringify(mentions[0] ?? name))
}
