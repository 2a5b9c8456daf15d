// “The Harbor Times can reveal”, in the Harbor Times itself. In: a sentence. Out: the outlet’s own voice.

import { anchorsOf } from '../statement.ts'
import type { VoiceRule } from './voice-rule.ts'

/** What the outlet itself says is in its own voice. */
export const ownOutlet = {
  id: 'own-outlet',
  message: 'The source is this outlet itself.',
  example: 'The Harbor Times can reveal that Brisco will leave.',
  counterExample: 'The Vela Herald can reveal that Brisco will leave.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge: ({ deciding, actor, isOwnOutlet }) =>
    deciding && actor?.outlet && isOwnOutlet(actor.name)
      ? { voice: 'own', ranges: anchorsOf(deciding) }
      : null,
} satisfies VoiceRule
