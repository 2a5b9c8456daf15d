// Compares two sets of predictions for the same annotated texts. In: a corpus and two prediction files. Out: F1 of each, the
// difference, and the range of the difference in 95 % of bootstrap samples of the texts.
//
//   node --conditions=hearsay-source training/compare.ts CORPUS_DIR A.jsonl B.jsonl

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '@hearsay/core'
import type { Counts, Scores } from '../src/score.ts'
import { score } from '../src/score.ts'
import type { FlatAttribution } from '../src/standoff.ts'
import { parseStandoff } from '../src/standoff.ts'

interface Line {
  id: string
  attributions: { source: Span | null; cue: Span | null; content: Span[] }[]
}

const SAMPLES = 2000
const NAMES = ['source', 'cue', 'content', 'who', 'voice'] as const

const [corpus, ...files] = process.argv.slice(2)
if (!corpus || files.length !== 2) throw new Error('usage: compare.ts CORPUS_DIR A.jsonl B.jsonl')
const annotations = readdirSync(join(corpus, 'attributions')).sort()
const predictions = files.map((file) => {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return new Map(
    lines
      .map((line) => JSON.parse(line) as Line)
      .map(({ id, attributions }) => [id, attributions.map(flatOf)]),
  )
})

/** For every text and each of the two a tally for each name. */
const texts: Counts[][][] = []
for (const file of readdirSync(join(corpus, 'text'))) {
  const stem = file.replace(/\.txt$/, '')
  const annotation = annotations.find((name) => name.startsWith(`${stem}_`) || name === `${stem}.ann`)
  if (!annotation) continue
  const text = readFileSync(join(corpus, 'text', file), 'utf8')
  const gold = parseStandoff(readFileSync(join(corpus, 'attributions', annotation), 'utf8'), text)
  texts.push(predictions.map((one) => talliesOf(score([{ text, gold, predicted: one.get(stem) ?? [] }]))))
}

const whole = differences(texts)
const drawn = Array.from({ length: SAMPLES }, () =>
  differences(texts.map(() => texts[Math.floor(Math.random() * texts.length)]!)),
)
for (const [at, name] of NAMES.entries()) {
  const [a, b, difference] = whole[at]!
  const sorted = drawn.map((row) => row[at]![2]).sort((x, y) => x - y)
  const [low, high] = [sorted[Math.floor(0.025 * SAMPLES)]!, sorted[Math.ceil(0.975 * SAMPLES) - 1]!]
  console.log(
    `${name.padEnd(8)} ${a.toFixed(1)}  ${b.toFixed(1)}  ${signed(difference)}  [${signed(low)}, ${signed(high)}]`,
  )
}

function flatOf({ source, cue, content }: Line['attributions'][number]): FlatAttribution {
  return { source: source ? [source] : [], cue: cue ? [cue] : [], content }
}

function talliesOf({ exact, who, voice }: Scores): Counts[] {
  return [exact.source, exact.cue, exact.content, who, voice]
}

/** For each name the F1 of both over these texts, in hundredths, and what the second has more. */
function differences(drawing: Counts[][][]): [number, number, number][] {
  return NAMES.map((_, at) => {
    const [a, b] = [0, 1].map((which) => {
      let right = 0
      let all = 0
      for (const text of drawing) {
        const tally = text[which]![at]!
        right += tally.right
        all += tally.predicted + tally.gold
      }
      return all ? (200 * right) / all : 0
    }) as [number, number]
    return [a, b, b - a]
  })
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
}
