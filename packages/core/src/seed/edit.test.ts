import { expect, test } from 'vitest'
import type { EditableField } from './edit.ts'
import { editableFields, setField } from './edit.ts'
import { parse } from './parse.ts'

const seed =
  'Port Vela Courier\r\nJune 29, 2022\r\n\r\nTwo islands join the pact\r\n\r\nThe ferries stayed in harbour on Tuesday while the crews waited.\r\n'

function check(name: EditableField, words: string, expected: string, text = seed) {
  expect(setField(parse(text).document, name, words).document.text).toBe(expected)
}

test('replaces an outlet and touches nothing else', () =>
  check('outlet', 'Harbor Times', seed.replace('Port Vela Courier', 'Harbor Times')))
test('replaces a date', () => check('date', '2022-06-30', seed.replace('June 29, 2022', '2022-06-30')))
test('replaces a headline', () =>
  check('headline', 'Nobody cheers', seed.replace('Two islands join the pact', 'Nobody cheers')))
test('labels an outlet no one would take for one', () =>
  check(
    'outlet',
    'we who wait, and others',
    seed.replace('Port Vela Courier', 'Outlet: we who wait, and others'),
  ))
test('adds a line for a field that was not there, with the text’s own line breaks', () =>
  check(
    'url',
    'https://courier.example/1',
    seed.replace('Courier\r\n', 'Courier\r\nURL: https://courier.example/1\r\n'),
  ))
test('adds to front matter where there is some', () =>
  check(
    'tags',
    'pact',
    '---\nlanguage: en\nTags: pact\n---\nHarbor Times\n2022\n\nHeadline here\n\nThe ferries stayed in harbour while the crews waited.\n',
    '---\nlanguage: en\n---\nHarbor Times\n2022\n\nHeadline here\n\nThe ferries stayed in harbour while the crews waited.\n',
  ))
test.each(editableFields)('can set %s', (name) => {
  const words =
    name === 'date' || name === 'updated' ? '1 July 2022' : name === 'url' ? 'https://a.example/' : 'Tom Sey'
  const { document } = setField(parse(seed).document, name, words)
  expect((name === 'headline' ? document.headline : document.header[name])?.text).toBe(words)
})
test('refuses words that would be two lines', () =>
  expect(() => setField(parse(seed).document, 'outlet', 'A\nB')).toThrow(RangeError))
test('refuses no words', () =>
  expect(() => setField(parse(seed).document, 'outlet', '  ')).toThrow(RangeError))
