// What an index stores of one seed.
import type { ModelName } from '@hearsay/reading'
import type { Entry, Statement } from '../api/schemas.ts'
import type { SeedIndexField, StatementWords } from '../query/fields.ts'

/** What an index stores of one seed, made by `buildRecord`. */
export interface IndexRecord {
  entry: Entry
  /** SHA-256 of the file’s bytes, base64; null where they could not be read. */
  digest: string | null
  statements: Statement[]
  /** The words of each statement, in their order. */
  statementWords: StatementWords[]
  /** For each field of the seed its folded tokens in order, joined by single spaces. */
  words: Record<SeedIndexField, string>
  /** The voices of its sentences, joined by spaces. */
  voices: string
  /** Three numbers a sentence, in the order of the text: the index of its voice among `voices`, and its span. */
  sentences: readonly number[]
  /** SHA-256 of the text’s tokens, hex; null where there is no text. */
  hash: string | null
  /** 32-bit numbers, of which nearly equal texts share one; empty where there is no text. */
  bands: number[]
  /** How similar two texts are is computed from it, once a band is shared. */
  signature: Uint8Array | null
}

/** How many statements of a seed an index stores: their number has 18 bits in a folder’s index, with one number set aside. */
export const MAX_STATEMENTS = 2 ** 18 - 1

/** How many sentences of a seed an index stores. */
export const MAX_SENTENCES = 20_000

/** The passes over a seed: its words and header alone, the quick pass with the fast model, the full pass. */
const passes: Record<ModelName, 1 | 2> = { fast: 1, default: 2 }
/** The number of the quick pass and of the full one. */
export const QUICK_PASS = passes.fast
/** The number of the full pass, after which a seed is done. */
export const FULL_PASS = passes.default

/** The pass in which a model reads; 0 without one. */
export function passOf(model: ModelName | null): 0 | 1 | 2 {
  return model === null ? 0 : passes[model]
}
