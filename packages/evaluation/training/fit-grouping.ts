// Fits the weights of the features in src/attribution/grouping-features.ts of packages/reading. In: an annotated corpus, a model
// file, and the names of texts that the model was not trained on, one per line. Out: the module grouping-weights.ts; on
// standard error the number of cases. It learns from the corpus’s own parts of all texts and from the model’s parts of the
// named texts: grouping errors occur on a tagger’s parts, but those of texts it was trained on are too good. Both kinds have the
// same total weight. The same input gives the same module.
//
//   node --conditions=hearsay-source training/fit-grouping.ts CORPUS_DIR MODEL_FILE < names.txt > src/attribution/grouping-weights.ts

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '@hearsay/core'
import { parse } from '@hearsay/core'
import type { Part, TokenizedDocument, TokenRange } from '@hearsay/reading/internal'
import {
  contentFeatures,
  createModel,
  sharingFeatures,
  sourceFeatures,
  tokenizeDocument,
  tokenRange,
} from '@hearsay/reading/internal'
import type { FlatAttribution } from '../src/standoff.ts'
import { parseStandoff } from '../src/standoff.ts'
import type { Case, Cases } from './grouping-cases.ts'
import { casesOf } from './grouping-cases.ts'

/** How much less than fitted must be passed for a part to belong to a cue. */
const EASIER = 1.5
/** How strongly weights are drawn to 0: each as if by one case. Keeps those of rare features finite. */
const RIDGE = 1
/** Fitting ends when no weight changes by more, a fifth of what is printed, or after so many rounds. */
const STILL = 0.002
const ROUNDS = 100

const [corpus, weights] = process.argv.slice(2)
if (!corpus || !weights) throw new Error('usage: fit-grouping.ts CORPUS_DIR MODEL_FILE < names.txt')
const annotations = readdirSync(join(corpus, 'attributions')).sort()
const model = createModel(new Uint8Array(readFileSync(weights)))
const unseen = new Set(readFileSync(0, 'utf8').split('\n').filter(Boolean))

const own: Cases = { source: [], content: [], sharing: [] }
const tagged: Cases = { source: [], content: [], sharing: [] }
for (const file of readdirSync(join(corpus, 'text')).sort()) {
  const stem = file.replace(/\.txt$/, '')
  const annotation = annotations.find((name) => name.startsWith(`${stem}_`) || name === `${stem}.ann`)
  if (!annotation) continue
  const text = readFileSync(join(corpus, 'text', file), 'utf8')
  const doc = tokenizeDocument(parse(text, { bodyOnly: true }).document)
  const gold = parseStandoff(readFileSync(join(corpus, 'attributions', annotation), 'utf8'), text)
  add(own, casesOf(doc, partsOf(doc, gold), gold))
  if (unseen.has(stem)) add(tagged, casesOf(doc, model.parts(doc.segments), gold))
}
const [ofSource, ofContent, ofSharing] = [fitted('source'), fitted('content'), fitted('sharing')]

process.stdout.write(`// The weights of the features in grouping-features.ts, in the same order. Fitted by logistic regression on the corpus’s train part:
// on its own spans, and on those of a tagger that was not trained on them.

/** For a source that belongs to a cue. */
export const sourceWeights: readonly number[] = [
${listed(sourceFeatures, ofSource)}
]

/** For a content that belongs to a cue, or to a source without one. */
export const contentWeights: readonly number[] = [
${listed(contentFeatures, ofContent)}
]

/** For a cue without a source that shares the source of another cue in its sentence: log odds. */
export const sharingWeights: readonly number[] = [
${listed(sharingFeatures, ofSharing)}
]

/** The score above which a part belongs to a cue: ${EASIER} less than fitted, since a wrong link costs less than a missed one. */
export const NO_CUE = { source: ${rounded(ofSource.at(-1)! - EASIER)}, content: ${rounded(ofContent.at(-1)! - EASIER)} }
`)

function add(cases: Cases, more: Cases): void {
  for (const kind of ['source', 'content', 'sharing'] as const) cases[kind].push(...more[kind])
}

