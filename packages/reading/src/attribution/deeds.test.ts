import { describe, expect, test } from 'vitest'
import { needsEvery } from '../../test/needs-every.ts'
import { statementsOf } from '../../test/statements.ts'
import { deedRules } from '../rules.ts'
import type { DeedRule } from './deeds/deed-rule.ts'
import { isDeed } from './deeds.ts'

const deeds = [
  '{q1:The pilot} {c1:was found} {q1:dead in her car}.',
  '{s1:A pilot} {c1:accused of} {q1:theft has been cleared by the jury}.',
  '{q1:Anyone with a boat} {c1:is asked} {q1:to call the harbour}.',
  '{s1:Haro Dell} {c1:is feared} {q1:dead after the fire}.',
  'Leaders joined the talks {c1:to express} {q1:their interest}.',
  '{s1:The board} {c1:voted} {q1:to accept the deal}.',
  '{s1:Orm} {c1:is aiming to} {q1:win a deal}.',
  '{s1:They} {c1:refused} {q1:to shake hands}.',
  '{s1:Orm} {c1:has ordered} {q1:an inquiry into the leak}.',
  '{s1:Police} {c1:are looking for} {q1:a watchman}.',
  '{s1:Her sons} {c1:called} {q1:the fire service}.',
  '{s1:A picture} {c1:shows} {q1:the yellow hull}.',
  '{s1:Lena Orm} {c1:is facing calls} {q1:to resign}.',
  '{s1:Cole} {c1:mounted} {q1:a fierce attack on the press}.',
  '{s1:He} {c1:was charged with} {q1:“gross neglect”}.',
  '{s1:Residents} {c1:fear for} {q1:their homes}.',
  '{s1:Lawmakers} {c1:rejected} {q1:the motion by 40 votes}.',
  '{s1:Firefighters} {c1:rushed} {q1:to reports of a fire}.',
]
const statements = [
  '{q1:The gates are old}, {s1:Orm} {c1:said in an interview}.',
  '{q1:It} {c1:was claimed} {q1:that the boats were sold}.',
  '{s1:A pilot} {c1:accused} {q1:the port of theft}.',
  'He came {c1:to say} {q1:they were sold}.',
  '{s1:They} {c1:refused} {q1:to apologise for it}.',
  '{s1:They} {c1:agreed} {q1:that it was late}.',
  '{s1:Orm} {c1:ordered} {q1:that the gate be shut}.',
  '{s1:Orm} {c1:called for} {q1:an inquiry}.',
  '{s1:Orm} {c1:called} {q1:the plan a sham}.',
  '{s1:The figures} {c1:show} {q1:that the toll fell}.',
  '{s1:Lawmakers} {c1:rejected} {q1:the claim that they took bribes}.',
  '{s1:The audit} {c1:found} {q1:serious failings in the accounts}.',
  '{s1:The ministry} {c1:issued a statement} {q1:on the toll}.',
]
const verdict = (annotated: string, rules?: readonly DeedRule[]) => {
  const { doc, statements: found } = statementsOf(annotated)
  return isDeed(doc, found[0]!, rules)
}

test.each(deeds)('reports nobody’s words: %s', (annotated) => expect(verdict(annotated)).toBe(true))
test.each(statements)('reports words: %s', (annotated) => expect(verdict(annotated)).toBe(false))
test('a source that declined to speak counts', () => {
  const { doc, statements: found } = statementsOf('{s1:They} {c1:refused} {q1:to give a name}.')
  expect(isDeed(doc, { ...found[0]!, stated: false })).toBe(false)
})
describe('rules for deeds', () => needsEvery(deedRules, deeds, (one) => verdict(one)))
describe.each(deedRules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('leaves out its example', () => expect(verdict(rule.example, [rule])).toBe(true))
  test('leaves its counterexample', () => expect(verdict(rule.counterExample, [rule])).toBe(false))
})
