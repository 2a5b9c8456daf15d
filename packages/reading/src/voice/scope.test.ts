// Content that the model found neither source nor cue for: whose words it goes on with.
import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { quoteFormOf } from '../attribution/quote-form.ts'
import { quotationsOf } from '../quotations/quotations.ts'
import { extendScope } from './scope.ts'

function continuedIn(annotated: string): boolean {
  const { doc, statements } = statementsOf(annotated)
  for (const one of statements) one.form = quoteFormOf(doc, one)
  extendScope(doc, statements, quotationsOf(doc, statements), () => null)
  return statements[1]!.continues === statements[0]
}

test.each([
  ['{s1:Orm} {c1:said} {q1:the gates were old}. {q2:The piers were full}.', true],
  ['{s1:Orm} {c1:said} {q1:the gates were old}.\n\n{q2:The piers were full}.', false],
  ['{s1:Orm} {c1:said} {q1:the gates were old}.\n\n{q2:“The piers were full.”}', true],
])('%s', (annotated, expected) => {
  expect(continuedIn(annotated)).toBe(expected)
})
