import { expect, test } from 'vitest'
import { quoted } from '../test/occurrence.ts'
import type { Occurrence } from './occurrence.ts'
import { relate } from './relate.ts'

const words = 'The ferry brought the doctor, and the doctor brought the news'
const other = { name: 'Tobin Quelch', described: null, as: null, roles: [], clause: '' }

function check(a: Occurrence, b: Occurrence, sameEvent: boolean | null, expected: string | null) {
  expect(relate(a, b, { sameEvent })?.relation ?? null).toBe(expected)
  expect(relate(b, a, { sameEvent })?.relation ?? null).toBe(expected)
}

test('one utterance in the clippings of a day', () => {
  check(quoted(words), quoted(words), null, 'one')
  check(quoted(words), quoted('the doctor brought the news'), null, 'one')
})

test('the same words months later are said again', () => {
  check(quoted(words), quoted(words, { published: '2022-11-02' }), null, 'again')
})

test('the same words of many are a formula', () => {
  check(quoted(words), quoted(words, { published: '2022-11-02', speaker: other }), null, 'formula')
  check(quoted(words), quoted(words, { speaker: other }), false, 'formula')
})

test('a few words by different speakers are no utterance', () => {
  check(quoted('No comment'), quoted('No comment'), null, 'one')
  check(quoted('No comment'), quoted('No comment', { speaker: other }), null, null)
})

test('another speaker with words of another sense says something else', () => {
  const turned = quoted('The ferry brought no doctor, and no doctor brought the news', { speaker: other })
  check(quoted(words), turned, null, null)
})

test('words reported are of one utterance by speaker and words of weight', () => {
  const reported = quoted('that a doctor and news had come with the ferry', { form: 'indirect' })
  check(quoted(words), reported, null, 'one')
  check(quoted(words), { ...reported, speaker: other }, null, null)
})
