import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { quoteFormOf } from './quote-form.ts'

test.each([
  ['{q1:“We wait,”} {s1:Ms Venn} {c1:said}, {q1:“for the tide.”}', 'direct'],
  ['{s1:Ms Venn} {c1:said} {q1:that they waited for the tide}.', 'indirect'],
  ['{s1:Ms Venn} {c1:said} {q1:the plan was “a sham”}.', 'mixed'],
  ['{q1:‘We wait,’} {c1:said} {s1:Ms Venn}.', 'direct'],
  ['{s1:Ms Venn} {c1:a dit} : {q1:« Nous attendons la marée »}.', 'direct'],
  ['{s1:Frau Venn} {c1:sagte}: {q1:„Wir warten auf die Flut.“}', 'direct'],
  ['{s1:Ms Venn} {c1:said}: {q1:「潮を待つ」}', 'direct'],
  ['{s1:Ms Venn} {c1:said}: {q1:“We wait. It is late.}\n\n“We sail on Friday.”', 'direct'],
  ['{s1:Ms Venn} {c1:praised} {q1:《The Tide》}, a novel.', 'indirect'],
  ['{s1:The ministry} {c1:declined to comment}.', 'indirect'],
  ['“{s1:He} {c1:told} me, {q1:‘wait,’} and I left,” she said.', 'direct'],
])('%s is %s', (annotated, form) => {
  const { doc, statements } = statementsOf(annotated)
  expect(quoteFormOf(doc, statements[0]!)).toBe(form)
})

test('costs one quotation, not the rest, where a mark is astray', () => {
  const { doc, statements } = statementsOf(
    '{s1:Ms Venn} {c1:said} {q1:the 6" pipe was old}. {q2:“We wait,”} {s2:she} {c2:said}.',
  )
  expect(statements.map((one) => quoteFormOf(doc, one))).toEqual(['indirect', 'direct'])
})
