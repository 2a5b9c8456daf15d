// What the confidence of a reading’s statements is worth. In: a text with its reading and the attributions of the corpus. Out: for
// each statement its confidence, whether its words are right, and whether its person is.
//
// Words are right where source and content each overlap those of an attribution in the corpus by more than half. A person is judged
// where the corpus shows who it is (`shownPerson`): by the source of that attribution, or by the statement’s own where its words
// are wrong, so that a statement is judged or left out no matter whether it is right.

import type { Reading } from '@hearsay/reading'
import { matchedGold } from './score.ts'
import { shownPerson } from './shown-person.ts'
import type { FlatAttribution } from './standoff.ts'

/** A statement as the corpus judges it. */
export interface JudgedStatement {
  /** Its number in the reading. */
  statement: number
  confidence: number
  words: boolean
  /** Of right words whether the person is right; null where the words are wrong, or the corpus doesn’t show who it is. */
  person: boolean | null
  /** Whether words and person are right; null where the corpus doesn’t show who the source is. */
  both: boolean | null
}

/**
 * Judges the statements that have a source or a cue of their own. Those that only continue a speaker are in no corpus, nor are
 * outlets that only relay another’s statement (“… Orm told Dawn”).
 */
export function judgeReading(
  text: string,
  { attributions, actors }: Reading,
  gold: FlatAttribution[],
): JudgedStatement[] {
  const relaying = new Set(attributions.map(({ via }) => via))
  const own = [...attributions.entries()].filter(
    ([at, { source, cue, evidence }]) =>
      (source || cue) && !(relaying.has(at) && evidence.every(({ rule }) => rule !== 'tagger')),
  )
  const predicted = own.map(([, { source, cue, content }]) => ({
    source: source ? [source] : [],
    cue: cue ? [cue] : [],
    content,
  }))
  return matchedGold({ text, gold, predicted }).map((match, at) => {
    const [statement, { confidence, actor }] = own[at]!
    const words = match !== null
    const isRight = shownPerson(text, (match ?? predicted[at]!).source)
    const person = words && isRight ? isRight(actor === null ? null : actors[actor]!) : null
    return { statement, confidence, words, person, both: isRight ? (person ?? false) : null }
  })
}
