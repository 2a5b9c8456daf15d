// The words of a statement, as an index stores them. In: a statement. Out: folded tokens by field.

import { recordFrom } from '@hearsay/reading/shape'
import type { IndexedStatementField, StatementFacts, StatementWords } from '../query/fields.ts'
import { indexedStatementFields, isChoiceField, isNameField, statementValues } from '../query/fields.ts'
import { wholeName } from '../query/name-key.ts'
import { VALUE_SEPARATOR } from '../query/seed-values.ts'
import { foldedTokens } from '../query/tokens.ts'

/** The words of a statement by field; a value of a choice is one word, and so is a name as a whole. */
export function statementWordsOf(statement: StatementFacts): StatementWords {
  return recordFrom(indexedStatementFields, (name) =>
    statementValues(name, statement)
      .map((value) => indexedValue(name, value ?? ''))
      .filter(Boolean)
      .join(VALUE_SEPARATOR),
  )
}

function indexedValue(name: IndexedStatementField, value: string): string {
  if (isChoiceField(name)) return value
  return isNameField(name) ? wholeName(value) : foldedTokens(value)
}
