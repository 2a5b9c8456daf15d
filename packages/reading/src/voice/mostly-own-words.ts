// “The ministry declined to comment”: statements that fill too little of a sentence. In: a sentence. Out: the outlet’s own voice.

import { cuesOf, type VoiceRule } from './voice-rule.ts'

/** A sentence with little of a statement in it is the outlet’s own. */
export const mostlyOwnWords = {
  id: 'mostly-own-words',
  message: 'There is a cue, but it and its parts are the smaller part of the sentence.',
  example: 'The ministry declined to comment.',
  counterExample: 'The port closed at nine.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge({ deciding, statements }) {
    const cues = cuesOf(statements)
    return !deciding && cues.length ? { voice: 'own', ranges: cues } : null
  },
} satisfies VoiceRule
