import { expect, test } from 'vitest'
import type { OccurrenceSpeaker } from './occurrence.ts'
import { compareSpeakers } from './speakers.ts'

const named = (name: string, roles: string[] = []): OccurrenceSpeaker => ({
  name,
  described: null,
  as: null,
  roles,
  clause: '',
})
const unnamed = (described: string | null): OccurrenceSpeaker => ({
  name: null,
  described,
  as: null,
  roles: [],
  clause: '',
})

test.each<[OccurrenceSpeaker, OccurrenceSpeaker, string]>([
  [named('Maren Oldacre'), named('Mayor Maren Oldacre'), 'same'],
  [named('Barnaby Stoke'), named('B. Stoke'), 'same'],
  [named('Marek Sund'), named('Sund'), 'maybe'],
  [named('Ilse Dravnik'), named('Gerda Dravnik'), 'other'],
  [named('Yusra Halloum'), named('يسرى هلوم'), 'maybe'],
  [named('Marek Sund', ['minister']), unnamed('the minister'), 'maybe'],
  [named('Marek Sund'), unnamed('a port official'), 'other'],
  [named('Marek Sund'), unnamed(null), 'unnamed'],
  [named('Marek Sund'), unnamed('he'), 'unnamed'],
  [unnamed('an official of the port'), unnamed('a port official'), 'maybe'],
  [unnamed('a diplomat'), unnamed('two aides'), 'unnamed'],
])('%o and %o: %s', (a, b, expected) => {
  expect(compareSpeakers(a, b)).toBe(expected)
  expect(compareSpeakers(b, a)).toBe(expected)
})
