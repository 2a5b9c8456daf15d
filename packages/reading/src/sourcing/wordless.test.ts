// Statements without a word that reports words need a higher confidence to be sure.
import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { quoteFormOf } from '../attribution/quote-form.ts'
import { isSure } from '../statement.ts'
import { UNSURE_BELOW, WORDLESS_UNSURE_BELOW } from '../vocabulary.ts'
import { isWordless } from './wordless.ts'

test.each([
  ['{s1:Orm} {c1:led} {q1:the crews out of the harbour}.', true],
  ['{s1:Orm} {c1:knows about} {q1:the toll}.', true],
  ['{s1:The crews} {c1:could not recall} {q1:that the gates were old}.', false],
  ['{s1:Pilots} {c1:say} {q1:the gates are old}.', false],
  ['{s1:The annual report by the Tide Institute} {c1:offers} {q1:a way out of the harbour}.', false],
  ['{s1:The new regulation} {c1:allows} {q1:the boats to sail at night}.', true],
  ['{s1:The author of the report} {c1:offers} {q1:a way out of the harbour}.', true],
  ['{s1:Orm} {q1:the toll}.', true],
  ['{s1:Orm} {c1:said} {q1:the gates were old}.', false],
  ['{s1:The study} {c1:found} {q1:that the gates were old}.', false],
  ['{s1:Orm} {c1:issued a statement that} {q1:the gates were old}.', false],
  ['{s1:Orm} {c1:led} {q1:“a mutiny”}.', false],
  ['{s1:Orm} {c1:has criticized} {q1:the toll}.', false],
  ['{s1:Orm} {c1:is defending} {q1:the toll}.', false],
  ['{s1:Orm} {c1:thanked} {q1:the crews}.', true],
  ['{q1:The gates were old}, per {s1:a police report}.', false],
  ['{q1:The gates were old}, by {s1:a police report}.', true],
  ['{s1:Neighbors} {c1:were skeptical of} {q1:the plan}.', false],
  ['{s1:Neighbors} {c1:were tired of} {q1:the plan}.', true],
])('%s', (annotated, expected) => {
  const { doc, statements } = statementsOf(annotated)
  const [statement] = statements
  statement!.form = quoteFormOf(doc, statement!)
  statement!.evidence = [{ rule: 'tagger', ranges: [] }]
  expect(isWordless(doc, statement!)).toBe(expected)
})

test('what a layout shows is not wordless', () => {
  const { doc, statements } = statementsOf('{s1:Orm} {c1:led} {q1:the crews out of the harbour}.')
  statements[0]!.evidence = [{ rule: 'speaker-label', ranges: [] }]
  expect(isWordless(doc, statements[0]!)).toBe(false)
})

test('the lines of each kind', () => {
  expect(isSure({ confidence: UNSURE_BELOW, wordless: false })).toBe(true)
  expect(isSure({ confidence: UNSURE_BELOW - 0.01, wordless: false })).toBe(false)
  expect(isSure({ confidence: WORDLESS_UNSURE_BELOW - 0.01, wordless: true })).toBe(false)
  expect(isSure({ confidence: WORDLESS_UNSURE_BELOW, wordless: true })).toBe(true)
})
