// Scores predicted attributions. In: texts with the attributions of a corpus and those predicted. Out: precision, recall and F1
// of the parts, of who said what, and of the tokens that are anyone’s content.
//
// exact    spans become ranges of tokens (words, or single characters); every contiguous run is a span of its own, so that a
//          discontinuous content is several; a span is right if the corpus has the same one in that role.
// trimmed  the same without punctuation at either end.
// who      an attribution of the corpus with source and content is found if a prediction’s content tokens overlap its own by
//          more than half of their union, and so do the source tokens.
// voice    tokens inside any content.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { FlatAttribution } from './standoff.ts'

/** How many the corpus has, how many were predicted, and how many of these are right. */
export interface Counts {
  right: number
  predicted: number
  gold: number
}

/** Precision, recall and their harmonic mean, each from 0 to 1; 0 if nothing was predicted or the corpus has nothing. */
export interface Rates extends Counts {
  precision: number
  recall: number
  f1: number
}

/** The scores of a reading on a corpus. */
export interface Scores {
  exact: Record<keyof FlatAttribution, Rates>
  trimmed: Record<keyof FlatAttribution, Rates>
  who: Rates
  voice: Rates
}

/** A text with the attributions of the corpus and those predicted. */
export interface JudgedText {
  text: string
  gold: FlatAttribution[]
  predicted: FlatAttribution[]
}

type Tokens = { span: Span; word: boolean }[]
type Sets = Record<keyof FlatAttribution, Set<number>>

const ROLES = ['source', 'cue', 'content'] as const

/** Scores the predictions for all texts together. Gives the same figures as the corpus’s own scorer. */
export function score(texts: Iterable<JudgedText>): Scores {
  const tally = (): Counts => ({ right: 0, predicted: 0, gold: 0 })
  const each = () => ({ source: tally(), cue: tally(), content: tally() })
  const [exact, trimmed, who, voice] = [each(), each(), tally(), tally()]
  for (const { text, gold, predicted } of texts) {
    const tokens = tokensOf(text)
    const [right, given] = [gold, predicted].map((list) => list.map((one) => tokenSets(one, tokens))) as [
      Sets[],
      Sets[],
    ]
    for (const role of ROLES) {
      const [goldRuns, givenRuns] = [right, given].map((list) => list.flatMap((one) => runsOf(one[role])))
      count(exact[role], goldRuns!, givenRuns!)
      const trim = (runs: Span[]) => runs.map((run) => trimmedRun(run, tokens)).filter(([a, b]) => a < b)
      count(trimmed[role], trim(goldRuns!), trim(givenRuns!))
    }
    countWhoSaidWhat(who, right, given)
    const inContent = (list: Sets[]) => [...new Set(list.flatMap((one) => [...one.content]))]
    count(voice, inContent(right), inContent(given))
  }
  const rates = (one: ReturnType<typeof each>) => ({
    source: ratesFrom(one.source),
    cue: ratesFrom(one.cue),
    content: ratesFrom(one.content),
  })
  return { exact: rates(exact), trimmed: rates(trimmed), who: ratesFrom(who), voice: ratesFrom(voice) }
}

/** For each predicted attribution the one of the corpus that it overlaps by more than half, in source and content; null if none. */
export function matchedGold({ text, gold, predicted }: JudgedText): (FlatAttribution | null)[] {
  const tokens = tokensOf(text)
  const right = gold.map((one) => tokenSets(one, tokens))
  return predicted.map((one) => {
    const sets = tokenSets(one, tokens)
    const at = right.findIndex(
      (other) =>
        overlap(other.content, sets.content) > 0.5 &&
        (overlap(other.source, sets.source) > 0.5 || (!other.source.size && !sets.source.size)),
    )
    return gold[at] ?? null
  })
}

function tokensOf(text: string): Tokens {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map(({ 0: sign, index }) => ({
    span: [index, index + sign.length],
    word: /[\p{L}\p{N}]/u.test(sign),
  }))
}

function tokenSets(flat: FlatAttribution, tokens: Tokens): Sets {
  const touched = (spans: Span[]) => {
    const set = new Set<number>()
    for (const [start, end] of spans) {
      for (let at = firstAfter(tokens, start); at < tokens.length && tokens[at]!.span[0] < end; at++)
        set.add(at)
    }
    return set
  }
  return { source: touched(flat.source), cue: touched(flat.cue), content: touched(flat.content) }
}

/** The first token that ends after an offset. */
function firstAfter(tokens: Tokens, offset: number): number {
  return partitionPoint(tokens, ({ span }) => span[1] <= offset)
}

function runsOf(set: Set<number>): Span[] {
  const runs: Span[] = []
  for (const at of [...set].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last?.[1] === at) last[1]++
    else runs.push([at, at + 1])
  }
  return runs
}

function trimmedRun([first, end]: Span, tokens: Tokens): Span {
  let [from, to] = [first, end]
  while (from < to && !tokens[from]!.word) from++
  while (to > from && !tokens[to - 1]!.word) to--
  return [from, to]
}

function count(tally: Counts, gold: (Span | number)[], predicted: (Span | number)[]): void {
  const keys = new Set(gold.map(String))
  const given = new Set(predicted.map(String))
  tally.gold += keys.size
  tally.predicted += given.size
  for (const key of given) if (keys.has(key)) tally.right++
}

/** Each prediction matches one attribution at most; an attribution matches the free prediction with the largest content overlap. */
function countWhoSaidWhat(tally: Counts, gold: Sets[], predicted: Sets[]): void {
  const whole = ({ source, content }: Sets) => source.size > 0 && content.size > 0
  const free = new Set(predicted.filter(whole))
  tally.predicted += free.size
  for (const one of gold.filter(whole)) {
    tally.gold++
    let best: Sets | null = null
    let most = 0.5
    for (const other of free) {
      const share = overlap(one.content, other.content)
      if (share > most) [best, most] = [other, share]
    }
    if (!best || overlap(one.source, best.source) <= 0.5) continue
    tally.right++
    free.delete(best)
  }
}

/** The Jaccard index of two sets: the share of their union that both have, from 0 to 1. */
function overlap(a: Set<number>, b: Set<number>): number {
  let both = 0
  for (const at of a) if (b.has(at)) both++
  const union = a.size + b.size - both
  return union ? both / union : 0
}

function ratesFrom({ right, predicted, gold }: Counts): Rates {
  const precision = predicted ? right / predicted : 0
  const recall = gold ? right / gold : 0
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return { right, predicted, gold, precision, recall, f1 }
}
