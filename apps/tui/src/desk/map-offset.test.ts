import { expect, test } from 'vitest'
import { mapOffset } from './map-offset.ts'

const check = (old: string, text: string, at: string, expected: string) =>
  expect(text.slice(mapOffset(old, text, old.indexOf(at))).startsWith(expected)).toBe(true)

test('an offset before the change stays', () => check('one two three', 'one six three', 'one', 'one six'))
test('an offset after the change moves with its words', () =>
  check('one two three four', 'one twenty-two three four', 'three', 'three four'))
test('what was cut comes to where it was cut', () => check('one two three', 'one three', 'two', 't'))
test('the same text changes nothing', () => check('one two', 'one two', 'two', 'two'))
