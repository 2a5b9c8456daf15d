import { element } from './element.ts'

let place: HTMLElement | undefined

/** Tells something to whoever listens rather than looks; `shown` lets everybody see it for a moment. */
export function tell(words: string, shown = false): void {
  place ??= document.body.appendChild(element('div', { role: 'status', class: 'spoken' }))
  place.classList.toggle('shown', shown)
  place.textContent = words
  if (shown) setTimeout(() => place?.classList.remove('shown'), 2500)
}
