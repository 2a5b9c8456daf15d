// Creates statements from marked prose, for tests of single steps without a model.

import type { Span } from '@hearsay/core'
import { parse } from '@hearsay/core'
import type { Statement } from '../src/statement.ts'
import { emptyStatement } from '../src/statement.ts'
import type { TokenizedDocument } from '../src/tokenized-document.ts'
import { tokenizeDocument, tokenRange } from '../src/tokenized-document.ts'
import { seedAround, unmark } from './marked.ts'

/** The tokenized document of a marked text and its statements in the order of their numbers. */
export function statementsOf(annotated: string): { doc: TokenizedDocument; statements: Statement[] } {
  const { text, statements } = unmark(seedAround(annotated))
  const doc = tokenizeDocument(parse(text).document)
  const toRange = (span: Span) => tokenRange(doc, span)
  const numbers = [...statements.keys()].sort((a, b) => a - b)
  return {
    doc,
    statements: numbers.map((number) => {
      const { source, cue, content } = statements.get(number)!
      const parts = {
        source: source && toRange(source),
        cue: cue && toRange(cue),
        content: content.map(toRange),
      }
      return emptyStatement(parts)
    }),
  }
}
