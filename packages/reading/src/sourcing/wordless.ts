// Whether a statement has a word that reports words. In: a document and a statement. Out: yes or no.
//
//   Orm said the port was full.     The study found that …     They called it “a sham”.          words
//   Orm led the crews out.          He knows about the toll.   They may not know the way.        none
//
// A statement without one needs a higher confidence to be sure: most are deeds and states of mind that the model took for speech.

import { cueWords, introducesWords } from '../lexicon/cues.ts'
import { reportingVerbs } from '../lexicon/sourcing.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'

/** Rules whose phrases report words without a verb that does: “per a report”, “in Orm’s words”, “hit out at”. */
const PHRASES: ReadonlySet<string> = new Set(['per-report', 'in-a-speakers-words', 'verb-with-particle'])

/** What makes a cue a thing that may be, or was not, said: “may not know”. */
const UNREAL = /^(?:not|n't|may|might|could|would|should|never)$/

/** Whether no word of a statement with a source of its own reports words, and none of it is quoted. */
export function isWordless(
  doc: TokenizedDocument,
  { source, cue, form, continues, via, evidence }: Statement,
): boolean {
  if (!source || form !== 'indirect' || continues || via) return false
  if (!cue) return true
  if (evidence.some(({ rule }) => PHRASES.has(rule))) return false
  const words = doc.words.slice(...tokenRange(doc, cue))
  const reports = words.some(
    (word) => introducesWords(word) || reportingVerbs.has(word) || isReport(word, words),
  )
  return !reports || words.some((word) => UNREAL.test(word))
}

/** A noun for words: “issued a statement”, “expressed concern”. */
function isReport(word: string, cue: string[]): boolean {
  return cue.length > 1 && cueWords(word).some(({ kind }) => kind === 'noun')
}
