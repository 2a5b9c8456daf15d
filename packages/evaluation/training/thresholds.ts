// Chooses the probability that a part must exceed, for each role, on texts that a model was not trained on. In: a corpus, a model
// file, and the names of the texts, one per line. Out: JSON for pack.py; on standard error every combination tried. The
// criterion is the mean of five figures: exact F1 of source, cue and content, who said what, and voice. Of the combinations
// within a twentieth of a point of the highest mean, the one nearest to the middle is taken: lower ones raise only voice.
//
//   node --conditions=hearsay-source training/thresholds.ts CORPUS_DIR MODEL_FILE < names.txt > thresholds.json

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@hearsay/core'
import type { Part, PartGroup, PartRole, TokenizedDocument } from '@hearsay/reading/internal'
import {
  addByPattern,
  createModel,
  Decoder,
  groupParts,
  labels,
  parseModelFile,
  sequencesOf,
  spanOf,
  tokenizeDocument,
  transitionsOf,
} from '@hearsay/reading/internal'
import type { JudgedText } from '../src/score.ts'
import { score } from '../src/score.ts'
import type { FlatAttribution } from '../src/standoff.ts'
import { parseStandoff } from '../src/standoff.ts'

type Thresholds = Record<PartRole, number>

const MIDDLE = 0.37
const NEAR = 0.05
const GRID = [0.25, 0.28, 0.31, 0.34, 0.37, 0.4, 0.43]
const K = labels.length

const [corpus, weights] = process.argv.slice(2)
if (!corpus || !weights) throw new Error('usage: thresholds.ts CORPUS_DIR MODEL_FILE < names.txt')
const annotations = readdirSync(join(corpus, 'attributions')).sort()
const bytes = new Uint8Array(readFileSync(weights))
const model = createModel(bytes)
const transitions = transitionsOf(parseModelFile(bytes))

const texts = readFileSync(0, 'utf8')
  .split('\n')
  .filter(Boolean)
  .flatMap((stem) => {
    const text = readFileSync(join(corpus, 'text', `${stem}.txt`), 'utf8')
    const annotation = annotations.find((name) => name.startsWith(`${stem}_`) || name === `${stem}.ann`)
    if (!annotation) return []
    const doc = tokenizeDocument(parse(text, { bodyOnly: true }).document)
    const gold = parseStandoff(readFileSync(join(corpus, 'attributions', annotation), 'utf8'), text)
    return [{ text, gold, doc, scores: model.emissions(doc.segments) }]
  })

let best: Thresholds = { source: MIDDLE, cue: MIDDLE, content: MIDDLE }
let most = tried(best)
const all = [{ threshold: best, mean: most }]
for (const role of ['content', 'cue', 'source', 'content'] as const) {
  for (const value of GRID) {
    const here = { ...best, [role]: value }
    const mean = value === best[role] ? most : tried(here)
    all.push({ threshold: here, mean })
    if (mean > most) [best, most] = [here, mean]
  }
}
const off = ({ source, cue, content }: Thresholds) =>
  Math.abs(source - MIDDLE) + Math.abs(cue - MIDDLE) + Math.abs(content - MIDDLE)
for (const { threshold, mean } of all) if (mean > most - NEAR && off(threshold) < off(best)) best = threshold
process.stdout.write(`${JSON.stringify({ threshold: best })}\n`)

/** The mean of the five figures with these thresholds. */
function tried(threshold: Thresholds): number {
  const decoder = new Decoder(transitions, threshold)
  const judged = texts.map(({ text, gold, doc, scores }): JudgedText => {
    const parts = sequencesOf(doc.segments).flatMap(([start, end]) =>
      decoder
        .parts(scores.subarray(start * K, end * K), end - start)
        .map((part): Part => ({ ...part, first: part.first + start, end: part.end + start })),
    )
    return { text, gold, predicted: groupParts(doc, addByPattern(doc, parts)).map((one) => flatOf(doc, one)) }
  })
  const { exact, who, voice } = score(judged)
  const figures = [exact.source, exact.cue, exact.content, who, voice].map(({ f1 }) => 100 * f1)
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length
  const { source, cue, content } = threshold
  console.error([source, cue, content, ...[...figures, mean].map((figure) => figure.toFixed(2))].join('  '))
  return mean
}

function flatOf(doc: TokenizedDocument, { source, cue, content }: PartGroup): FlatAttribution {
  const spans = (parts: Part[]) => parts.map((part) => spanOf(doc, part))
  return { source: spans(source ? [source] : []), cue: spans(cue ? [cue] : []), content: spans(content) }
}
