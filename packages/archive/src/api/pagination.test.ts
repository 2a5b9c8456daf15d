import { expect, test } from 'vitest'
import { LIST_LIMITS, paginate } from './pagination.ts'

function check(asked: { offset?: number; limit?: number }, offset: number, limit: number) {
  expect(paginate(asked, LIST_LIMITS)).toEqual({ offset, limit })
}

test('begins at the first and is as long as usual', () => check({}, 0, 50))
test('is never longer than it may be', () => check({ limit: 5000 }, 0, 1000))
test('never begins before the first, and never goes on without end', () =>
  check({ offset: -3, limit: -1 }, 0, 0))
test('is counted in whole numbers', () => check({ offset: 2.7, limit: 1.5 }, 2, 1))
test('of no number is none', () => check({ offset: Number.NaN, limit: Number.NaN }, 0, 0))
test('beyond every list is one no engine stumbles over', () =>
  check({ offset: 1e300 }, Number.MAX_SAFE_INTEGER, 50))
