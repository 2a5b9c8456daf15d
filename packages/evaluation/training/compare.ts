// Compares two sets of predictions for the same annotated texts. In: a corpus and two prediction files. Out: F1 of each, the
// difference, and the range of the difference in 95 % of 10,000 bootstrap samples of the texts. `hearsay eval --against` does the
// same for the reading itself.
//
//   node --conditions=hearsay-source training/compare.ts CORPUS_DIR A.jsonl B.jsonl

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PairedText } from '../src/paired-bootstrap.ts'
import { pairedBootstrap } from '../src/paired-bootstrap.ts'
import { parsePredictions } from '../src/predict.ts'
import { parseStandoff } from '../src/standoff.ts'

const [corpus, ...files] = process.argv.slice(2)
if (!corpus || files.length !== 2) throw new Error('usage: compare.ts CORPUS_DIR A.jsonl B.jsonl')
const annotations = readdirSync(join(corpus, 'attributions')).sort()
const [before, after] = files.map((file) => parsePredictions(readFileSync(file, 'utf8'))) as [
  Predictions,
  Predictions,
]
type Predictions = ReturnType<typeof parsePredictions>

const texts: PairedText[] = []
for (const file of readdirSync(join(corpus, 'text'))) {
  const stem = file.replace(/\.txt$/, '')
  const annotation = annotations.find((name) => name.startsWith(`${stem}_`) || name === `${stem}.ann`)
  if (!annotation) continue
  const text = readFileSync(join(corpus, 'text', file), 'utf8')
  const gold = parseStandoff(readFileSync(join(corpus, 'attributions', annotation), 'utf8'), text)
  texts.push({ text, gold, before: before.get(stem) ?? [], after: after.get(stem) ?? [] })
}
for (const one of pairedBootstrap(texts)) {
  const [low, high] = [signed(one.low), signed(one.high)]
  console.log(
    `${one.name.padEnd(8)} ${one.before.toFixed(1)}  ${one.after.toFixed(1)}  ${signed(one.difference)}  [${low}, ${high}]`,
  )
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
}
