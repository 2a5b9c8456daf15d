// How alike two texts are, from what can be stored beside them. In: a text's tokens. Out: a hash for the same text,
// bands to look nearly the same ones up by, and a signature to confirm with.
//
// MinHash over runs of three tokens, as A. Broder, “On the resemblance and containment of documents” (1997), has it;
// banded as in Leskovec, Rajaraman, Ullman, “Mining of Massive Datasets”, §3.4.
import { createHash } from 'node:crypto'

/** What is kept of a text to know it again. */
export interface TextFingerprint {
  /** SHA-256 of the tokens, hex. */
  hash: string
  /** Signed 32-bit numbers; texts of which at least one is equal may be nearly the same. Empty for very short texts. */
  bands: number[]
  /** One byte for each of `MINIMA` minima; for `similarity`. Empty for very short texts. */
  signature: Uint8Array
}

/** From this likeness on, two texts are nearly the same: half of all their runs of three tokens are shared. */
export const NEAR_DUPLICATE = 0.5

/** Minima a signature has: the likeness is then right to about ±0.09, two times in three to ±0.045. */
const MINIMA = 128
/** Of three rows each, a band is shared by 92 of 100 pairs alike by 0.5, and by 2 of 100 alike by 0.1. */
const BANDS = 20
const BAND_ROWS = 3
const RUN_TOKENS = 3
/** Fewer tokens than this are told the same by their hash alone: too little to be nearly anything. */
const MIN_TOKENS = 20

const multipliers = new Int32Array(MINIMA)
const offsets = new Int32Array(MINIMA)
for (let at = 0; at < MINIMA; at++) {
  multipliers[at] = mix(2 * at + 1) | 1
  offsets[at] = mix(2 * at + 2)
}

/** Takes the fingerprints of a text; `tokens` are folded, so that case, accents, marks and spacing don't tell. */
export function fingerprintOf(tokens: string[]): TextFingerprint {
  // Texts without words have nothing in common but that.
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

/** The share of runs two texts have in common, 0 to 1, estimated from their signatures; 0 where one is empty. */
export function similarity(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== MINIMA || b.length !== MINIMA) return 0
  let same = 0
  for (let at = 0; at < MINIMA; at++) if (a[at] === b[at]) same++
  // One byte in 256 is equal by chance.
  return Math.max(0, (same / MINIMA - 1 / 256) / (1 - 1 / 256))
}

function runsOf(tokens: string[]): Int32Array {
  const hashes = Int32Array.from(tokens, hashOf)
  const runs = new Int32Array(hashes.length - RUN_TOKENS + 1)
  for (let at = 0; at < runs.length; at++) {
    runs[at] = mix(mix(mix(hashes[at]!) ^ hashes[at + 1]!) ^ hashes[at + 2]!)
  }
  return runs
}

/** The least value of each function over all runs: where two texts share most runs, they share most of these. */
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

/** Spreads a number over all 32 bits: the finaliser of MurmurHash3, which its author placed in the public domain. */
function mix(value: number): number {
  let hash = (value ^ (value >>> 16)) | 0
  hash = Math.imul(hash, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
