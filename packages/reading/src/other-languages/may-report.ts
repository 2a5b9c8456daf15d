// Whether a sentence may report speech although no form of it was recognized. In: a document not in English. Out: a test for
// its sentences.
//
//   Die Leitwarte beruft sich auf einen Anruf.      Am Südkai war am Dienstag wenig los.
//                 ^^^^^^ it may                     it may not: the outlet’s own voice

import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'

/** The test for a document’s sentences; where nothing is known of the language, every sentence may. */
export function reportTest(
  { words: written }: TokenizedDocument,
  words: LanguageWords | null,
): (sentence: TokenizedSentence) => boolean {
  if (!words) return () => true
  return ({ first, end }) => written.slice(first, end).some((word) => word === '"' || words.mayReport(word))
}
