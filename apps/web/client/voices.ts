import { announce } from './announce.ts'

/** Lets the voice chosen in the legend be shown alone, also when a clipping comes later. */
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

/** Chooses the next voice of the legend that has a sentence, then all of them again. */
export function nextVoice(): void {
  const choices = [...document.querySelectorAll<HTMLInputElement>('.legend label:not(.none) input')]
  const now = choices.findIndex((one) => one.checked)
  const next = choices[(now + 1) % choices.length]
  if (!next) return
  next.checked = true
  filterBy(next)
  const parts = ['.what, .every', '.count'].map(
    (part) => next.closest('label')?.querySelector(part)?.textContent,
  )
  announce(`Shown: ${parts.join(', ')}`, true)
}
