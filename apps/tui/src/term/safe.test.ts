import { expect, test } from 'vitest'
import { asField, oneLine, safe } from './safe.ts'

function check(input: string, expected: string) {
  expect(safe(input)).toBe(expected)
  expect(safe(input)).toHaveLength(input.length)
}

test('leaves plain words alone', () => check('“Ça va” – naïve', '“Ça va” – naïve'))
test('shows an escape sequence as a picture', () => check('\u001b[2Jgone', '␛[2Jgone'))
test('shows the controls above ASCII too', () => check('a\u009b31mb\u007f', 'a\ufffd31mb␡'))
test('shows overrides of direction', () => check('a\u202eb\u2066c', 'a\ufffdb\ufffdc'))
test('shows half a surrogate pair, and keeps a whole one', () => check('\ud83d 😀', '\ufffd 😀'))
test('puts a space for a tab and a line break', () => check('a\tb\r\nc', 'a b  c'))
test('joins lines', () => expect(oneLine(' two\r\n  lines\t')).toBe('two lines'))
test('escapes what would break a table', () =>
  expect(asField('a\tb\nc\\d\u001b')).toBe('a\\tb\\nc\\\\d\\u001b'))
