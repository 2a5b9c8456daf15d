import { expect, test } from 'vitest'
import type { EditableField } from './edit.ts'
import { editableFields, setField } from './edit.ts'
import { parse } from './parse.ts'

const seed =
  'Port Vela Courier\r\nJune 29, 2022\r\n\r\nTwo islands join the pact\r\n\r\nThe ferries stayed in harbour on Tuesday while the crews waited.\r\n'

function check(name: EditableField, words: string, expected: string, text = seed) {
  expect(setField(parse(text).document, name, words).document.text).toBe(expected)
}

test('replaces an outlet and nothing else', () =>
  check('outlet', 'Harbor Times', seed.replace('Port Vela Courier', 'Harbor Times')))
test('replaces a date', () => check('date', '2022-06-30', seed.replace('June 29, 2022', '2022-06-30')))
test('replaces a headline', () =>
  check('headline', 'Nobody cheers', seed.replace('Two islands join the pact', 'Nobody cheers')))
test('labels an outlet that is not named like one', () =>
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
test('edits inside a source line', () =>
  check(
    'outlet',
    'Velaer Bote',
    'Quelle: Velaer Bote, Seite 4\n29.06.2022\n\nZwei Inseln\n\nThe ferries stayed in harbour while the crews waited.\n',
    'Quelle: Hafenblatt, Seite 4\n29.06.2022\n\nZwei Inseln\n\nThe ferries stayed in harbour while the crews waited.\n',
  ))
test('refuses words by which another field would be read otherwise', () => {
  // A source names the outlet, where no label does.
  expect(() => setField(parse(seed).document, 'source', 'Tom Sey')).toThrow(RangeError)
  const labelled = seed.replace('Port Vela', 'Outlet: Port Vela')
  expect(setField(parse(labelled).document, 'source', 'Tom Sey').document.header.outlet?.text).toBe(
    'Port Vela Courier',
  )
})
test('adds a header where there is none', () => {
  const { document } = parse('The ferries stayed in harbour on Tuesday while the crews waited.\n')
  const { text } = setField(document, 'outlet', 'Harbor Times').document
  expect(text).toBe(
    'Outlet: Harbor Times\n\nThe ferries stayed in harbour on Tuesday while the crews waited.\n',
  )
})
test.each(editableFields.filter((field) => field !== 'source'))('can set %s', (name) => {
  const words =
    name === 'date' || name === 'updated' ? '1 July 2022' : name === 'url' ? 'https://a.example/' : 'Tom Sey'
  const { document } = setField(parse(seed).document, name, words)
  expect((name === 'headline' ? document.headline : document.header[name])?.text).toBe(words)
})
test('refuses words that would be two lines', () =>
  expect(() => setField(parse(seed).document, 'outlet', 'A\nB')).toThrow(RangeError))
test('refuses no words', () =>
  expect(() => setField(parse(seed).document, 'outlet', '  ')).toThrow(RangeError))
