import { expect, test } from 'vitest'
import { etagMatches } from './etag-matches.ts'

const check = (header: string | undefined, is: boolean) => expect(etagMatches(header, 'W/"abc"')).toBe(is)

test('a tag is known as it was sent, and without what says that it is weak', () => {
  check('W/"abc"', true)
  check('"abc"', true)
  check('"other", W/"abc"', true)
})
test('any is known to whoever asks for none at all', () => check('*', true))
test('nothing else is', () => {
  check(undefined, false)
  check('', false)
  check('"abcd"', false)
  check('abc', false)
})
