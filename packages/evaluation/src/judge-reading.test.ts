import type { Reading } from '@hearsay/reading'
import { expect, test } from 'vitest'
import { judgeReading } from './judge-reading.ts'

const TEXT = 'Minister Orla Venn said the port was full. She said it was late.'
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
/** The outlet that relays the first statement: no corpus has it. */
const RELAY = {
  source: at('port'),
  cue: at('full'),
  content: [at('the port was full')],
  confidence: 0.7,
  actor: 0,
  via: null,
  evidence: [{ rule: 'told-another-outlet', spans: [] }],
}
const reading = (name: string) =>
  ({
    attributions: [
      {
        source: at('Minister Orla Venn'),
        cue: at('said'),
        content: [at('the port was full')],
        confidence: 0.9,
        actor: 0,
        via: 3,
        evidence: [{ rule: 'tagger', spans: [] }],
      },
      {
        source: at('She'),
        cue: null,
        content: [at('it was late')],
        confidence: 0.4,
        actor: 0,
        via: null,
        evidence: [],
      },
      { source: null, cue: null, content: [at('late')], confidence: 0.4, actor: 0, via: null, evidence: [] },
      RELAY,
    ],
    actors: [{ name }],
  }) as unknown as Reading
const gold = [
  { source: [at('Minister Orla Venn')], cue: [at('said')], content: [at('the port was full')] },
  { source: [at('She')], cue: [], content: [at('late')] },
]

test('judges words by overlap, and the person where the corpus shows who it is', () => {
  expect(judgeReading(TEXT, reading('Orla Venn'), gold)).toEqual([
    { statement: 0, confidence: 0.9, words: true, person: true, both: true },
    { statement: 1, confidence: 0.4, words: false, person: null, both: null },
  ])
  expect(judgeReading(TEXT, reading('Haro Dell'), gold)[0]).toMatchObject({ person: false, both: false })
})

test('wrong words are wrong for words and person, where its own source shows who it is', () => {
  expect(judgeReading(TEXT, reading('Orla Venn'), [])).toEqual([
    { statement: 0, confidence: 0.9, words: false, person: null, both: false },
    { statement: 1, confidence: 0.4, words: false, person: null, both: null },
  ])
})
