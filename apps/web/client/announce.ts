import { element } from './element.ts'

let region: HTMLElement | undefined

/** Tells something to whoever listens rather than looks; `shown` lets everybody see it for a moment. */
export function announce(words: string, shown = false): void {
  region ??= document.body.appendChild(element('div', { role: 'status', class: 'spoken' }))
  region.classList.toggle('shown', shown)
  region.textContent = words
  if (shown) setTimeout(() => region?.classList.remove('shown'), 2500)
}
