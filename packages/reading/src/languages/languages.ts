// The languages that clippings are read in. In: a document. Out: its language.

import { otherLanguages } from '../lexicon/other-languages.ts'
import { resolveActors } from '../other-languages/actors.ts'
import { extractAttributions } from '../other-languages/attributions.ts'
import { languageWords } from '../other-languages/language-words.ts'
import { reportTest } from '../other-languages/may-report.ts'
import { joinTest } from '../other-languages/sentence-joins.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { detectLanguage } from './detect-language.ts'
import { english } from './english.ts'
import type { Language } from './language.ts'

/** A language read by form alone, with the words of its entry in the lexicon. */
function readByForm(code: string): Language {
  const words = languageWords(code)!
  return {
    code,
    joinTest: (doc) => joinTest(doc, words),
    statementsOf: (doc) => extractAttributions(doc, words),
    actorsOf: (doc, statements, outlets) => resolveActors(doc, statements, words, outlets),
    carriesSpeech: false,
    reportTest: (doc) => reportTest(doc, words),
  }
}

/** Any other: nothing is found, and every sentence may report speech. */
const unread: Language = {
  code: 'und',
  statementsOf: () => [],
  actorsOf: () => ({ actors: [], actorOf: new Map(), names: [] }),
  carriesSpeech: false,
  reportTest: () => () => true,
}

/** Every language that is read, by its code. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [english, ...Object.keys(otherLanguages).map(readByForm)].map((language) => [language.code, language]),
)

/** The language that a document is read in. */
export function languageOf(doc: TokenizedDocument): Language {
  return languages.get(detectLanguage(doc) ?? unread.code) ?? unread
}
