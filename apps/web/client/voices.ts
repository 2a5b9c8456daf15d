// Shows one voice alone: the legend has the choices, the style sheet dims the others.

import { nextVoice } from '@hearsay/desk'
import type { Voice } from '@hearsay/reading'
import { recordFrom, voices } from '@hearsay/reading/shape'
import { announceEvent } from './announce.ts'
import { byId } from './element.ts'

/** Filters by the voice chosen in the legend, also in a clipping that comes later. */
export function enableVoiceFilter(): void {
  addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'voice') filterBy(target)
  })
  const chosen = document.querySelector<HTMLInputElement>('.legend :checked')
  if (chosen) filterBy(chosen)
}

function filterBy(choice: HTMLInputElement): void {
  const seed = choice.closest<HTMLElement>('.seed')
  if (seed) seed.dataset.shown = choice.value
}

/** Shows the next voice that has sentences, then all. */
export function showNextVoice(): void {
  const counts = recordFrom(voices, sentencesIn)
  const shown = document.querySelector<HTMLInputElement>('.legend :checked')?.value ?? 'all'
  const voice = nextVoice(shown === 'all' ? null : (shown as Voice), counts)
  const choice = byId(`voice-${voice ?? 'all'}`)
  if (!(choice instanceof HTMLInputElement)) return
  choice.checked = true
  filterBy(choice)
  announceEvent({ type: 'voice-shown', voice, sentences: voice && counts[voice] }, true)
}

function sentencesIn(voice: Voice): number {
  return Number(byId(`voice-${voice}`)?.closest('label')?.querySelector('.count')?.textContent ?? 0)
}
