// Showing one voice alone. In: the voice shown now. Out: the choices with a key each, and which voice comes next.

import type { Voice } from '@hearsay/reading'
import { voices } from '@hearsay/reading/shape'
import { voiceLetters, voiceShortLabels } from './labels.ts'

/** A voice to show alone, or all of them. */
export interface VoiceChoice {
  /** null for all voices. */
  voice: Voice | null
  /** The key that chooses it: the voice’s letter in lower case, `a` for all. */
  key: string
  label: string
}

/** The choices in the order in which screens offer them. */
export const voiceChoices: readonly VoiceChoice[] = [
  ...voices.map((voice) => ({
    voice,
    key: voiceLetters[voice].toLowerCase(),
    label: voiceShortLabels[voice],
  })),
  { voice: null, key: 'a', label: 'all' },
]

/** The voice to show after another: the next one that has sentences, then all. `counts` has the sentences of each voice. */
export function nextVoice(shown: Voice | null, counts: Readonly<Record<Voice, number>>): Voice | null {
  const from = shown === null ? 0 : voices.indexOf(shown) + 1
  return voices.slice(from).find((voice) => counts[voice] > 0) ?? null
}
