// By what runs of words a quotation is looked up. In: a statement, or any words. Out: a number for each run of three words; the same
// words have the same numbers in every engine.
import type { Statement } from '../api/schemas.ts'
import { runsOf } from '../import/fingerprint.ts'
import { tokensOf } from '../query/tokens.ts'

/** So many runs of one quotation are stored: a speech printed in full is found by its beginning. */
const MAX_RUNS = 400

/** The distinct runs of three words in a text, signed 32-bit numbers; none of fewer words. */
export function quotationRuns(words: string): number[] {
  const tokens = tokensOf(words).map(({ token }) => token)
  return tokens.length < 3 ? [] : [...new Set(runsOf(tokens))].slice(0, MAX_RUNS)
}

/** The runs that an index has of a statement: reported speech has its own words, and none. */
export function runsOfStatement({ form, content }: Pick<Statement, 'form' | 'content'>): number[] {
  return form === 'indirect' ? [] : quotationRuns(content)
}
