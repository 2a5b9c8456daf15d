import { expect, test } from 'vitest'
import type { Statement } from '../api/schemas.ts'
import { fitsOf } from './fits.ts'

const text = `Harbor Times
29 June 2022

Two islands

“The ferry waits,” Orla Venn said.

The crews wait for the ferry.
`
const spanOf = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
const venn = {
  ...{ seed: 'a', at: 4, speaker: 'Orla Venn', actor: 'orla venn', kind: 'person', cue: 'said', via: [] },
  ...{
    voice: 'named',
    form: 'direct',
    stance: 'neutral',
    stated: true,
    when: null,
    sure: true,
    confidence: 0.9,
  },
  ...{
    type: 'named-person',
    title: null,
    justified: false,
    decidedBy: [],
    attribution: 'attribution by machine',
  },
  ...{ outlet: 'Harbor Times', date: '2022-06-29', headline: 'Two islands', content: '“The ferry waits,”' },
  span: spanOf('“The ferry waits,”'),
} as unknown as Statement
const sentences = [
  { span: spanOf('“The ferry waits,” Orla Venn said.'), voice: 'named' as const },
  { span: spanOf('The crews wait for the ferry.'), voice: 'own' as const },
]
const fits = (query: string) => {
  const found = fitsOf(query, {
    text,
    headline: 'Two islands',
    language: 'en',
    statements: [venn],
    sentences,
  })
  return { ...found, fits: found.fits.map(({ span, statement }) => [text.slice(...span), statement]) }
}

test('a query about statements stops at those, by their numbers', () =>
  expect(fits('speaker:venn').fits).toEqual([['“The ferry waits,”', 4]]))
test('words stop at the words', () => {
  const found = fits('ferry')
  expect(found.fits).toEqual([
    ['ferry', null],
    ['ferry', null],
  ])
  expect(found.words.map((span) => text.slice(...span))).toEqual(['ferry', 'ferry'])
})
test('a voice stops at its sentences', () =>
  expect(fits('voice:own').fits).toEqual([['The crews wait for the ferry.', null]]))
test('a query about the header has no place in the text', () =>
  expect(fits('outlet:harbor').fits).toEqual([]))
