// “voted to accept”, “is aiming to win”. Not: “refused to apologise”, whose second verb is one of speech.
// In: the words of a statement. Out: whether it is one of these.

// cspell:ignore refus (a stem)
import { cueWords } from '../../lexicon/cues.ts'
import { planVerbs } from '../../lexicon/deeds.ts'
import type { DeedRule } from './deed-rule.ts'
import { asksInWriting } from './deed-rule.ts'

/** A plan or a choice: a verb such as “vote” or “aim” before “to”. */
export const plan = {
  id: 'plan',
  message: 'A plan or a choice: a verb such as “vote” or “aim” before “to”.',
  example: '{s1:The board} {c1:voted} {q1:to accept the deal}.',
  counterExample: '{s1:They} {c1:refused} {q1:to apologise for it}.',
  applies: ({ source, cue, behind }) => {
    if (asksInWriting({ source, cue, behind })) return false
    const to = cue.at(-1) === 'to' ? cue.length - 1 : -1
    if (to < 0 && behind[0] !== 'to') return false
    const verb = to < 0 ? cue.at(-1)! : cue[to - 1]!
    if (!planVerbs.has(verb)) return false
    const next = to < 0 ? behind[1]! : behind[0]!
    return !/^refus/.test(verb) || !cueWords(next).some(({ kind }) => kind === 'speech')
  },
} satisfies DeedRule
