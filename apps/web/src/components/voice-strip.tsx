// The voices of a seed at a glance: a strip as wide as the shares, with the letters and counts beside it.

import type { Voice } from '@hearsay/reading'
import { voiceLetters, voiceNames } from '@hearsay/reading'
import { counted } from '../wording.ts'

/** The voices in the order every screen shows them, from the outlet's own words to what nobody can tell. */
export const voiceOrder: Voice[] = ['own', 'named', 'unnamed', 'relayed', 'undetermined']

/** A strip of voices; nothing where the seed has not been read. */
export function VoiceStrip({ voices }: { voices: Record<Voice, number> | null }) {
  if (!voices) return <span class="quiet">not read yet</span>
  const total = voiceOrder.reduce((sum, voice) => sum + voices[voice], 0)
  if (total === 0) return <span class="quiet">no sentences</span>
  let x = 0
  const there = voiceOrder.filter((voice) => voices[voice] > 0)
  return (
    <span class="voice-strip">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        {there.map((voice) => {
          const width = (voices[voice] / total) * 100
          const from = x
          x += width
          return <rect class={voice} x={from.toFixed(2)} width={width.toFixed(2)} height="6" />
        })}
      </svg>
      <span class="shares">
        {there.map((voice) => (
          <span class={voice} title={`${voiceNames[voice]}: ${counted(voices[voice], 'sentence')}`}>
            <span class="unseen">{voiceNames[voice]}: </span>
            <span aria-hidden="true">{voiceLetters[voice]}</span> {voices[voice]}
          </span>
        ))}
      </span>
    </span>
  )
}
