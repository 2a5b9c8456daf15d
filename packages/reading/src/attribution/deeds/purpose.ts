// “to express their interest”: an infinitive of purpose. Not: “to say”.
// In: the words of a statement. Out: whether it is one of these.

import { sayingInfinitives } from '../../lexicon/deeds.ts'
import type { DeedRule } from './deed-rule.ts'

/** An infinitive of purpose. */
export const purpose = {
  id: 'purpose',
  message: 'An infinitive of purpose.',
  example: 'Leaders joined the talks {c1:to express} {q1:their interest}.',
  counterExample: 'He came {c1:to say} {q1:they were sold}.',
  applies: ({ cue }) => cue[0] === 'to' && cue.length > 1 && !cue.some((word) => sayingInfinitives.has(word)),
} satisfies DeedRule
