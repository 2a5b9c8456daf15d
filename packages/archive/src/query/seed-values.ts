// Values of a seed’s fields that several values share. In: what people left on a clipping. Out: the values by which it is found.
import { foldedTokens } from './tokens.ts'

/** What is between two values of a field, so that no phrase runs from one into the next. */
export const VALUE_SEPARATOR = ' | '

/** The values of `signed`: yes with who signed off, or no. */
export function signedValues(signed: readonly string[]): string[] {
  return signed.length > 0 ? ['yes', ...signed] : ['no']
}

/** Values as an index stores them: folded tokens. */
export function indexedValues(values: readonly string[]): string {
  return values.map(foldedTokens).filter(Boolean).join(VALUE_SEPARATOR)
}
