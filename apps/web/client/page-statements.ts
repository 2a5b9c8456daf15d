// The current statement, and where its words are on the page. A statement is a number, as in `#st3`.

import { byId } from './element.ts'

/** The current statement; null for none. */
let current: number | null = null

/** Where the current statement was, once it is gone: the number that the next one has now. */
let gap: number | null = null

/** Elements that are highlighted. */
let highlighted: Element[] = []

/** The current statement; null for none. */
export function currentStatement(): number | null {
  return current
}

/** Makes no statement current, in the place of one that is gone. */
export function leaveStatement(at: number): void {
  clearHighlight()
  current = null
  gap = at
}

/** The statement from which a step goes on where none is current; null where there is no such place. */
export function stepFrom(by: 1 | -1): number | null {
  if (current !== null || gap === null) return current
  return by > 0 ? gap - 1 : gap
}

/** The statements that an element of the page belongs to. */
export function statementsAt(target: Element | null): number[] {
  const markedElements = target?.closest<HTMLElement>('[data-st]')
  const item = target?.closest<HTMLElement>('.said li[id]')
  if (item) return [Number(item.id.slice(2))]
  return markedElements?.dataset.st?.split(' ').map(Number) ?? []
}

/** The marked elements of a clipping by statement: searching a long one for each statement would be slow. */
const marked = new WeakMap<Element, Map<number, Element[]>>()

function markedFor(at: number): Element[] {
  const clipping = document.querySelector('.clipping')
  if (!clipping) return []
  let known = marked.get(clipping)
  if (!known) {
    known = new Map()
    for (const one of clipping.querySelectorAll<HTMLElement>('[data-st]'))
      for (const of of one.dataset.st?.split(' ') ?? []) {
        const list = known.get(Number(of))
        if (list) list.push(one)
        else known.set(Number(of), [one])
      }
    marked.set(clipping, known)
  }
  return known.get(at) ?? []
}

/** The words of a statement in the text, with its source and cue, else its sentence. */
export function statementElements(at: number): Element[] {
  const found = markedFor(at)
  const parts = found.filter((one) => !one.matches('.sentence'))
  return parts.length ? parts : found
}

/** The sentence of a statement. */
export function statementSentence(at: number): Element | null {
  return markedFor(at).find((one) => one.matches('.sentence')) ?? null
}

/** Removes the highlight; the current statement stays. */
export function clearHighlight(): void {
  for (const one of highlighted) one.classList.remove('here')
  highlighted = []
}

/** Makes a statement current and highlights it in the text and in the list. */
export function highlightStatement(at: number): void {
  clearHighlight()
  current = at
  gap = null
  const item = byId(`st${at}`)
  highlighted = item ? [...statementElements(at), item] : statementElements(at)
  for (const one of highlighted) one.classList.add('here')
  const list = item?.closest<HTMLElement>('.margin')
  // Only the list scrolls, never the page.
  if (!item || !list || list.scrollHeight <= list.clientHeight + 1) return
  const [inside, own] = [list.getBoundingClientRect(), item.getBoundingClientRect()]
  if (own.top < inside.top) list.scrollTop += own.top - inside.top - 8
  else if (own.bottom > inside.bottom) list.scrollTop += own.bottom - inside.bottom + 8
}

/** The line of a statement in the list. */
export function statementLine(at: number | null): string | null {
  const item = at === null ? null : byId(`st${at}`)
  return (item?.matches('.line') ? item : item?.querySelector('.line'))?.textContent ?? null
}

/** The number of statements on the page. */
export function statementCount(): number {
  return document.querySelector('.said')?.querySelectorAll(':scope > ol > li').length ?? 0
}

/** Whether the voice of a statement is shown. */
export function isShown(at: number): boolean {
  const item = byId(`st${at}`)
  const shown = item?.closest<HTMLElement>('.seed')?.dataset.shown ?? 'all'
  return item !== null && (shown === 'all' || item.classList.contains(shown))
}
