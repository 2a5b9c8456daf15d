import { expect, test } from 'vitest'
import { nameKey } from '../query/name-key.ts'

function check(name: string, expected: string) {
  expect(nameKey(name)).toBe(expected)
  expect(nameKey(expected)).toBe(expected)
}

test('a name is asked for by its words, folded', () => check('Órla VENN', 'orla venn'))
test('one that never ends counts by its beginning', () =>
  check('Venn-'.repeat(900), 'venn '.repeat(40).trim()))
test('no character is cut in half', () => check('𐐀'.repeat(150), '𐐨'.repeat(100)))
test('one without words has no key', () => check('—', ''))
