// “He added” without a name, in the paragraph of the statement before or the next one. In: the parts of a statement and the
// statement before. Out: whether the same speaker continues.

import type { Rule } from '../rule.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'
import type { LanguageWords } from './language-words.ts'
import type { StatementParts } from './statement-parts.ts'

/** A person who “added” without a name is the speaker before. */
export const addedByTheSame = {
  id: 'added-by-the-same',
  message: 'The cue “added” has no named source: the speaker before continues.',
  example:
    '@seed\nHafenzeitung\n29. Juni 2022\n\nDie Fähre wartet\n\n„Wir warten“, sagte Orla Venn. „Der Rest ist in Ordnung, und das wissen alle“, ergänzte sie.',
  counterExample:
    '@seed\nHafenzeitung\n29. Juni 2022\n\nDie Fähre wartet\n\n„Wir warten“, sagte Orla Venn. „Der Rest ist in Ordnung, und das wissen alle“, ergänzte Tam Brisco.',
  precision: 'model',
  measured: 'the statement keeps its confidence',
  applies(
    doc: TokenizedDocument,
    { cue, source }: StatementParts,
    before: Statement,
    { adding, pronouns }: LanguageWords,
  ): boolean {
    if (source && !pronouns.has(doc.words[source.first]!)) return false
    if (!wordsOf(doc, cue).some((word) => adding.has(word))) return false
    const stretchOf = (token: number) => doc.sentences[doc.sentenceOf[token]!]!.segment
    return stretchOf(cue.first) - stretchOf(before.cue!.first) <= 1
  },
} satisfies Rule & {
  applies(doc: TokenizedDocument, parts: StatementParts, before: Statement, words: LanguageWords): boolean
}
