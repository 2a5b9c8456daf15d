// The multilingual model. In: a document that isn’t in English. Out: the parts that it marks, and how probable each role is of each token.

import type { Part } from '../../lattice.ts'
import type { LetterLanguage } from '../../model/letter-vectors.ts'
import { multilingualModel } from '../../model/load.ts'
import type { RoleProbabilities } from '../../model/tagger.ts'
import type { Rule } from '../../rule.ts'
import type { TokenizedDocument } from '../../tokenized-document.ts'

/** The model of the languages other than English marks the parts. */
export const multilingualTagger = {
  id: 'multilingual-tagger',
  message: 'The multilingual model marked these words as parts of an attribution.',
  example:
    '@seed\nHafenzeitung\n29. Juni 2022\n\nDie Fähre wartet\n\nMehrere Anwohner beklagten sich darüber, dass die Sirene zu leise ist.',
  counterExample:
    '@seed\nHafenzeitung\n29. Juni 2022\n\nDie Fähre wartet\n\nDie Fähre lag am Montag den ganzen Tag im Hafen der kleinen Stadt.',
  precision: 'model',
  measured: 'the model’s calibration',
  mark(doc: TokenizedDocument, language: LetterLanguage): { parts: Part[]; roles: RoleProbabilities } {
    const found = multilingualModel().partsAndRoles(doc.segments, language)
    for (const part of found.parts) part.rule = 'multilingual-tagger'
    return found
  },
} satisfies Rule & {
  mark: (doc: TokenizedDocument, language: LetterLanguage) => { parts: Part[]; roles: RoleProbabilities }
}
