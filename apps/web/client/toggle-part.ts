// Goes to a part of the page and back.

import { byId } from './element.ts'

let before: { id: string; y: number } | null = null

/** Goes to a part of the page; the second time, while the part is in view, goes back. */
export function togglePart(id: string): void {
  const part = byId(id)
  if (!part) return
  const { top, bottom } = part.getBoundingClientRect()
  if (before?.id === id && top < innerHeight && bottom > 0) {
    scrollTo({ top: before.y, behavior: 'instant' })
    before = null
    if (part instanceof HTMLDetailsElement) part.open = false
    return
  }
  before = { id, y: scrollY }
  if (part instanceof HTMLDetailsElement) part.open = true
  part.scrollIntoView({ block: 'start', behavior: 'instant' })
  const focus = part instanceof HTMLDetailsElement ? part.querySelector('summary') : part
  focus?.focus({ preventScroll: true })
}
