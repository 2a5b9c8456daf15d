// “It was announced that …”: a statement without an actor. In: a sentence. Out: an undetermined voice.

import { anchorsOf } from '../statement.ts'
import type { VoiceRule } from './voice-rule.ts'

/** A statement without an actor leaves its voice undetermined. */
export const nobodyNamed = {
  id: 'nobody-named',
  message: 'The words are attributed, but no source is named.',
  example: 'It was announced that the toll would rise in May.',
  counterExample: 'The next meeting is expected to be held on March 23.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge: ({ deciding, actor }) =>
    deciding && !actor
      ? { voice: 'undetermined', ranges: anchorsOf(deciding), more: deciding.evidence }
      : null,
} satisfies VoiceRule
