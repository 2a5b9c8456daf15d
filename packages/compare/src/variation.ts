// How an occurrence stands to the base of its family. In: two occurrences. Out: axes, turns and steps; nothing is decided here about
// whether they are one utterance.
import type { Span } from '@hearsay/core'
import type { Alignment } from './align.ts'
import { align } from './align.ts'
import type { Occurrence } from './occurrence.ts'
import { outletKey } from './occurrence.ts'
import type { SpeakerRelation } from './speakers.ts'
import { compareSpeakers } from './speakers.ts'
import type { Step, WordStep } from './steps.ts'
import { stepsOf, wordSteps } from './steps.ts'
import type { Turn } from './turns.ts'
import { turnsOf } from './turns.ts'

/** What became of the words. */
export const wordings = ['same', 'trimmed', 'longer', 'omitted', 'changed', 'moved'] as const
/** What became of the words: cut or longer at an end, left out or changed inside, in another place. */
export type Wording = (typeof wordings)[number]

/** How a difference may be marked. */
export const markings = ['bracket', 'dots', 'sic', 'aside'] as const
/** How a difference is marked. */
export type Marking = (typeof markings)[number]

/** How a chain of relays stands to another. */
export const chainRelations = ['same', 'longer', 'other'] as const
/** How a chain of relays stands to another. */
export type ChainRelation = (typeof chainRelations)[number]

/** An occurrence beside the base of its family: axes, not one kind. */
export interface Variation {
  /** Never empty; `same` stands alone. Empty for a translation alone: words of two languages aren’t compared. */
  wording: Wording[]
  marked: Marking[]
  form: 'same' | 'reworded'
  language: 'same' | 'translated'
  speaker: SpeakerRelation
  chain: ChainRelation
  turns: Turn[]
  /** Every character of both occurrences, once. */
  steps: Step[]
}

/** Two occurrences, aligned. */
export interface Aligned {
  base: Occurrence
  here: Occurrence
  alignment: Alignment
  steps: WordStep[]
}

/** Aligns two occurrences of one language. */
export function alignOccurrences(base: Occurrence, here: Occurrence): Aligned {
  const alignment = align(base.words, here.words)
  const steps = wordSteps(base.words, here.words, alignment)
  markSteps(steps, base, here)
  return { base, here, alignment, steps }
}

/** The axes of an occurrence beside a base. */
export function variationOf(base: Occurrence, here: Occurrence): Variation {
  const speaker = compareSpeakers(base.speaker, here.speaker)
  const chain = compareChains(base, here)
  if (base.language !== here.language) {
    return {
      ...WITHOUT_WORDS,
      speaker,
      chain,
      steps: stepsOfWhole(base, here),
      turns: turnsOf(base, here, []),
    }
  }
  const { steps } = alignOccurrences(base, here)
  const isQuoted = base.form === 'direct' && here.form === 'direct'
  const isReworded = !isQuoted && steps.some((step) => rewords(step, base, here))
  const telling = isQuoted || isReworded ? steps : steps.filter((step) => !isSmall(step, base, here))
  const wording = wordingOf(telling, base)
  return {
    wording,
    marked: markingsOf(steps, here),
    form: isReworded ? 'reworded' : 'same',
    language: 'same',
    speaker,
    chain,
    turns: turnsOf(base, here, steps),
    steps: stepsOf(steps, base.words, here.words, { base: wordless(base), here: wordless(here) }),
  }
}

/** Whether a step changes what reported words say; “that” and another tense don’t. */
function rewords({ op, base: gone, here: come }: WordStep, base: Occurrence, here: Occurrence): boolean {
  if (op !== 'changed' && op !== 'come') return false
  const words = [...gone.map((at) => base.words[at]!), ...come.map((at) => here.words[at]!)]
  const isShifted = op === 'changed' && (base.form === 'direct' || here.form === 'direct')
  return isShifted || words.some(({ weight, turn }) => weight === 1 || turn === 'negation')
}

/** “that” and an auxiliary, which reporting adds and takes away. */
function isSmall({ op, base: gone, here: come }: WordStep, base: Occurrence, here: Occurrence): boolean {
  if (op === 'same' || op === 'moved') return false
  return [...gone.map((at) => base.words[at]!), ...come.map((at) => here.words[at]!)].every(
    ({ weight }) => weight < 1,
  )
}

const WITHOUT_WORDS = {
  wording: [],
  marked: [],
  form: 'same',
  language: 'translated',
} satisfies Partial<Variation>

/** Parts without a word. */
function wordless({ parts, words }: Occurrence): Span[] {
  return parts.filter((_, at) => !words.some(({ part }) => part === at))
}

/** Across languages every part stands for itself. */
function stepsOfWhole(base: Occurrence, here: Occurrence): Step[] {
  const whole = { mark: null, style: null } as const
  return [
    ...base.parts.map((span): Step => ({ op: 'gone', base: span, here: null, ...whole })),
    ...here.parts.map((span): Step => ({ op: 'come', base: null, here: span, ...whole })),
  ]
}

