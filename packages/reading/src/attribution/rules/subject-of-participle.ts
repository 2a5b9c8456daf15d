// “The board on Wednesday suspended shipments, saying …”. In: a statement with a cue and no source. Out: one whose source
// begins the sentence, where no statement comes between.

import { cueWords } from '../../lexicon/cues.ts'
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
    const end = phraseEnd(doc, from)
    if (end === from || !canSpeak(doc, from, end) || !isUnclaimed(draft, from, cue)) return
    setSource(draft, from, end, subjectOfParticiple)
  },
} satisfies DraftRule
