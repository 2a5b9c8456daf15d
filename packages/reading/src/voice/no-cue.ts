// A sentence in which nothing was found. In: a sentence. Out: the outlet’s own voice.

import type { VoiceRule } from './voice-rule.ts'

/** A sentence in which nothing was found is the outlet’s own. */
export const noCue = {
  id: 'no-cue',
  message: 'No source, cue or quotation was found in the sentence, and no statement before it continues.',
  example: 'The port closed at nine.',
  counterExample: 'Orla Venn said that the toll would rise in May.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge: ({ deciding }) => (deciding ? null : { voice: 'own', ranges: [] }),
} satisfies VoiceRule
