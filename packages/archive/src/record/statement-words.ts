// The words of a statement, as an index stores them. In: a statement. Out: folded tokens by field.

import { recordFrom } from '@hearsay/reading'
import type { StatementFacts, StatementWords } from '../query/fields.ts'
import { indexedStatementFields, isChoiceField, statementValues } from '../query/fields.ts'
import { foldedTokens } from '../query/tokens.ts'

/** What is between two values of a field, so that no phrase runs from one into the next. */
const VALUE_SEPARATOR = ' | '

/** The words of a statement by field; a value of a choice is one word, hyphens included. */
export function statementWordsOf(statement: StatementFacts): StatementWords {
  return recordFrom(indexedStatementFields, (name) =>
    statementValues(name, statement)
      .map((value) => (isChoiceField(name) ? (value ?? '') : foldedTokens(value ?? '')))
      .filter(Boolean)
      .join(VALUE_SEPARATOR),
  )
}