/** Notes which steps the outlet marks: words come in brackets, words gone where it has dots. */
function markSteps(steps: WordStep[], base: Occurrence, here: Occurrence): void {
  let before = -1
  for (const [at, step] of steps.entries()) {
    if (step.here.length && step.op !== 'moved') before = step.here.at(-1)!
    if (step.op === 'same' || step.op === 'moved') continue
    if (step.op === 'come' && isAside(step, here)) {
      step.mark = 'aside'
      continue
    }
    if (hasBrackets(step, base, here)) {
      step.mark = 'bracket'
      continue
    }
    if (step.op === 'come') {
      if (hasDots(base, steps, at)) step.mark = 'dots'
      continue
    }
    const after = steps.slice(at + 1).find((next) => next.here.length && next.op !== 'moved')?.here[0] ?? null
    const from = step.here.length ? step.here[0]! - 1 : before
    if (dotsBetween(here, from, after)) step.mark = 'dots'
  }
}

/** What the outlet adds in round brackets: “(laughs)”. */
function isAside({ here: come }: WordStep, { words, marks }: Occurrence): boolean {
  return come.every((at) =>
    marks.some(
      ({ kind, span }) => kind === 'aside' && span[0] <= words[at]!.span[0] && words[at]!.span[1] <= span[1],
    ),
  )
}

/** Brackets of the base tell of words changed, not of words cut away. */
function hasBrackets({ op, base: gone, here: come }: WordStep, base: Occurrence, here: Occurrence): boolean {
  const isIn = (indices: readonly number[], { words }: Occurrence) =>
    indices.some((at) => words[at]!.bracketed)
  return (
    isIn(come, here) ||
    (op === 'changed' && isIn(gone, base)) ||
    (gone.length > 0 && gone.every((at) => base.words[at]!.bracketed))
  )
}

/** Words that come where the base has dots were left out there. */
function hasDots(base: Occurrence, steps: readonly WordStep[], at: number): boolean {
  const before =
    steps
      .slice(0, at)
      .findLast((step) => step.base.length && step.op !== 'moved')
      ?.base.at(-1) ?? -1
  const after = steps.slice(at + 1).find((step) => step.base.length && step.op !== 'moved')?.base[0] ?? null
  return dotsBetween(base, before, after)
}

function dotsBetween({ words, marks, parts }: Occurrence, before: number, after: number | null): boolean {
  const from = words[before]?.span[1] ?? parts[0]![0]
  const to = after === null ? parts.at(-1)![1] : (words[after]?.span[0] ?? parts.at(-1)![1])
  return marks.some(({ kind, span }) => kind === 'dots' && from <= span[0] && span[1] <= to)
}

/** What became of the words, in the order of `wordings`. */
export function wordingOf(steps: readonly WordStep[], base: Occurrence): Wording[] {
  const real = steps.filter(({ style }) => style === null)
  const first = real.findIndex(isKept)
  const last = real.findLastIndex(isKept)
  const found = new Set<Wording>()
  for (const [at, step] of real.entries()) {
    const isEdge = at < first || at > last
    const wording = wordingOfStep(step, isEdge, base)
    if (wording) found.add(wording)
  }
  if (real.length && first < 0) found.add('changed')
  if (!found.size && steps.some(({ op, style }) => style === 'filler' && op !== 'same')) found.add('omitted')
  return found.size ? wordings.filter((one) => found.has(one)) : ['same']
}

function wordingOfStep(step: WordStep, isEdge: boolean, base: Occurrence): Wording | null {
  const isMarked = step.mark === 'dots'
  if (step.op === 'gone') return isEdge && (!isMarked || isOuter(step, base)) ? 'trimmed' : 'omitted'
  if (step.mark === 'aside') return null
  if (step.op === 'come' && isEdge) return step.mark === 'bracket' ? 'changed' : 'longer'
  if (step.op === 'come') return isMarked ? 'omitted' : 'changed'
  return step.op === 'same' ? null : step.op
}

/** Words gone from one end to the other: cut, dots or no dots. */
function isOuter({ base: gone }: WordStep, { words }: Occurrence): boolean {
  return gone[0] === 0 && gone.at(-1) === words.length - 1
}

function isKept({ op, base, here }: WordStep): boolean {
  return op === 'same' || op === 'moved' || (op === 'changed' && base.length > 0 && here.length > 0)
}

function markingsOf(steps: readonly WordStep[], here: Occurrence): Marking[] {
  const found = new Set<Marking>()
  for (const { mark } of steps) if (mark) found.add(mark)
  // A capital in brackets leaves the word the same, and is a mark all the same.
  for (const { kind } of here.marks) if (kind !== 'dots') found.add(kind)
  if (here.marks.some(({ kind }) => kind === 'dots')) found.add('dots')
  return markings.filter((one) => found.has(one))
}

/** How the chain of one stands to that of the other. */
export function compareChains(base: Occurrence, here: Occurrence): ChainRelation {
  const [one, other] = [base.chain.map(outletKey), here.chain.map(outletKey)]
  if (one.join('|') === other.join('|')) return 'same'
  const source = outletKey(base.outlet ?? '')
  const isPrefix = one.every((name) => other.includes(name))
  if (other.length > one.length && (isPrefix || other.includes(source))) return 'longer'
  return 'other'
}
