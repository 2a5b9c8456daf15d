// “The board on Wednesday suspended shipments, saying …”. In: a statement with a cue and no source. Out: one whose source
// begins the sentence, where no statement comes between.

import { cueWords } from '../../lexicon/cues.ts'
import { nounOf } from '../../lexicon/nouns.ts'
import { pastForms } from '../../lexicon/past-forms.ts'
import type { TokenizedDocument } from '../../tokenized-document.ts'
import { canSpeak, phraseEnd, sentenceStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { afterDateline, isUnclaimed, setSource } from '../statement-draft.ts'

/** The subject of the sentence is the source of a participle. */
export const subjectOfParticiple = {
  id: 'subject-of-participle',
  message:
    'The phrase that begins the sentence is the source of “, saying”: “The board met, saying that it would wait.”',
  example: 'The pilots at a meeting on Friday turned the offer down, saying they had been lied to.',
  counterExample: 'The port board on Wednesday suspended shipments. Orla Venn said that the quay was full.',
  precision: 0.8,
  measured: 'train: the person in .83 of 193 cases',
  apply(draft) {
    const { doc, statement } = draft
    const { first: cue } = statement.cue!
    const word = doc.words[cue]!
    if (doc.words[cue - 1] !== ',' || !word.endsWith('ing')) return
    if (!cueWords(word).some(({ kind }) => kind === 'speech')) return
    const from = afterDateline(doc, sentenceStart(doc, cue))
    const end = beforeVerb(doc, from, phraseEnd(doc, from))
    if (end === from || !canSpeak(doc, from, end) || !isUnclaimed(draft, from, cue)) return
    setSource(draft, from, end, subjectOfParticiple)
  },
} satisfies DraftRule

/** “Several hundred workers | blocked the road”: the token of the verb right behind a noun for people or a body; else the end. */
function beforeVerb({ words }: TokenizedDocument, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const isVerb = (words[at] !== 'hundred' && /\p{L}{2}ed$/u.test(words[at]!)) || pastForms.has(words[at]!)
    if (isVerb && nounOf(words[at - 1]!)) return at
  }
  return end
}
