// Words that may turn the sense, where two occurrences differ: told whether the outlet marks them or not, and never called an
// error. In: two occurrences with their steps. Out: turns.
//
//   “We will close the gate”      “We will not close the gate”      negation: not
import type { Span } from '@hearsay/core'
import type { TurnKind } from './lexicon.ts'
import type { Occurrence } from './occurrence.ts'
import type { WordStep } from './steps.ts'
import type { Word } from './words.ts'

/** A word that may turn the sense. */
export interface Turn {
  what: TurnKind
  /** In the clipping of the base, or null. */
  base: Span | null
  /** In the clipping of the other, or null. */
  here: Span | null
}

/** At an end only these are told: a number that was cut away with its clause turns nothing. */
const AT_ENDS: ReadonlySet<TurnKind> = new Set(['negation', 'modal'])

/** These go with a clause that is gone, and turn nothing by themselves. */
const WITH_CLAUSE: ReadonlySet<TurnKind> = new Set(['person', 'time'])

/** The turns between two occurrences; across languages only numbers, negations and the cue. */
export function turnsOf(base: Occurrence, here: Occurrence, steps: readonly WordStep[]): Turn[] {
  const cue = cueTurn(base, here)
  if (base.language !== here.language)
    return [...cue, ...numberTurns(base, here), ...negationTurns(base, here)]
  if (base.form !== 'direct' || here.form !== 'direct') {
    const isReworded = steps.some(({ op }) => op === 'come' || op === 'changed')
    if (isReworded)
      return [
        ...cue,
        ...numberTurns(base, here),
        ...negationTurns(base, here),
        ...swapTurns(base, here, steps),
      ]
  }
  return [...cue, ...quotedTurns(base, here, steps)]
}

/** A denial of what the other states. */
function cueTurn(base: Occurrence, here: Occurrence): Turn[] {
  if ((base.denied === null) === (here.denied === null)) return []
  return [{ what: 'negation', base: base.denied, here: here.denied }]
}

function quotedTurns(base: Occurrence, here: Occurrence, steps: readonly WordStep[]): Turn[] {
  const found: Turn[] = []
  const real = steps.filter(({ style }) => style === null)
  const isKept = ({ op }: WordStep) => op === 'same' || op === 'moved'
  const first = real.findIndex(isKept)
  const last = real.findLastIndex(isKept)
  for (const [at, step] of real.entries()) {
    if (isKept(step)) continue
    const isEdge = (at < first || at > last) && step.op !== 'changed'
    const gone = step.base.map((index) => base.words[index]!)
    const come = step.here.map((index) => here.words[index]!)
    for (const what of kindsIn([...gone, ...come])) {
      if (
        WITH_CLAUSE.has(what) &&
        step.op !== 'changed' &&
        [...gone, ...come].some(({ weight }) => weight === 1)
      )
        continue
      if (isEdge && !(AT_ENDS.has(what) && isOneSentence(step, base, here))) continue
      const [was, is] = [gone.filter(({ turn }) => turn === what), come.filter(({ turn }) => turn === what)]
      if (was.map(({ key }) => key).join() === is.map(({ key }) => key).join()) continue
      found.push({ what, base: spanOf(was), here: spanOf(is) })
    }
    if (step.op === 'changed') found.push(...wordTurn(step, gone, come))
  }
  return [...found, ...movedTurns(base, here, real)]
}

/** “not the money, the principle”: words that change places round a negation turn it. */
function movedTurns(base: Occurrence, here: Occurrence, steps: readonly WordStep[]): Turn[] {
  if (!base.words.some(({ turn }) => turn === 'negation')) return []
  return steps.flatMap((step) => {
    const moved = step.base.map((at) => base.words[at]!)
    const count = moved.filter(({ weight }) => weight === 1).length
    if (step.op !== 'moved' || count === 0 || count > MOST_MOVED) return []
    return [
      { what: 'word' as const, base: spanOf(moved), here: spanOf(step.here.map((at) => here.words[at]!)) },
    ]
  })
}

/** More words of weight are a clause, which keeps its sense elsewhere. */
const MOST_MOVED = 2

function kindsIn(words: readonly Word[]): Exclude<TurnKind, 'word'>[] {
  const found = new Set(words.flatMap(({ turn }) => (turn && turn !== 'word' ? [turn] : [])))
  return [...found]
}

/** Whether cut words are in one sentence with what is kept. */
function isOneSentence(step: WordStep, base: Occurrence, here: Occurrence): boolean {
  const [side, indices] = step.base.length ? [base, step.base] : [here, step.here]
  const words = indices.map((at) => side.words[at]!)
  const isBefore = indices.at(-1)! < side.words.length - 1
  const text = isBefore
    ? side.text.slice(words.at(-1)!.span[1], words.at(-1)!.cell[1])
    : side.text.slice(side.words[indices[0]! - 1]?.span[1] ?? words[0]!.span[0], words[0]!.span[0])
  return !/[.!?;]/.test(text)
}

/** Another word of weight in the place of one: “agreed” for “discussed”. Not told of brackets, which say what they stand for. */
function wordTurn(step: WordStep, gone: readonly Word[], come: readonly Word[]): Turn[] {
  if (step.mark === 'bracket') return []
  const [was, is] = [gone, come].map((words) => words.filter(({ weight, number }) => weight === 1 && !number))
  if (!was?.length || !is?.length) return []
  const stems = new Set(was.map(({ stem }) => stem))
  if (is.every(({ stem }) => stems.has(stem))) return []
  return [{ what: 'word', base: spanOf(was), here: spanOf(is) }]
}

/** Numbers that only one has, where both have numbers. */
function numberTurns(base: Occurrence, here: Occurrence): Turn[] {
  const [one, other] = [base, here].map(({ words }) => words.filter(({ number }) => number))
  const gone = one!.filter(({ key }) => !other!.some((word) => word.key === key))
  const come = other!.filter(({ key }) => !one!.some((word) => word.key === key))
  return gone.length && come.length ? [{ what: 'number', base: spanOf(gone), here: spanOf(come) }] : []
}

/** A negation that only one has. */
function negationTurns(base: Occurrence, here: Occurrence): Turn[] {
  const [one, other] = [base, here].map(({ words }) => words.filter(({ turn }) => turn === 'negation'))
  if (one!.length > 0 === other!.length > 0) return []
  return [{ what: 'negation', base: spanOf(one!), here: spanOf(other!) }]
}

/** In reported speech: one word of weight in the place of another, and nearly nothing else. */
function swapTurns(base: Occurrence, here: Occurrence, steps: readonly WordStep[]): Turn[] {
  const changed = steps.filter(({ op }) => op === 'changed')
  const same = steps.filter(({ op }) => op === 'same').reduce((sum, { base: kept }) => sum + kept.length, 0)
  if (same * 2 < here.words.length) return []
  return changed.flatMap((step) => {
    const gone = step.base.map((at) => base.words[at]!)
    const come = step.here.map((at) => here.words[at]!)
    const [was, is] = [gone, come].map((words) =>
      words.filter(({ turn }) => turn === 'negation' || turn === 'number'),
    )
    if (was!.length !== is!.length) return []
    return wordTurn(step, gone, come)
  })
}

/** The span of words in a row; of several runs that of the first. */
function spanOf(words: readonly Word[]): Turn['base'] {
  const [first] = words
  if (!first) return null
  let last = first
  for (const next of words.slice(1)) {
    if (next.cell[0] !== last.cell[1]) break
    last = next
  }
  return [first.span[0], last.span[1]]
}
