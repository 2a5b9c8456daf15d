// Whether a statement has a word that reports words. In: a document and a statement. Out: yes or no.
//
//   Orm said the port was full.     The study found that …     They called it “a sham”.          words
//   The report offers a plan.       He could not recall it.                                      words
//   Orm led the crews out.          He knows about the toll.                                     none
//
// A statement without one needs a higher confidence to be sure: most are deeds and states of mind that the model took for
// speech. None is what a rule found by layout or by a relay’s words: “VENN: We wait”, “told | the Daily”. Whatever a document does,
// it says, but a law. What was not, or may be, said is as often right as what was (polnear, train).

import { isDocumentPhrase } from '../attribution/noun-phrases.ts'
import { cueWords, isQuotingVerb, isWordedVerb } from '../lexicon/cues.ts'
import { singular } from '../lexicon/nouns.ts'
import { enactments, reportingVerbs, views } from '../lexicon/sourcing.ts'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'

/** Rules whose phrases report words without a verb that does: “per a report”, “in Orm’s words”, “hit out at”. */
const PHRASES: ReadonlySet<string> = new Set([
  'per-report',
  'in-a-speakers-words',
  'as-somebody-reported',
  'verb-with-particle',
  'puts-a-figure',
  'has-forecast',
])

/** “appealed to drivers to wait”; “appealed the ruling” is a deed. */
const APPEAL = /^appeal(?:ed|s)?$/
/** “accepted that no notes had been taken”: with a clause, words; “accepted the offer” is a deed. */
const ASSENT = /^(?:accept|agree)(?:d|ed|s)?$/
/** What cannot be done without words: “assured the public that”. */
const ASSURANCE = /^(?:re)?assure[ds]?$/

/** Whether no word of a statement with a source of its own reports words, and none of it is quoted. */
export function isWordless(
  doc: TokenizedDocument,
  { source, cue, content, form, continues, via, evidence }: Statement,
): boolean {
  if (!source || form !== 'indirect' || continues || via) return false
  // “…, per a police report”
  if (!cue) return doc.words[source.first - 1] !== 'per'
  const isMarked = evidence.some(({ rule }) => rule === 'tagger')
  if (!isMarked || evidence.some(({ rule }) => PHRASES.has(rule))) return false
  const words = wordsOf(doc, cue)
  const opening = content[0] ? doc.words[content[0].first]! : ''
  if (words.some((word) => ASSURANCE.test(word) || views.has(word))) return false
  if (opening === 'that' && words.some((word) => ASSENT.test(word))) return false
  const isAppeal = /^(?:to|for)$/.test(opening) || /^(?:to|for)$/.test(words.at(-1)!)
  if (isAppeal && words.some((word) => APPEAL.test(word))) return false
  return !(words.some((word) => isReporting(word) || isReport(word, words)) || isTelling(doc, source))
}

function isReporting(word: string): boolean {
  return isQuotingVerb(word) || isWordedVerb(word) || reportingVerbs.has(word)
}

/** Whether a source is a document that tells something; a law does what it says. */
function isTelling(doc: TokenizedDocument, source: TokenRange): boolean {
  if (!isDocumentPhrase(doc, source.first, source.end)) return false
  return !wordsOf(doc, source).some((word) => enactments.has(singular(word)))
}

/** A noun for words: “issued a statement”, “expressed concern”. */
function isReport(word: string, cue: string[]): boolean {
  return cue.length > 1 && cueWords(word).some(({ kind }) => kind === 'noun')
}
