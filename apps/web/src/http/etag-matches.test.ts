import { expect, test } from 'vitest'
import { etagMatches } from './etag-matches.ts'

const check = (header: string | undefined, is: boolean) => expect(etagMatches(header, 'W/"abc"')).toBe(is)

test('a tag matches as it was sent and without its weak prefix', () => {
  check('W/"abc"', true)
  check('"abc"', true)
  check('"other", W/"abc"', true)
})
test('a star matches any tag', () => check('*', true))
test('nothing else is', () => {
  check(undefined, false)
  check('', false)
  check('"abcd"', false)
  check('abc', false)
})
