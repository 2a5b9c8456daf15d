import { expect, test } from 'vitest'
import { statementsOf } from '../../test/statements.ts'
import { isStated, stanceOf } from './stance.ts'

function check(annotated: string, stance: string, stated = true) {
  const { doc, statements } = statementsOf(annotated)
  expect(isStated(doc, statements[0]!)).toBe(stated)
  expect(stanceOf(doc, statements[0]!)).toBe(stance)
}

test.each([
  ['{s1:Ms Venn} {c1:said} {q1:the bridge was safe}.', 'neutral'],
  ['{s1:Ms Venn} {c1:pointed out} {q1:that the bridge was safe}.', 'committing'],
  ['{s1:Ms Venn} {c1:pointed to} {q1:the cost}.', 'committing'],
  ['{s1:The company} {c1:has admitted} {q1:that the oil was its own}.', 'committing'],
  ['{s1:The company} {c1:did not admit} {q1:that the oil was its own}.', 'committing'],
  ['{s1:The company} {c1:claimed} {q1:that the oil was not its own}.', 'doubting'],
  ['{s1:The company} {c1:never claimed} {q1:that the oil was not its own}.', 'neutral'],
  ['{s1:A small group} {c1:claimed responsibility} for {q1:the fire}.', 'neutral'],
  ['{s1:The company} {c1:denied} {q1:that the oil was its own}.', 'neutral'],
  ['{q1:The oil} was {c1:allegedly} spilt at night.', 'doubting'],
  ['{s1:The premier} {c1:will announce} {q1:that the port is to be sold}.', 'predicting'],
  ['{s1:The premier} {c1:is expected to say} {q1:that the port is to be sold}.', 'predicting'],
  ['{s1:The bank} {c1:forecast} {q1:a cold winter}.', 'predicting'],
  ['{s1:The crews} {c1:vowed} {q1:to sail on Friday}.', 'predicting'],
  ['{q1:The port is full}, {c1:according to} {s1:the harbour master}.', 'neutral'],
  ['{s1:The union} rejected {c1:the claim} {q1:that the boats were full}.', 'doubting'],
])('%s is %s', (annotated, stance) => check(annotated, stance))

test.each([
  '{s1:The ministry} {c1:declined} {q1:to comment}.',
  '{s1:The ministry} {c1:declined to comment} on the talks.',
  '{s1:The ministry} {c1:has refused} {q1:to say whether the port is for sale}.',
  '{s1:The ministry} {c1:did not immediately respond to} {q1:a request for comment}.',
  '{s1:Mr Sey} {c1:did not return} a call.',
  '{s1:Mr Sey} {c1:could not be reached} for comment.',
  '{s1:Mr Sey} {c1:has not said} {q1:whether he will resign}.',
  '{s1:The ministry} {c1:had no comment}.',
  '{s1:The crews} {c1:have yet to respond}.',
])('%s states nothing', (annotated) => check(annotated, 'neutral', false))

test.each([
  '{s1:Ms Venn} {c1:said} {q1:the ministry had declined to comment}.',
  '{s1:Ms Venn} {c1:refused to apologise} for {q1:the delay}.',
  '{s1:Ms Venn} {c1:did not believe} {q1:the figures}.',
])('%s states something', (annotated) => check(annotated, 'neutral'))
