import { describe, expect, test } from 'vitest'
import { clausesOf, fieldTerm, withTerm } from './refine.ts'

describe('a term', () => {
  const check = (query: string, term: string, together: string) => {
    expect(withTerm(query, term)).toBe(together)
    expect(clausesOf(together).at(-1)?.text).toBe(term)
  }
  test('joins what is asked', () => check('ferry strike', 'voice:own', 'ferry strike voice:own'))
  test('stands alone where nothing is asked', () => check(' ', 'voice:own', 'voice:own'))
  test('holds for both sides of an “or”', () =>
    check('ferry or bridge', 'voice:own', '(ferry or bridge) voice:own'))
  test('needs no group where the “or” stands in one', () =>
    check('(ferry or bridge) strike', 'voice:own', '(ferry or bridge) strike voice:own'))
  test('is not swallowed by a phrase or a group that is never closed', () => {
    check('"port vela', 'voice:own', '"port vela" voice:own')
    check('pact (ferry or «port vela', 'voice:own', 'pact (ferry or «port vela«) voice:own')
  })
  test('of several words is a phrase', () =>
    expect(fieldTerm('outlet', 'Harbor Times')).toBe('outlet:"Harbor Times"'))
  test('keeps no sign that would mean something in it', () =>
    expect(fieldTerm('outlet', 'The “Times" of St*r')).toBe('outlet:"The  Times  of St r"'))
})

describe('what is asked', () => {
  const check = (query: string, ...pieces: [text: string, without: string][]) =>
    expect(clausesOf(query).map(({ text, without }) => [text, without])).toEqual(pieces)
  test('is taken out piece by piece', () =>
    check(
      'ferry  -speaker:"Orla Venn" date:2022-06',
      ['ferry', '-speaker:"Orla Venn" date:2022-06'],
      ['-speaker:"Orla Venn"', 'ferry date:2022-06'],
      ['date:2022-06', 'ferry -speaker:"Orla Venn"'],
    ))
  test('loses its “or” where nothing is left to choose', () =>
    check('a or b c', ['a', 'b c'], ['b', 'a or c'], ['c', 'a or b']))
  test('is a group as a whole, closed or not', () => {
    check('pact -(a or (b c))', ['pact', '-(a or (b c))'], ['-(a or (b c))', 'pact'])
    check('x (a b', ['x', '(a b'], ['(a b', 'x'])
  })
  test('is nothing where nothing is', () => check(' ) '))
})
