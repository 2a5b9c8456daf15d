// Cuts the texts of texts.py into the tokens that the tagger reads. In: a JSON object a line, on standard input. Out: the same with
// its segments, each a list of tokens with their features; of English also the statements that the default model’s reading finds.
//
//   node --conditions=hearsay-source training/multilingual/tokens.ts < texts.jsonl > tokens.jsonl

import { createInterface } from 'node:readline'
import { parse } from '@hearsay/core'
import { loadModel } from '@hearsay/reading'
import { predict } from '../../src/predict.ts'
import { tokensOf } from './tokens-of.ts'

interface Text {
  language: string
  name: string
  held: boolean
  text: string
}

/** Statements of a lower confidence are not carried over. */
const MIN_CONFIDENCE = 0.3

await loadModel('default')
for await (const line of createInterface({ input: process.stdin })) {
  const one = JSON.parse(line) as Text
  const { document } = parse(one.text, { bodyOnly: true })
  const statements =
    one.language === 'en'
      ? predict(document).filter(({ confidence }) => confidence >= MIN_CONFIDENCE)
      : undefined
  const segments = tokensOf(document, one.language)
  process.stdout.write(`${JSON.stringify({ ...one, text: document.text, segments, statements })}\n`)
}
