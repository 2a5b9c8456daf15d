import type { DeskEvent } from '@hearsay/desk'
import { announcementOf } from '@hearsay/desk'
import { element } from './element.ts'

/** Milliseconds for which an announcement is shown. */
const SHOWN_MS = 2500
let region: HTMLElement | undefined

/** Has a screen reader say something; `isShown` shows it to everybody for a moment. */
export function announce(words: string, isShown = false): void {
  region ??= document.body.appendChild(element('div', { role: 'status', class: 'spoken' }))
  region.classList.toggle('shown', isShown)
  region.textContent = words
  if (isShown) setTimeout(() => region?.classList.remove('shown'), SHOWN_MS)
}

/** The same for an event of the desk, in the desk’s words. */
export function announceEvent(event: DeskEvent, isShown = false): void {
  announce(announcementOf(event).join(' '), isShown)
}
