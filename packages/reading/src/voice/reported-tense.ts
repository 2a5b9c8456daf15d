// Prose in the tense of reported speech after a statement. In: a sentence that is mostly prose. Out: the statement that it
// continues.
//
//   Ms Venn said the port was full. It would open on Friday.
//                                      ^^^^^ Ms Venn’s

import { reportedAuxiliaries } from '../lexicon/scope-words.ts'
import type { ScopeRule } from './neighbourhood.ts'

/** Auxiliaries of reported speech count among the first tokens of a sentence, this many. */
const MAX_TOKENS_TO_AUXILIARY = 8

/** “Would” after a statement goes on with its speaker’s words. */
export const reportedTense = {
  id: 'reported-tense',
  message:
    '“Would”, “could” or “should” right after a statement: the speaker’s words in the tense of reported speech.',
  example: 'Orla Venn said the port was full. It would open on Friday.',
  counterExample: 'Orla Venn said the port was full. It opened on Friday.',
  precision: 0.5,
  measured: 'estimate',
  find({ doc, sentence: { first, end }, before }) {
    const head = doc.words.slice(first, Math.min(end, first + MAX_TOKENS_TO_AUXILIARY))
    return head.some((word) => reportedAuxiliaries.has(word)) ? before : null
  },
} satisfies ScopeRule
