import { expect, test } from 'vitest'
import { createPrompt, insert, typeInto } from './prompt.ts'

/** Types keys into an empty prompt and checks its text, with a bar at the cursor. */
function check(keys: string, expected: string, history: string[] = []) {
  const prompt = createPrompt('query', '', history)
  for (const key of keys.split(' ')) typeInto(prompt, key, () => ['outline', 'open'])
  expect(`${prompt.text.slice(0, prompt.cursor)}|${prompt.text.slice(prompt.cursor)}`).toBe(expected)
}

test('characters go where the cursor is', () => check('a c left b', 'ab|c'))
test('home, end and their keys', () => {
  check('b c home a', 'a|bc')
  check('b c ctrl-a a ctrl-e d', 'abcd|')
})
test('characters are erased before the cursor and after it', () => {
  check('a b c left backspace', 'a|c')
  check('a b c home delete', '|bc')
})
test('a word, all before the cursor, all after it', () => {
  check('a space b c ctrl-w', 'a |')
  check('a b c left ctrl-u', '|c')
  check('a b c home right ctrl-k', 'a|')
})
test('a character and its accents are one', () => check('a e \u0301 left x', 'ax|e\u0301'))
test('what was typed before comes back, and what was being typed', () => {
  check('up', 'two|', ['one', 'two'])
  check('x up up up', 'one|', ['one', 'two'])
  check('x up up down down down', 'x|', ['one', 'two'])
})
test('the last completion comes before the first', () => {
  check('o tab', 'outline|')
  check('o shift-tab', 'open|')
})
test('pasted text keeps its words', () => {
  const prompt = createPrompt('find', 'the')
  insert(prompt, ' toll\r\nwill\nrise')
  expect(prompt.text).toBe('the toll will rise')
})
test('erasing in an empty prompt cancels it', () =>
  expect(typeInto(createPrompt('find'), 'backspace', () => [])).toBe('cancelled'))
