// English words that show in whose words a sentence without a cue is. Data.
import { wordSet } from './word-set.ts'

/** Auxiliaries of reported speech: “It would cost two million” gives a speaker’s words in the outlet’s tense. */
export const reportedAuxiliaries = wordSet('would could should might')

/** First words of sentences that return to the outlet’s own voice: “But the candidate could …”. */
export const outletOpeners = wordSet('but however meanwhile still earlier later critics since')

/** Words of cues by which an outlet hedges in its own voice: “the plan appears to have failed”. */
export const outletHedges = wordSet(
  'seem seems seemed appear appears appeared likely unlikely expected supposed set due widely',
)
