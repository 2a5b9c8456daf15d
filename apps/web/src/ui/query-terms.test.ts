import { describe, expect, test } from 'vitest'
import { asksFor, term, withoutTerm, withTerm } from './query-terms.ts'

describe('a term', () => {
  const check = (query: string, wanted: string, together: string) => {
    expect(withTerm(query, wanted)).toBe(together)
    expect(asksFor(together, wanted)).toBe(true)
  }
  test('joins what is asked', () => check('ferry strike', 'voice:own', 'ferry strike voice:own'))
  test('stands alone where nothing is asked', () => check('', 'voice:own', 'voice:own'))
  test('holds for both sides of an “or”', () =>
    check('ferry or bridge', 'voice:own', '(ferry or bridge) voice:own'))
  test('of several words is a phrase', () =>
    expect(term('outlet', 'Harbor Times')).toBe('outlet:"Harbor Times"'))
  test('keeps no mark that would close its phrase', () =>
    expect(term('outlet', 'The “Times"')).toBe('outlet:"The  Times"'))
  test('is taken out where it stands by itself', () =>
    expect(withoutTerm('date:2022-06 x date:2022', 'date:2022')).toBe('date:2022-06 x'))
})
