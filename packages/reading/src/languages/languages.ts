// The languages that clippings are read in. In: a document. Out: its language.

import { measuredLanguages } from '../lexicon/measured-languages.ts'
import { otherLanguages } from '../lexicon/other-languages.ts'
import { resolveActors } from '../other-languages/actors.ts'
import { extractAttributions } from '../other-languages/attributions.ts'
import { mayReportUnstated } from '../other-languages/doubt.ts'
import { languageWords } from '../other-languages/language-words.ts'
import { reportTest } from '../other-languages/may-report.ts'
import { joinTest } from '../other-languages/sentence-joins.ts'
import { tagging } from '../other-languages/tagged.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { detectLanguage } from './detect-language.ts'
import { rememberLanguage } from './document-language.ts'
import { english } from './english.ts'
import type { Language } from './language.ts'

/** Only a language of which the outlet’s own sentences are wrong less often than this, in %, has any. */
const MAX_WRONG_OWN = 5

/** A language with an entry in the lexicon: read by the multilingual model where that was measured in it, else by form alone. */
function otherLanguage(code: string): Language {
  const words = languageWords(code)!
  const measured = measuredLanguages[code]
  const tagged = measured && tagging(code, words)
  return {
    code,
    joinTest: (doc) => joinTest(doc, words),
    statementsOf: (doc) => (tagged ? tagged(doc).statements : extractAttributions(doc, words)),
    actorsOf: (doc, statements, outlets) => resolveActors(doc, statements, words, outlets, Boolean(tagged)),
    carriesSpeech: false,
    reportTest(doc) {
      const speaksForItself = measured ? measured.wronglyOwn < MAX_WRONG_OWN : words.known.signs !== undefined
      if (!speaksForItself) return () => true
      const byForm = reportTest(doc, words, Boolean(tagged))
      if (!tagged) return byForm
      const { features } = tagged(doc)
      return (sentence) =>
        byForm(sentence) || mayReportUnstated(features[doc.sentenceOf[sentence.first]!]!, code)
    },
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
  [english, ...Object.keys(otherLanguages).map(otherLanguage)].map((language) => [language.code, language]),
)

/** The language that a document is read in. */
export function languageOf(doc: TokenizedDocument): Language {
  const code = detectLanguage(doc)
  rememberLanguage(doc.document, code)
  return languages.get(code ?? unread.code) ?? unread
}
