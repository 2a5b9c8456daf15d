import { expect, test } from 'vitest'
import { cut, fit, signAt, widthOf } from './width.ts'

function check(words: string, columns: number, expected: string) {
  expect(cut(words, columns)).toBe(expected)
  expect(widthOf(expected)).toBeLessThanOrEqual(columns)
  expect(widthOf(fit(words, columns))).toBe(columns)
}

test('keeps words that fit', () => check('Port Vela', 9, 'Port Vela'))
test('marks what was cut off', () => check('Port Vela', 6, 'Port …'))
test('counts two columns for an ideograph', () => check('港口日报', 5, '港口…'))
test('never cuts an accent from its letter', () => check('cafe\u0301s', 5, 'cafe\u0301s'))
test('keeps a family together', () => check('👩‍👩‍👧 home', 3, '👩‍👩‍👧…'))
test('leaves nothing where there is no room', () => check('Port', 0, ''))
test('takes a pile of accents apart', () => {
  const pile = `a${'\u0301'.repeat(1000)}`
  expect(signAt(pile, 0).end).toBe(64)
})
test('agrees with string-width on every sign it decides itself', () => {
  for (let unit = 0x20; unit < 0xd800; unit++) {
    const sign = String.fromCharCode(unit)
    expect(signAt(`${sign}a`, 0).width, unit.toString(16)).toBe(widthOf(sign))
  }
})
