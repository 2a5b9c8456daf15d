// Questions to somebody who did not answer are no statements.
import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { textOf } from '../tokenized-document.ts'
import { withoutUnansweredQuestions } from './unanswered-questions.ts'

test.each([
  [
    '{s1:The mayor’s office} {c1:did not respond} to letters by {s2:the agency} {c2:asking} {q2:whether the gates would open}.',
    ['The mayor’s office'],
  ],
  [
    '{s1:The mayor’s office} {c1:did not respond}, and {s2:the agency} {c2:said} {q2:that the gates would open}.',
    ['The mayor’s office', 'the agency'],
  ],
  [
    '{s1:The mayor’s office} {c1:did not respond}. {s2:The agency} {c2:asked} {q2:whether the gates would open}.',
    ['The mayor’s office', 'The agency'],
  ],
  [
    'The pilots’ board did not yet reply to letters by {s2:the agency} {c2:asking} {q2:whether the gates would open}.',
    [],
  ],
  [
    'The mayor’s office did not open, and {s2:the agency} {c2:asked} {q2:whether the gates would open}.',
    ['the agency'],
  ],
])('%s', (annotated, expected) => {
  const { doc, statements } = statementsOf(annotated)
  for (const one of statements) one.stated = one.content.length > 0
  const kept = withoutUnansweredQuestions(doc, statements)
  expect(kept.map(({ source }) => textOf(doc, source!))).toEqual(expected)
})
