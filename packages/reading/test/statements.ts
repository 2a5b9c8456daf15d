// Statements by hand, for tests of single steps: marked prose in, a page and its statements out, no model needed.

import { parse } from '@hearsay/core'
import type { Statement } from '../src/statement.ts'
import { emptyStatement } from '../src/statement.ts'
import type { TokenizedDocument } from '../src/tokenized-document.ts'
import { tokenizeDocument } from '../src/tokenized-document.ts'
import { seedAround, unmark } from './marked.ts'

/** The page of a marked text and its statements in the order of their numbers. */
export function statementsOf(annotated: string): { doc: TokenizedDocument; statements: Statement[] } {
  const { text, statements } = unmark(seedAround(annotated))
  const doc = tokenizeDocument(parse(text).document)
  const numbers = [...statements.keys()].sort((a, b) => a - b)
  return {
    doc,
    statements: numbers.map((number) => emptyStatement(statements.get(number)!)),
  }
}
