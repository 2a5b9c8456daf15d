// Every rule for days gives the days of its example, and none in its counterexample.
import { parse } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { seedAround } from '../../test/marked.ts'
import { deedRules, rules, timeRules } from '../rules.ts'
import { tokenizeDocument } from '../tokenized-document.ts'
import { timesOf } from './times.ts'

/** The days that a rule gives in a clipping of Wednesday 29 June 2022. */
function givenBy(id: string, clipping: string): string {
  const { times } = timesOf(tokenizeDocument(parse(seedAround(clipping)).document), [])
  return times
    .filter(({ rule }) => rule === id)
    .map(({ start, end }) => (start === end ? start : `${start}..${end}`))
    .join(', ')
}

test('every rule has a name of its own', () => {
  const names = [...rules, ...deedRules, ...timeRules].map(({ id }) => id)
  expect(names).toEqual([...new Set(names)])
})
describe.each(timeRules.map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, { example, gives, counterExample }) => {
    test('gives the days of its example', () => expect(givenBy(id, example)).toBe(gives))
    test('gives none in its counterexample', () => expect(givenBy(id, counterExample)).toBe(''))
  },
)
