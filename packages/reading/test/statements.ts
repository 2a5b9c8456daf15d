// Creates statements from marked prose, for tests of single steps without a model.

import { parse } from '@hearsay/core'
import type { Statement } from '../src/statement.ts'
import { emptyStatement } from '../src/statement.ts'
import type { TokenizedDocument } from '../src/tokenized-document.ts'
import { tokenizeDocument } from '../src/tokenized-document.ts'
import { seedAround, unmark } from './marked.ts'

/** The tokenized document of a marked text and its statements in the order of their numbers. */
export function statementsOf(annotated: string): { doc: TokenizedDocument; statements: Statement[] } {
  const { text, statements } = unmark(seedAround(annotated))
  const doc = tokenizeDocument(parse(text).document)
  const numbers = [...statements.keys()].sort((a, b) => a - b)
  return {
    doc,
    statements: numbers.map((number) => emptyStatement(statements.get(number)!)),
  }
}
