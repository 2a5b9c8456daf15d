// “fear for their homes”: a feeling.
// In: the words of a statement. Out: whether it is one of these.

import { feelingVerbs } from '../../lexicon/deeds.ts'
import type { DeedRule } from './deed-rule.ts'

/** A feeling: “for” after a verb such as “fear”. */
export const feeling = {
  id: 'feeling',
  message: 'A feeling: “for” after a verb such as “fear”.',
  example: '{s1:Residents} {c1:fear for} {q1:their homes}.',
  counterExample: '{s1:Residents} {c1:fear} {q1:that their homes will be lost}.',
  applies: ({ cue, behind }) =>
    cue.some((word) => feelingVerbs.has(word)) && (cue.at(-1) === 'for' || behind[0] === 'for'),
} satisfies DeedRule
