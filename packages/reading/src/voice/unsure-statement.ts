// A sentence that only an unsure statement fills. In: a sentence. Out: an undetermined voice where it is quoted, or where the cue
// reports words by itself (“said”, “reportedly”); else the outlet’s own.

import { cueWords, introducesWords } from '../lexicon/cues.ts'
import { anchorsOf } from '../statement.ts'
import { wordsOf } from '../tokenized-document.ts'
import type { VoiceRule } from './voice-rule.ts'

/** A statement that is not sure leaves the voice undetermined, or the outlet’s own. */
export const unsureStatement = {
  id: 'unsure-statement',
  message: 'A statement was found here, but it is too improbable to decide whose words these are.',
  example: 'Orla Venn knows about the toll.',
  counterExample: 'Orla Venn said that the toll would rise in May.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge({ doc, deciding, unsure, quoted }) {
    if (deciding || !unsure) return null
    const { cue } = unsure
    const isReported = quoted || (cue && wordsOf(doc, cue).some(reportsWords))
    return { voice: isReported ? 'undetermined' : 'own', ranges: anchorsOf(unsure), more: unsure.evidence }
  },
} satisfies VoiceRule

/** Whether a word reports words by itself: “said”, “reportedly”. */
function reportsWords(word: string): boolean {
  return introducesWords(word) || cueWords(word).some(({ kind }) => kind === 'adverb')
}
