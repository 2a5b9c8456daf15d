// Whether one set of predictions is better than another by more than chance. In: texts with the attributions of a corpus and those
// that each of the two predicted. Out: F1 of each, the difference, and the range of the difference in 95 % of samples of the texts.

import type { Counts, Scores } from './score.ts'
import { score } from './score.ts'
import type { FlatAttribution } from './standoff.ts'

/** A text as two predictions have it. */
export interface PairedText {
  text: string
  gold: FlatAttribution[]
  before: FlatAttribution[]
  after: FlatAttribution[]
}

/** F1 from 0 to 100 of one part, and the range of the difference. */
export interface PairedScore {
  name: (typeof NAMES)[number]
  before: number
  after: number
  difference: number
  low: number
  high: number
}

const NAMES = ['source', 'cue', 'content', 'who', 'voice'] as const
/** The share of samples outside the range, half of them at either end. */
const OUTSIDE = 0.05
/** The first state of the random numbers: the same texts give the same range. */
const SEED = 0x9e3779b9

/** For each of two predictions a tally for each name. */
type Tallies = [before: Counts[], after: Counts[]]

/** Compares two sets of predictions by as many samples of the texts, drawn with replacement. */
export function pairedBootstrap(texts: PairedText[], samples = 10_000): PairedScore[] {
  const tallies = texts.map(({ text, gold, before, after }): Tallies => {
    const tallied = (predicted: FlatAttribution[]) => talliesOf(score([{ text, gold, predicted }]))
    return [tallied(before), tallied(after)]
  })
  const random = randomNumbers(SEED)
  const drawn = NAMES.map(() => new Float64Array(samples))
  for (let sample = 0; sample < samples; sample++) {
    const picked = tallies.map(() => tallies[Math.floor(random() * tallies.length)]!)
    for (const [at] of NAMES.entries()) drawn[at]![sample] = f1(picked, 1, at) - f1(picked, 0, at)
  }
  return NAMES.map((name, at) => {
    const sorted = drawn[at]!.sort()
    const [before, after] = [f1(tallies, 0, at), f1(tallies, 1, at)]
    const low = sorted[Math.floor((OUTSIDE / 2) * samples)]!
    const high = sorted[Math.ceil((1 - OUTSIDE / 2) * samples) - 1]!
    return { name, before, after, difference: after - before, low, high }
  })
}

function talliesOf({ exact, who, voice }: Scores): Counts[] {
  return [exact.source, exact.cue, exact.content, who, voice]
}

/** F1 in hundredths over all these texts. */
function f1(texts: Tallies[], which: 0 | 1, name: number): number {
  let right = 0
  let all = 0
  for (const text of texts) {
    const tally = text[which][name]!
    right += tally.right
    all += tally.predicted + tally.gold
  }
  return all ? (200 * right) / all : 0
}

/** Numbers from 0 to 1, each from the one before by shifting its bits. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
