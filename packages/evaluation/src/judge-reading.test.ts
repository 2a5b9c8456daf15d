import type { Reading } from '@hearsay/reading'
import { expect, test } from 'vitest'
import { judgeReading } from './judge-reading.ts'

const TEXT = 'Minister Orla Venn said the port was full. She said it was late.'
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const reading = (name: string) =>
  ({
    attributions: [
      {
        source: at('Minister Orla Venn'),
        cue: at('said'),
        content: [at('the port was full')],
        confidence: 0.9,
        actor: 0,
      },
      { source: at('She'), cue: null, content: [at('it was late')], confidence: 0.4, actor: 0 },
      { source: null, cue: null, content: [at('late')], confidence: 0.4, actor: 0 },
    ],
    actors: [{ name }],
  }) as unknown as Reading
const gold = [
  { source: [at('Minister Orla Venn')], cue: [at('said')], content: [at('the port was full')] },
  { source: [at('She')], cue: [], content: [at('late')] },
]

test('judges words by overlap, and the person where the corpus shows who it is', () => {
  expect(judgeReading(TEXT, reading('Orla Venn'), gold)).toEqual([
    { confidence: 0.9, words: true, person: true, both: true },
    { confidence: 0.4, words: false, person: null, both: null },
  ])
  expect(judgeReading(TEXT, reading('Haro Dell'), gold)[0]).toMatchObject({ person: false, both: false })
})

test('wrong words are wrong for words and person, where its own source shows who it is', () => {
  expect(judgeReading(TEXT, reading('Orla Venn'), [])).toEqual([
    { confidence: 0.9, words: false, person: null, both: false },
    { confidence: 0.4, words: false, person: null, both: null },
  ])
})
