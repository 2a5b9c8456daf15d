// How similar two texts are, by fingerprints that can be stored. In: a text's tokens. Out: a hash for equal texts, bands to
// look up similar ones by, and a signature to confirm the similarity.
//
// MinHash over runs of three tokens, as A. Broder, “On the resemblance and containment of documents” (1997), has it;
// banded as in Leskovec, Rajaraman, Ullman, “Mining of Massive Datasets”, §3.4.
import { createHash } from 'node:crypto'

/** The fingerprint of a text, to recognise it by. */
export interface TextFingerprint {
  /** SHA-256 of the tokens, hex. */
  hash: string
  /** Signed 32-bit numbers; texts that share at least one may be similar. Empty for very short texts. */
  bands: number[]
  /** One byte for each of `MINIMA` minima, for `similarity`. Empty for very short texts. */
  signature: Uint8Array
}

/** Two texts at least this similar are nearly the same: they share half of all their runs of three tokens. */
export const NEAR_DUPLICATE = 0.5

/** Minima in a signature: they give the similarity to about ±0.09, two times in three to ±0.045. */
const MINIMA = 128
/** With three rows a band, 92 of 100 pairs of similarity 0.5 share a band, and 2 of 100 of similarity 0.1. */
const BANDS = 20
const BAND_ROWS = 3
const RUN_TOKENS = 3
/** Texts with fewer tokens are compared by their hash alone: they are too short for a similarity. */
const MIN_TOKENS = 20

const multipliers = new Int32Array(MINIMA)
const offsets = new Int32Array(MINIMA)
for (let at = 0; at < MINIMA; at++) {
  multipliers[at] = mix(2 * at + 1) | 1
  offsets[at] = mix(2 * at + 2)
}

/** The fingerprint of a text; `tokens` are folded, so that case, accents, marks and spacing make no difference. */
export function fingerprintOf(tokens: string[]): TextFingerprint {
  // Texts without words are not equal to one another.
  const hash = tokens.length ? createHash('sha256').update(tokens.join(' ')).digest('hex') : ''
  if (tokens.length < MIN_TOKENS) return { hash, bands: [], signature: new Uint8Array(0) }
  const minima = minimaOf(runsOf(tokens))
  const bands: number[] = []
  for (let band = 0; band < BANDS; band++) {
    let value = mix(band + 1)
    for (let row = 0; row < BAND_ROWS; row++) value = mix(value ^ minima[band * BAND_ROWS + row]!)
    bands.push(value)
  }
  return { hash, bands, signature: Uint8Array.from(minima, (least) => mix(least) & 0xff) }
}

/** The share of runs that two texts have in common, 0 to 1, estimated from their signatures; 0 if one is empty. */
export function similarity(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== MINIMA || b.length !== MINIMA) return 0
  let same = 0
  for (let at = 0; at < MINIMA; at++) if (a[at] === b[at]) same++
  // One byte in 256 is equal by chance.
  return Math.max(0, (same / MINIMA - 1 / 256) / (1 - 1 / 256))
}

/** A number for each run of three tokens, in their order. */
export function runsOf(tokens: string[]): Int32Array {
  const hashes = Int32Array.from(tokens, hashOf)
  const runs = new Int32Array(Math.max(0, hashes.length - RUN_TOKENS + 1))
  for (let at = 0; at < runs.length; at++) {
    runs[at] = mix(mix(mix(hashes[at]!) ^ hashes[at + 1]!) ^ hashes[at + 2]!)
  }
  return runs
}

/** The minimum of each hash function over all runs: texts that share most runs share most minima. */
function minimaOf(runs: Int32Array): Int32Array {
  const minima = new Int32Array(MINIMA).fill(0x7fffffff)
  for (let at = 0; at < MINIMA; at++) {
    const multiplier = multipliers[at]!
    const offset = offsets[at]!
    let least = 0x7fffffff
    for (let place = 0; place < runs.length; place++) {
      const value = (Math.imul(runs[place]!, multiplier) + offset) | 0
      if (value < least) least = value
    }
    minima[at] = least
  }
  return minima
}

/** FNV-1a over UTF-16 units. */
function hashOf(token: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193)
  return hash
}

/** Mixes a number over all 32 bits: the finaliser of MurmurHash3, which its author placed in the public domain. */
function mix(value: number): number {
  let hash = (value ^ (value >>> 16)) | 0
  hash = Math.imul(hash, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
