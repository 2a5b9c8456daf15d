// Statements by hand, for tests of single steps: marked prose in, a page and its statements out, no model needed.

import { parse } from '@hearsay/core'
import type { Page } from '../src/page.ts'
import { pageOf } from '../src/page.ts'
import type { Statement } from '../src/statement.ts'
import { seedAround, unmark } from './marked.ts'

/** The page of a marked text and its statements in the order of their numbers. */
export function statementsOf(annotated: string): { page: Page; statements: Statement[] } {
  const { text, statements } = unmark(seedAround(annotated))
  const page = pageOf(parse(text).document)
  const numbers = [...statements.keys()].sort((a, b) => a - b)
  return {
    page,
    statements: numbers.map((number) => ({
      ...statements.get(number)!,
      form: 'indirect',
      stance: 'neutral',
      stated: true,
      via: null,
      carries: null,
      confidence: 1,
      evidence: [],
    })),
  }
}
