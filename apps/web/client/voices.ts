import { tell } from './told.ts'

/** Chooses the next voice of the legend that has a sentence, then all of them again. */
export function nextVoice(): void {
  const choices = [...document.querySelectorAll<HTMLInputElement>('.legend label:not(.none) input')]
  const now = choices.findIndex((one) => one.checked)
  const next = choices[(now + 1) % choices.length]
  if (!next) return
  next.checked = true
  const parts = ['.what, .every', '.count'].map(
    (part) => next.closest('label')?.querySelector(part)?.textContent,
  )
  tell(`Shown: ${parts.join(', ')}`, true)
}
