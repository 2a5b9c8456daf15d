import { expect, test } from 'vitest'
import { layoutOf } from './text-layout.ts'

/** Which of a text’s characters are its headline. */
function check(text: string, headline: string, expected: [number, number] | null) {
  expect(layoutOf(text, headline, null).headline).toEqual(expected)
}

test('a headline is where it begins a line', () => check('Port Vela Post\n\nPort Vela', 'Port Vela', [0, 9]))
test('white space may precede it', () => check('The Post\r\n\r\n \tCalm\r\n', 'Calm', [14, 18]))
test('within a line it is none', () => check('headline: Calm\n\nA calm. Calm', 'Calm', null))
test('may run over lines', () => check('Post\n\nTwo islands\njoin\n\nText', 'Two islands\njoin', [6, 22]))
test('a line that repeats it without end costs no more than another', () =>
  check(`b${'a'.repeat(2_000_000)}\n\na`, 'a', [2_000_003, 2_000_004]))
