// What the reading asks of a language. English is one of them; `languages.ts` has the list.

import type { Actors } from '../actors/actors.ts'
import type { Outlets } from '../relay/outlets.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import type { ModelName } from '../vocabulary.ts'

/** A language that clippings are read in. Each method takes time linear in the length of the document. */
export interface Language {
  /** ISO 639-1. */
  code: string
  /** The test whether a sentence, by its index, goes on in the next one; none where every sentence ends where the splitter says. */
  joinTest?: (doc: TokenizedDocument) => (sentence: number) => boolean
  /** The statements of a document, without relay chains, scope and actors. Throws if the model is needed and not loaded. */
  statementsOf(doc: TokenizedDocument, model: ModelName): Statement[]
  /** Who the sources of the statements are. */
  actorsOf(doc: TokenizedDocument, statements: Statement[], outlets: Outlets): Actors
  /** Whether a sentence of plain prose can continue a speaker’s words. */
  carriesSpeech: boolean
  /** The test whether a sentence in which nothing was found may report speech all the same, in a form that isn’t known. */
  reportTest(doc: TokenizedDocument): (sentence: TokenizedSentence) => boolean
}
