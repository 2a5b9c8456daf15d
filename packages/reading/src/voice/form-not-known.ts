// A sentence in another language with a word of speech or thought, or in one of which nothing is known. In: a sentence. Out: an
// undetermined voice.

import { cuesOf, type VoiceRule } from './voice-rule.ts'

/** What may be reported in a form that isn’t known is undetermined. */
export const formNotKnown = {
  id: 'form-not-known',
  message:
    'The clipping isn’t in English, and the sentence may report words in a form that isn’t recognized.',
  example:
    '@seed\nПристанищен вестник\n2022-06-29\n\nФериботът чака\n\nФериботът остана на пристанището цял ден, а хората чакаха на кея.',
  counterExample: 'Two sailors were hurt on the quay.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge: ({ deciding, sentence, statements, mayReport }) =>
    !deciding && mayReport(sentence) ? { voice: 'undetermined', ranges: cuesOf(statements) } : null,
} satisfies VoiceRule
