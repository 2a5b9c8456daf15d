// A sentence in another language with a word of speech or thought, or in one of which nothing is known. In: a sentence. Out: an
// undetermined voice.

import { cuesOf, type VoiceRule } from './voice-rule.ts'

/** What may be reported in a form that isn’t known is undetermined. */
export const formNotKnown = {
  id: 'form-not-known',
  message:
    'The clipping isn’t in English, and the sentence may report words in a form that isn’t recognized.',
  example: '@seed\n港报\n2022年6月29日\n\n码头\n\n港务局的人都很担心渡轮的发动机。',
  counterExample: 'Two sailors were hurt on the quay.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge: ({ deciding, sentence, statements, mayReport }) =>
    !deciding && mayReport(sentence) ? { voice: 'undetermined', ranges: cuesOf(statements) } : null,
} satisfies VoiceRule
