// A sentence that is mostly quotation, of which no speaker is known. In: a sentence. Out: an undetermined voice.

import { tokenRange } from '../tokenized-document.ts'
import type { VoiceRule } from './voice-rule.ts'

/** A quotation without a speaker leaves the voice undetermined. */
export const quotationWithoutASpeaker = {
  id: 'quotation-without-a-speaker',
  message: 'Most of the sentence is a quotation, and no speaker was found.',
  example:
    '@seed\nПристанищен вестник\n2022-06-29\n\nКеят\n\nНа стената беше „нито кораби, нито мрежи, нито въжета, нито пилоти в това пристанище на града“.',
  counterExample: 'The novel “The Long Tide” came out in May.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge: ({ doc, deciding, quoted }) =>
    !deciding && quoted ? { voice: 'undetermined', ranges: [tokenRange(doc, quoted.span)] } : null,
} satisfies VoiceRule
