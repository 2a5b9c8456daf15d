// The pronoun that is the subject of a verb of speech, where the model or the form took another word for the speaker. In: a statement of a
// clipping that isn’t in English. Out: its source.
//
//   Außerdem gab er zu, dass …      gelobte er Ende August      als er der Versammlung sagte
//   not: ^^^^^^^^ ^^ he             ^^ not: ^^^^^^^^^^^          ^^ not: ^^^^^^^^^^^^^^^
//
// Not: „…“, sagte Orla Venn ihm. Nor: Orla Venn fragte sie, ob …, where the speaker before the verb is somebody.

import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { genderOfPronoun } from './gender.ts'
import type { LanguageWords } from './language-words.ts'
import { hasCapitalInside } from './name-in-source.ts'

/** The source of a statement, mended where a pronoun is the subject. */
export function sourceOf(
  doc: TokenizedDocument,
  { source, cue }: Pick<Statement, 'source' | 'cue'>,
  words: LanguageWords,
): TokenRange | null {
  const isSubject = (at: number) =>
    genderOfPronoun(doc.words[at] ?? '', words.known) !== null && !words.articles.has(doc.words[at]!)
  if (source && source.end - source.first > 1 && isSubject(source.first)) return oneToken(source.first)
  if (!cue || !isSubject(cue.end) || doc.sentenceOf[cue.end] !== doc.sentenceOf[cue.first]) return source
  if (!source) return oneToken(cue.end)
  if (source.first > cue.end) return oneToken(cue.end)
  return source.first < cue.first && isAdverbial(doc, source, words) ? oneToken(cue.end) : source
}

/** Whether what begins a sentence before its verb is no speaker: a preposition with its noun, one word that is no name. */
function isAdverbial(doc: TokenizedDocument, { first, end }: TokenRange, words: LanguageWords): boolean {
  if (doc.sentences[doc.sentenceOf[first]!]!.first !== first) return false
  if (words.stops.has(doc.words[first]!)) return true
  return (
    end - first === 1 && !words.pronouns.has(doc.words[first]!) && !hasCapitalInside(doc, doc.words[first]!)
  )
}
