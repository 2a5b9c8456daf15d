// How one occurrence leads to another, step by step. In: words and their alignment. Out: steps, in which every character of both
// occurrences stands exactly once.
import type { Span } from '@hearsay/core'
import type { Alignment } from './align.ts'
import { HESITATIONS } from './lexicon/short-lists.ts'
import type { Word } from './words.ts'

/** What a step does to the words of the base. */
export const stepOperations = ['same', 'gone', 'come', 'changed', 'moved'] as const
/** What a step does to the words of the base. */
export type StepOperation = (typeof stepOperations)[number]

/** Some words of the base, what became of them, and where. */
export interface Step {
  op: StepOperation
  /** In the clipping of the base; null for words that have come. */
  base: Span | null
  /** In the clipping of the other; null for words that are gone. */
  here: Span | null
  /** How the outlet marks the difference: by brackets, by dots, as an aside such as “(laughs)”; null where it doesn’t. */
  mark: 'bracket' | 'dots' | 'aside' | null
  /** An equality that was taken for one: another spelling, a number in figures, a filler. */
  style: 'spelling' | 'number' | 'filler' | null
}

/** A step while it is made, by indices of words. */
export interface WordStep {
  op: StepOperation
  base: number[]
  here: number[]
  mark: Step['mark']
  style: Step['style']
}

/** The steps in the order of the base, words that have come where they stand. */
export function wordSteps(base: readonly Word[], here: readonly Word[], alignment: Alignment): WordStep[] {
  const { toHere, toBase, moved } = alignment
  const steps: WordStep[] = []
  let next = 0
  const [idle, idleHere] = [idleWords(base), idleWords(here)]
  const come = (until: number) => {
    for (; next < until; next++)
      if (toBase[next]! < 0) steps.push(step('come', [], [next], idleHere.has(next)))
  }
  for (let at = 0; at < base.length; at++) {
    const pair = toHere[at]!
    if (pair < 0) steps.push(step('gone', [at], [], idle.has(at)))
    else if (moved[at]) steps.push(step('moved', [at], [pair], false))
    else {
      come(pair)
      next = pair + 1
      const [one, other] = [base[at]!, here[pair]!]
      const op = one.key === other.key ? 'same' : 'changed'
      steps.push({ ...step(op, [at], [pair], false), style: styleOf(one, other) })
    }
  }
  come(here.length)
  return joinChanges(joinRuns(steps, base, here), base, here)
}

/** Words that say nothing: “um”, “Well,”, “you know,”, and what is said twice: “we had, we had hoped”. */
function idleWords(words: readonly Word[]): Set<number> {
  const found = new Set<number>()
  for (const [at, word] of words.entries()) {
    const next = words[at + 1]
    if (word.filler || (at === 0 && isPausedAfter(word) && HESITATIONS.has(word.key))) found.add(at)
    if (word.key === 'you' && next?.key === 'know' && isPausedAfter(next)) {
      found.add(at)
      found.add(at + 1)
    }
    for (let length = 1; length <= MAX_STUTTER; length++) {
      if (!isPausedAfter(words[at + length - 1]) || !isRepeated(words, at, length)) continue
      for (let one = 0; one < length; one++) found.add(at + one)
    }
  }
  return found
}

/** So many words may be said twice in a false start. */
const MAX_STUTTER = 3

function isPausedAfter(word: Word | undefined): boolean {
  return word !== undefined && /^[,…—–-]/.test(word.pause)
}

/** Whether words are followed by the same words. */
function isRepeated(words: readonly Word[], at: number, length: number): boolean {
  for (let one = 0; one < length; one++)
    if (words[at + one]!.key !== words[at + length + one]?.key) return false
  return true
}

function step(op: StepOperation, base: number[], here: number[], filler: boolean): WordStep {
  return { op, base, here, mark: null, style: filler ? 'filler' : null }
}

function styleOf(one: Word, other: Word): Step['style'] {
  if (one.key !== other.key || one.folded.replace(/[[\]]/g, '') === other.folded.replace(/[[\]]/g, ''))
    return null
  return one.number ? 'number' : 'spelling'
}

function joinRuns(steps: readonly WordStep[], base: readonly Word[], here: readonly Word[]): WordStep[] {
  const found: WordStep[] = []
  for (const next of steps) {
    const last = found.at(-1)
    if (
      last &&
      last.op === next.op &&
      last.style === next.style &&
      continues(last.base, next.base, base) &&
      continues(last.here, next.here, here)
    ) {
      last.base.push(...next.base)
      last.here.push(...next.here)
    } else found.push({ ...next, base: [...next.base], here: [...next.here] })
  }
  return found
}

/** Whether words follow others of the same part; nothing follows nothing. */
function continues(before: readonly number[], after: readonly number[], words: readonly Word[]): boolean {
  const [last, first] = [before.at(-1), after[0]]
  if (last === undefined || first === undefined) return last === first
  return first === last + 1 && words[first]!.part === words[last]!.part
}

/** Words gone and words come in one place are words changed. */
function joinChanges(steps: readonly WordStep[], base: readonly Word[], here: readonly Word[]): WordStep[] {
  const found: WordStep[] = []
  const isChange = ({ op, style }: WordStep) => op !== 'same' && op !== 'moved' && style === null
  for (const next of steps) {
    const last = found.at(-1)
    const isPair =
      last &&
      isChange(last) &&
      isChange(next) &&
      (last.op !== next.op || last.op === 'changed') &&
      fits(last.base, next.base, base) &&
      fits(last.here, next.here, here)
    if (isPair) {
      last.base.push(...next.base)
      last.here.push(...next.here)
      last.op = 'changed'
    } else found.push(next)
  }
  return found
}

/** Whether one range takes in both. */
function fits(before: readonly number[], after: readonly number[], words: readonly Word[]): boolean {
  return !before.length || !after.length || continues(before, after, words)
}

/** Steps by characters. Spans without a word stand in steps of their own. */
export function stepsOf(
  steps: readonly WordStep[],
  base: readonly Word[],
  here: readonly Word[],
  emptyParts: { base: readonly Span[]; here: readonly Span[] },
): Step[] {
  const cells = (indices: readonly number[], words: readonly Word[]): Span | null =>
    indices.length ? [words[indices[0]!]!.cell[0], words[indices.at(-1)!]!.cell[1]] : null
  return [
    ...steps.map(({ op, mark, style, ...one }) => ({
      op,
      base: cells(one.base, base),
      here: cells(one.here, here),
      mark,
      style,
    })),
    ...emptyParts.base.map((span): Step => ({ op: 'gone', base: span, here: null, mark: null, style: null })),
    ...emptyParts.here.map((span): Step => ({ op: 'come', base: null, here: span, mark: null, style: null })),
  ]
}
