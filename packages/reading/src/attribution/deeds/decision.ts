// “rejected the motion by 40 votes”, “backed the bill”: a decision. Not: “rejected the claim”.
// In: the words of a statement. Out: whether it is one of these.

import { decidedThings, decisionVerbs } from '../../lexicon/deeds.ts'
import type { DeedRule } from './deed-rule.ts'
import { MAX_WORDS_TO_THING } from './deed-rule.ts'

/** A decision about a motion, a bill or an appeal. */
export const decision = {
  id: 'decision',
  message: 'A decision about a motion, a bill or an appeal.',
  example: '{s1:Lawmakers} {c1:rejected} {q1:the motion by 40 votes}.',
  counterExample: '{s1:Lawmakers} {c1:rejected} {q1:the claim that they took bribes}.',
  applies: ({ cue, behind }) =>
    decisionVerbs.has(cue.at(-1)!) &&
    behind.slice(0, MAX_WORDS_TO_THING).some((word) => decidedThings.has(word)),
} satisfies DeedRule