/** The corpus’s own parts, each unbroken run of tokens for itself; of nested ones the outermost is laid out. */
function partsOf(doc: TokenizedDocument, gold: FlatAttribution[]): Part[] {
  const parts = gold.flatMap((one) =>
    (['source', 'cue', 'content'] as const).flatMap((role) =>
      runsOf(doc, one[role]).map((run): Part => ({ role, ...run, probability: 1 })),
    ),
  )
  return parts.sort((a, b) => a.first - b.first || b.end - a.end)
}

/** The unbroken runs of tokens that spans touch. */
function runsOf(doc: TokenizedDocument, spans: Span[]): TokenRange[] {
  const runs: { first: number; end: number }[] = []
  for (const { first, end } of spans.map((span) => tokenRange(doc, span)).sort((a, b) => a.first - b.first)) {
    const last = runs.at(-1)
    if (last && last.end >= first) last.end = Math.max(last.end, end)
    else runs.push({ first, end })
  }
  return runs
}

/**
 * Weights under which the right choices are the likeliest: the probability of a choice is in line with the exponential of
 * its row times the weights (multinomial logistic regression; several right ones count by their shares). By Newton’s
 * method, no weight changing by more than 1 a round: far from the end whole steps lead away from it.
 */
function fitted(kind: keyof Cases): number[] {
  const size = own[kind][0]?.choices[0]?.length ?? 0
  const worth = tagged[kind].length ? own[kind].length / tagged[kind].length : 0
  console.error(`${kind}: ${own[kind].length} cases of the corpus, ${tagged[kind].length} of the tagger`)
  let now = Array.from({ length: size }, () => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = now.map((weight) => -RIDGE * weight)
    const bend = now.map((_, row) => now.map((_, column) => (row === column ? RIDGE : 0)))
    for (const one of own[kind]) gather(one, 1, now, slope, bend)
    for (const one of tagged[kind]) gather(one, worth, now, slope, bend)
    const step = solved(bend, slope)
    const longest = Math.max(...step.map(Math.abs))
    now = now.map((weight, at) => weight + step[at]! / Math.max(1, longest))
    if (longest < STILL) return now
  }
  throw new Error(`The weights still change after ${ROUNDS} rounds.`)
}

/** Adds a case, `worth` times, to the slope of the log-likelihood and to how it bends. */
function gather(
  { choices, right }: Case,
  worth: number,
  weights: number[],
  slope: number[],
  bend: number[][],
): void {
  const scores = choices.map((row) => row.reduce((sum, value, at) => sum + value * weights[at]!, 0))
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const all = powers.reduce((sum, power) => sum + power, 0)
  const good = powers.reduce((sum, power, at) => sum + (right[at] ? power : 0), 0)
  const mean = weights.map((_, at) =>
    choices.reduce((sum, row, which) => sum + (powers[which]! / all) * row[at]!, 0),
  )
  for (const [which, row] of choices.entries()) {
    const share = powers[which]! / all
    const pull = (right[which] ? powers[which]! / good : 0) - share
    for (const [at, value] of row.entries()) {
      slope[at]! += worth * pull * value
      const off = worth * share * (value - mean[at]!)
      for (let other = 0; other < row.length; other++) bend[at]![other]! += off * (row[other]! - mean[other]!)
    }
  }
}

/** The solution of a system of equations whose matrix is symmetric and positive definite; both are used up. */
function solved(matrix: number[][], values: number[]): number[] {
  const size = values.length
  for (let pivot = 0; pivot < size; pivot++) {
    for (let row = pivot + 1; row < size; row++) {
      const factor = matrix[row]![pivot]! / matrix[pivot]![pivot]!
      for (let at = pivot; at < size; at++) matrix[row]![at]! -= factor * matrix[pivot]![at]!
      values[row]! -= factor * values[pivot]!
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let at = row + 1; at < size; at++) values[row]! -= matrix[row]![at]! * values[at]!
    values[row]! /= matrix[row]![row]!
  }
  return values
}

function listed(names: readonly string[], values: number[]): string {
  return names.map((name, at) => `  ${rounded(values[at]!)}, // ${name}`).join('\n')
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}
