// “the court heard”, in a sentence of which the model marked nothing.
//
//   Dell was angry that night, the court heard.      The inquest heard that Dell was angry.
//   qqqqqqqqqqqqqqqqqqqqqqqqq            ccccc                   ccccc qqqqqqqqqqqqqqqqqqq
//
// Not: “the judge heard the case”.

import { hearers } from '../lexicon/deeds.ts'
import type { PartsLayer, TokenRange } from './parts-layer.ts'
import { clauseBefore, type PhraseRule, trimmedClause } from './phrase.ts'

/** The longest name of who hears, in tokens: “the jury at Kilua Crown Court”. */
const MAX_HEARER_TOKENS = 8
const AUXILIARY = /^(?:has|have|had|was|were|is|been|also|then|earlier)$/

/** What a court hears is said, and no source is named */
export const heardInCourt = {
  id: 'heard-in-court',
  message: 'What a court “heard” or a jury “was told” is said by a speaker who is not named.',
  example: 'The trial heard that Dell had bought the knife a week before.',
  counterExample: 'Judge Ina Bell heard the case on Monday.',
  precision: 0.7,
  measured: 'estimate',
  words: ['heard', 'told'],
  match({ layer, sentence, at, isFree }) {
    if (!isFree) return null
    const cue: TokenRange = [at, at + 1]
    while (cue[0] > sentence.first && AUXILIARY.test(layer.word(cue[0] - 1))) cue[0]--
    if (layer.word(at) === 'told' && !/^(?:was|were|is|been)$/.test(layer.word(at - 1))) return null
    const subject = subjectBefore(layer, cue[0], sentence.first)
    if (subject === null) return null
    if (layer.word(at + 1) === 'that') {
      const content = trimmedClause(layer, [at + 1, sentence.end])
      return content && { cue, content }
    }
    if (layer.word(subject - 1) !== ',' || !/^[.,;]?$/.test(layer.word(at + 1))) return null
    const content = clauseBefore(layer, subject - 1, sentence)
    return content && { cue, content }
  },
} satisfies PhraseRule

/** The first token of the subject before a verb, where it is one who hears. */
function subjectBefore(layer: PartsLayer, verb: number, floor: number): number | null {
  let from = verb
  let hears = false
  while (from > floor && verb - from < MAX_HEARER_TOKENS && layer.word(from - 1) !== ',') {
    from--
    hears ||= hearers.has(layer.word(from))
  }
  return hears ? from : null
}
