// Whether a sentence may report speech although no form of it was recognized. In: a document not in English. Out: a test for
// its sentences.
//
//   Die Leitwarte beruft sich auf einen Anruf.      Am Südkai war am Dienstag wenig los.
//                 ^^^^^^ it may                     it may not: the outlet’s own voice
//
// What it may be: a word of speech or thought, a clause after “that”, “according to”, a quotation mark, or somebody who speaks of
// himself, and the rest of a sentence that a full stop cut off. A question is the outlet’s own, and so is a sentence to the reader (“your”).

import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import { phraseAt, splitVerbEnd } from './language-words.ts'
import { isCutOff } from './sentence-joins.ts'

/** Marks of a quotation. */
const MARK = /^["“”„«»‘‚‹「『]$/

/** The test for a document’s sentences. */
export function reportTest(
  doc: TokenizedDocument,
  words: LanguageWords,
): (sentence: TokenizedSentence) => boolean {
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
