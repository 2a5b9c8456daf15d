// The cases that a confidence is fitted on. In: a corpus, a model file, and the names of texts that the model was not trained on,
// one per line. Out: JSON, one line per statement: its text, what the curve goes by, the probability of the person, and whether the
// words, and words and person, are right (null where the corpus doesn’t show who the source is).
//
//   node --conditions=hearsay-source training/confidence-cases.ts CORPUS_DIR MODEL_FILE < names.txt > cases.jsonl

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '@hearsay/core'
import { parse } from '@hearsay/core'
import { read } from '@hearsay/reading'
import type { TokenRange } from '@hearsay/reading/internal'
import {
  createModel,
  mendedStatements,
  replaceModel,
  spanOf,
  tokenizeDocument,
  wordsConfidence,
  wordsFeatures,
} from '@hearsay/reading/internal'
import { judgeReading } from '../src/judge-reading.ts'
import { parseStandoff } from '../src/standoff.ts'

const [corpus, weights] = process.argv.slice(2)
if (!corpus || !weights) throw new Error('usage: confidence-cases.ts CORPUS_DIR MODEL_FILE < names.txt')
const annotations = readdirSync(join(corpus, 'attributions')).sort()
replaceModel('default', createModel(new Uint8Array(readFileSync(weights))))

for (const stem of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const text = readFileSync(join(corpus, 'text', `${stem}.txt`), 'utf8')
  const annotation = annotations.find((name) => name.startsWith(`${stem}_`) || name === `${stem}.ann`)
  if (!annotation) continue
  const { document } = parse(text, { bodyOnly: true })
  const doc = tokenizeDocument(document)
  const toSpan = (range: TokenRange) => spanOf(doc, range)
  const before = new Map(
    mendedStatements(doc, 'default').map((one) => {
      const { source, cue, content } = one
      const key = keyOf(source && toSpan(source), cue && toSpan(cue), content.map(toSpan))
      return [key, { features: wordsFeatures(doc, one), words: wordsConfidence(doc, one) }]
    }),
  )
  const reading = read(document)
  const gold = parseStandoff(readFileSync(join(corpus, 'attributions', annotation), 'utf8'), text)
  for (const { statement: index, words, both } of judgeReading(text, reading, gold)) {
    const own = reading.attributions[index]!
    const statement = before.get(keyOf(own.source, own.cue, own.content))
    if (!statement) continue
    const { confidence, source, cue, actor, evidence } = own
    const written = source ? text.slice(...source) : null
    const actorName = actor === null ? null : reading.actors[actor]!.name
    const about = { text: stem, source: written, cue: cue && text.slice(...cue), actor: actorName }
    const rules = evidence.map(({ rule }) => rule)
    const { features } = statement
    const person = confidence / statement.words
    process.stdout.write(`${JSON.stringify({ ...about, rules, features, person, right: words, both })}\n`)
  }
}

function keyOf(source: Span | null, cue: Span | null, content: Span[]): string {
  return JSON.stringify([source, cue, content])
}
