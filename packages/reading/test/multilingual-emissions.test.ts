// Compares the multilingual model with its trainer: scores of invented sentences, computed by training/multilingual/pack.py.

import { readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { decodeBase64 } from '../src/base64.ts'
import { segmentsOf } from '../src/features.ts'
import { plainKernel } from '../src/kernel/plain.ts'
import { multilingualModel } from '../src/model/load.ts'
import { createModel } from '../src/model/tagger.ts'
import { weights } from '../src/models/multilingual.ts'
import { languageWords } from '../src/other-languages/language-words.ts'
import { classTest } from '../src/other-languages/word-classes.ts'

/** Word, classes, shape, quote state and edge of a token. */
type Row = [string, number, number, number, number]
interface Fixture {
  texts: { language: string; text: string; rows: Row[]; emissions: number[][] }[]
}

const file = new URL('multilingual-emissions.json', import.meta.url)
const { texts }: Fixture = JSON.parse(readFileSync(file, 'utf8'))
const segments = (text: string) => segmentsOf(parse(text, { bodyOnly: true }).document)
const languageOf = (code: string) => ({ code, classesOf: classTest(languageWords(code)) })

test.each(texts)('computes the trainer’s features: $language', ({ language, text, rows }) => {
  const { classesOf } = languageOf(language)
  const found = segments(text).flatMap(({ features, quoteStates, boundaries }) =>
    features.map(
      ({ form: { word, shape } }, at): Row => [
        word,
        classesOf(word),
        shape,
        quoteStates[at]!,
        boundaries[at]!,
      ],
    ),
  )
  expect(found).toEqual(rows)
})

/** What rounding hidden values to seven bits moves a score by, at most; the trainer doesn’t round them. */
const ROUNDING = 0.3

test.each(texts)('gives the trainer’s scores, but for the rounding of hidden values: $language', (one) => {
  const scores = multilingualModel().emissions(segments(one.text), languageOf(one.language))
  const expected = one.emissions.flat()
  expect(scores.length).toBe(expected.length)
  const furthest = Math.max(...expected.map((score, at) => Math.abs(score - scores[at]!)))
  expect(furthest).toBeLessThan(ROUNDING)
})

test('gives the same bits in both kernels, whatever language came before', () => {
  const plain = createModel(decodeBase64(weights), plainKernel)
  for (const { language, text } of texts) {
    const own = languageOf(language)
    expect(plain.emissions(segments(text), own)).toEqual(multilingualModel().emissions(segments(text), own))
  }
})

test('needs to be told the language', () => {
  expect(() => multilingualModel().parts(segments('Wir warten.'))).toThrow('needs to be told the language')
})
