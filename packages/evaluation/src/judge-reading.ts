// What the confidence of a reading’s statements is worth. In: a text with its reading and the attributions of the corpus. Out: for
// each statement its confidence, whether its words are right, and whether its person is.
//
// Words are right where source and content each overlap those of an attribution in the corpus by more than half. The corpus doesn’t
// say who a pronoun or a role means, so a person is judged only where the source in the corpus has a name of two or more words: it
// is right where the actor’s name has the last word of one.

import type { Reading } from '@hearsay/reading'
import { matchedGold } from './score.ts'
import type { FlatAttribution } from './standoff.ts'

/** A statement as the corpus judges it. */
export interface JudgedStatement {
  confidence: number
  words: boolean
  /** null where the corpus doesn’t show who the source is. */
  person: boolean | null
}

const NAME = /\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)+/gu

/** Judges the statements that have a source or a cue of their own; those that only continue a speaker are in no corpus. */
export function judgeReading(
  text: string,
  { attributions, actors }: Reading,
  gold: FlatAttribution[],
): JudgedStatement[] {
  const own = attributions.filter(({ source, cue }) => source || cue)
  const predicted = own.map(({ source, cue, content }) => ({
    source: source ? [source] : [],
    cue: cue ? [cue] : [],
    content,
  }))
  return matchedGold({ text, gold, predicted }).map((match, at) => {
    const { confidence, actor } = own[at]!
    const names = match?.source.flatMap((span) => text.slice(...span).match(NAME) ?? []) ?? []
    const words = new Set((actor === null ? '' : actors[actor]!.name).split(/\s+/))
    const person = names.length ? names.some((name) => words.has(name.split(' ').at(-1)!)) : null
    return { confidence, words: match !== null, person }
  })
}
