// Whether a sentence may report speech although no form of it was recognized. In: a document not in English. Out: a test for
// its sentences.
//
//   Die Leitwarte beruft sich auf einen Anruf.      Am Südkai war am Dienstag wenig los.
//                 ^^^^^^ it may                     it may not: the outlet’s own voice
//
// What it may be: a word of speech or thought, a clause after “that”, “according to”, a quotation mark, or somebody who speaks of
// himself, and the rest of a sentence that a full stop cut off. A question is the outlet’s own, and so is a sentence to the reader (“your”).

import { quotedSpans } from '../attribution/quote-form.ts'
import { overlappingRange } from '../overlapping.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import { rawWordAt, tokenRange } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import { phraseAt, splitVerbEnd } from './language-words.ts'
import { isCutOff } from './sentence-joins.ts'

/** Marks of a quotation. */
const MARK = /^["“”„«»‘‚‹「『]$/
/** A word of speech may stand so many tokens before “that”. */
const MAX_BEFORE_THAT = 4
/** Where the model has read the sentence, a quotation of fewer tokens than this, marks included, is a name or a single word. */
const MIN_QUOTED = 5

/**
 * The test for a document’s sentences. Of those that the model has read (`tagged`) form alone puts fewer in doubt: a quotation, a word of
 * speech before “that”, “according to”.
 */
export function reportTest(
  doc: TokenizedDocument,
  words: LanguageWords,
  tagged = false,
): (sentence: TokenizedSentence) => boolean {
  return tagged ? (sentence) => mayReportForm(doc, sentence, words) : reportSigns(doc, words)
}

function mayReportForm(doc: TokenizedDocument, sentence: TokenizedSentence, words: LanguageWords): boolean {
  const { first, end } = sentence
  if (isCutOff(doc, sentence)) return true
  const quoted = quotedSpans(doc)
  const [from, to] = overlappingRange(quoted, (span) => span, sentence.span)
  for (let at = from; at < to; at++) {
    const range = tokenRange(doc, quoted[at]!)
    if (Math.min(range.end, end) - Math.max(range.first, first) >= MIN_QUOTED) return true
  }
  // A mark without its other half: a quotation begins or ends here.
  let marks = 0
  for (let at = first; at < end; at++) {
    if (MARK.test(rawWordAt(doc, at))) marks++
    if (phraseAt(doc, at, words.accordingTo) || phraseAt(doc, at, words.accordingToAfter)) return true
    if (!words.that.has(doc.words[at]!)) continue
    const before = doc.words.slice(Math.max(first, at - MAX_BEFORE_THAT), at)
    if (before.some((word) => words.speaks(word))) return true
  }
  return marks % 2 === 1
}

/** The test by signs alone. */
function reportSigns(doc: TokenizedDocument, words: LanguageWords): (sentence: TokenizedSentence) => boolean {
  return (sentence) => {
    const { first, end } = sentence
    if (isCutOff(doc, sentence)) return true
    for (let at = first; at < end; at++) {
      const word = doc.words[at]!
      // “…, so Venn”
      if (words.leadIns.has(word) && /^[,،]$/.test(doc.words[at - 1] ?? '')) return true
      if (
        MARK.test(rawWordAt(doc, at)) ||
        (words.that.has(word) && words.endsLikeVerb(doc.words[at - 1] ?? '')) ||
        words.persons.has(word) ||
        words.mayReport(word)
      )
        return true
      if (
        splitVerbEnd(doc, at, end, words) ||
        phraseAt(doc, at, words.accordingTo) ||
        phraseAt(doc, at, words.accordingToAfter)
      )
        return true
    }
    return false
  }
}
