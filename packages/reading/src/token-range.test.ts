import { expect, test } from 'vitest'
import { contains, holds, isSameRange, oneToken, overlap } from './token-range.ts'

const range = { first: 2, end: 5 }

test('a range holds its first token and not the one behind its last', () => {
  expect([1, 2, 4, 5].map((token) => holds(range, token))).toEqual([false, true, true, false])
})

test('ranges side by side share no token', () => {
  expect(overlap(range, { first: 5, end: 7 })).toBe(false)
  expect(overlap({ first: 0, end: 2 }, range)).toBe(false)
  expect(overlap(range, oneToken(4))).toBe(true)
})

test('a range contains itself and what is inside it', () => {
  expect(contains(range, range)).toBe(true)
  expect(contains(range, oneToken(2))).toBe(true)
  expect(contains(range, { first: 4, end: 6 })).toBe(false)
})

test('ranges are the same by their tokens', () => {
  expect(isSameRange(range, { first: 2, end: 5 })).toBe(true)
  expect(isSameRange(range, { first: 2, end: 4 })).toBe(false)
})
