import { expect, test } from 'vitest'
import { cellsOf } from './cells.ts'

/** Checks the columns of a line, each character with its look before it where it has one. */
const check = (line: string, expected: string) =>
  expect(
    cellsOf(line)
      .map(({ text, look }) => (look && text ? `<${look}>${text}` : text))
      .join(''),
  ).toBe(expected)

test('looks are on until they are ended', () =>
  check('a\u001b[1;36mb\u001b[22mc\u001b[0md', 'a<1;36>b<36>cd'))
test('a sign of two columns has two cells', () => expect(cellsOf('港a')).toHaveLength(3))
test('blank cells at the end are none', () => check('a \u001b[1m  \u001b[0m', 'a'))
test('an escape that is no look is its picture', () => {
  check('a\u001bb', 'a␛b')
  check('a\u001b', 'a␛')
  check('\u001b[31', '␛[31')
  check('\u001b[2Jm', '␛[2Jm')
})
