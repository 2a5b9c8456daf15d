// The voices of a clipping at a glance: a bar with the share of each, and their letters and counts.

import { counted, voiceLabels, voiceLetters } from '@hearsay/desk'
import type { Voice } from '@hearsay/reading'
import { voices as allVoices } from '@hearsay/reading/shape'

/** The bar of voices; a word instead where the clipping has not been read. */
export function VoiceStrip({ voices }: { voices: Record<Voice, number> | null }) {
  if (!voices) return <span class="quiet">not read yet</span>
  const total = allVoices.reduce((sum, voice) => sum + voices[voice], 0)
  if (total === 0) return <span class="quiet">no sentences</span>
  let x = 0
  const present = allVoices.filter((voice) => voices[voice] > 0)
  return (
    <span class="voice-strip">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {present.map((voice) => {
          const width = (voices[voice] / total) * 100
          const from = x
          x += width
          return <rect class={voice} x={from.toFixed(2)} width={width.toFixed(2)} height="6" />
        })}
      </svg>
      <span class="shares">
        {present.map((voice) => (
          <span class={voice} title={`${voiceLabels[voice]}: ${counted(voices[voice], 'sentence')}`}>
            <span class="unseen">{voiceLabels[voice]}: </span>
            <span aria-hidden="true">{voiceLetters[voice]}</span> {voices[voice]}
          </span>
        ))}
      </span>
    </span>
  )
}
