import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateTokens, tokensForRange } from './date-tokens.ts'
import { dateKey } from './query.ts'

function check(from: string, to: string, expected: string) {
  expect(tokensForRange(dateKey(from), dateKey(to) | 31).join(' ')).toBe(expected)
}

test('a month is one token', () => check('2022-06', '2022-06', '202206'))
test('a range is the parts that cover it', () =>
  check('2022-06-29', '2022-08', '20220629 20220630 20220631 202207 202208'))

test('a seed has a token of a range just if its date lies in it', () => {
  const two = (most: number) =>
    fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'))
  const year = fc.integer({ min: 1980, max: 2030 }).map(String)
  const date = fc.oneof(
    year,
    fc.tuple(year, two(12)).map((parts) => parts.join('-')),
    fc.tuple(year, two(12), two(31)).map((parts) => parts.join('-')),
    fc.constant(null),
  )
  const key = fc.option(date.map(dateKey), { nil: null })
  fc.assert(
    fc.property(date, key, key, (date, from, to) => {
      const tokens = new Set(tokensForRange(from, to))
      const lies = dateKey(date) >= (from ?? 0) && dateKey(date) <= (to ?? Number.MAX_SAFE_INTEGER)
      expect(dateTokens(date).some((token) => tokens.has(token))).toBe(lies)
    }),
    { numRuns: 2000 },
  )
})
