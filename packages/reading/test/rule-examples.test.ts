// Every rule decides about its example and leaves its counterexample alone; no two rules have the same name.
import { parse } from '@hearsay/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadModel, read } from '../src/index.ts'
import { rules } from '../src/rules.ts'
import { seedAround } from './marked.ts'

/** The rules that a reading of a clipping gives as evidence. */
function evidenceOf(clipping: string): string[] {
  const seed = clipping.startsWith('@seed\n') ? clipping.slice('@seed\n'.length) : seedAround(clipping)
  const { attributions, sentences } = read(parse(seed).document)
  return [
    ...new Set([...attributions, ...sentences].flatMap(({ evidence }) => evidence.map(({ rule }) => rule))),
  ]
}

beforeAll(() => loadModel('default'))

test('every rule has a name of its own', () => {
  expect(rules.map(({ id }) => id)).toEqual([...new Set(rules.map(({ id }) => id))])
})
describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { example, counterExample }) => {
  test('decides about its example', () => expect(evidenceOf(example)).toContain(id))
  test('decides nothing about its counterexample', () => expect(evidenceOf(counterExample)).not.toContain(id))
})
