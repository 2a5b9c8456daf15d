// A sentence that is mostly quotation, of which no speaker is known. In: a sentence. Out: an undetermined voice.

import { tokenRange } from '../tokenized-document.ts'
import type { VoiceRule } from './voice-rule.ts'

/** A quotation without a speaker leaves the voice undetermined. */
export const quotationWithoutASpeaker = {
  id: 'quotation-without-a-speaker',
  message: 'Most of the sentence is a quotation, and no speaker was found.',
  example:
    '@seed\nDiario de Vela\n2022-06-29\n\nEl muelle\n\nEn la pared había “ni barcos, ni redes, ni cuerdas, ni pilotos en este puerto de la ciudad”.',
  counterExample: 'The novel “The Long Tide” came out in May.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge: ({ doc, deciding, quoted }) =>
    !deciding && quoted ? { voice: 'undetermined', ranges: [tokenRange(doc, quoted.span)] } : null,
} satisfies VoiceRule
