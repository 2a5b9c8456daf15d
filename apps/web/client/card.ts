// The evidence card of a statement or a sentence: what the lists below have, beside the words it is about. Opened by pointing at
// the words or by focus, kept open while pointed at, closed by Escape.

import { citationStyleLabels, citationStyles } from '@hearsay/desk'
import { byId, element } from './element.ts'
import { evidenceAddress, evidenceOf, ReadingChanged } from './evidence.ts'
import {
  clearHighlight,
  highlightStatement,
  statementCount,
  statementElements,
  statementLine,
  statementSentence,
  statementsAt,
} from './page-statements.ts'
import { copyQuotation } from './quotation.ts'

/** The pause over words before their card opens, and outside before it closes. */
const OPEN_DELAY_MS = 350
const CLOSE_DELAY_MS = 350
/** The distance of a card from its words and from the edge of the window. */
const GAP_PX = 8

let card: HTMLElement | undefined
let anchor: Element | null = null
/** Whether focus moves to the letter of words whose card is open already. */
let keepCard = false
/** Grows whenever a card is shown or hidden. */
let generation = 0
let timer: ReturnType<typeof setTimeout> | undefined

function schedule(act: () => void, after: number): void {
  clearTimeout(timer)
  timer = setTimeout(act, after)
}

/** Opens cards over the clipping by pointer and by focus. */
export function enableCards(clipping: HTMLElement): void {
  clipping.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return
    // Not for the outlet’s own sentences, which are most of a text: they would get in a reader’s way.
    const words = target.closest('[data-st]')
    // A card that has the focus stays.
    if (words && words !== anchor && !isInCard()) schedule(() => showFor(words), OPEN_DELAY_MS)
    else if (words) clearTimeout(timer)
    else schedule(hideUnlessFocused, CLOSE_DELAY_MS)
  })
  clipping.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') schedule(hideUnlessFocused, CLOSE_DELAY_MS)
  })
  clipping.addEventListener('focusin', ({ target }) => {
    if (!keepCard && target instanceof Element && target.matches('.letter'))
      showFor(target.closest('.sentence')!)
  })
  clipping.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !card?.contains(relatedTarget))
      schedule(hideUnlessFocused, CLOSE_DELAY_MS)
  })
  clipping.addEventListener('click', (event) => {
    const target = event.target as Element
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const letter = target.matches('.letter')
    if (letter) event.preventDefault()
    else if (!getSelection()?.isCollapsed) return
    const words = target.closest('[data-st], .sentence')
    if (words) showFor(words)
    else hideCard()
  })
  card = element('aside', { class: 'card', id: 'card', 'aria-label': 'Evidence', hidden: '', tabindex: '-1' })
  clipping.after(card)
  card.addEventListener('pointerenter', () => clearTimeout(timer))
  card.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') schedule(hideUnlessFocused, CLOSE_DELAY_MS)
  })
}

/** Closes the card when something else is pointed at. */
export function closeOutside(target: EventTarget | null): void {
  if (target instanceof Element && !target.closest('.card, .clipping')) hideCard()
}

/** Whether a card is open. */
export function isOpen(): boolean {
  return card !== undefined && !card.hidden
}

/** Whether the card has the focus. */
export function isInCard(): boolean {
  return isOpen() && card!.contains(document.activeElement)
}

/** Closes the card; focus in it goes back to the words. */
export function hideCard(): void {
  clearTimeout(timer)
  if (!card || card.hidden) return
  const back = isInCard() ? anchor : null
  generation++
  card.hidden = true
  anchor = null
  clearHighlight()
  if (back) focusLetter(back)
}

/** Moves the focus into the open card. */
export function enterCard(): void {
  card?.focus()
}

/** Opens the card of a statement at its words. */
export function showStatement(at: number): void {
  const words = statementElements(at)[0] ?? statementSentence(at)
  if (words) show(words, at)
}

/** Focuses the margin letter of the sentence around some words; neither the page nor the card moves. */
export function focusLetter(words: Element): void {
  keepCard = true
  ;(words.closest('.sentence') ?? words).querySelector<HTMLElement>('.letter')?.focus({ preventScroll: true })
  keepCard = false
}

function hideUnlessFocused(): void {
  const on = document.activeElement
  if (!isInCard() && !(on?.matches('.letter') && on.closest('.sentence')?.contains(anchor))) hideCard()
}

function showFor(words: Element): void {
  show(words, statementsAt(words)[0] ?? null)
}

function show(words: Element, at: number | null): void {
  clearTimeout(timer)
  const sentence = at === null ? words.closest('.sentence') : statementSentence(at)
  const id = at === null ? sentence?.id : `st${at}`
  if (!card || !id) return
  anchor = words
  if (at === null) clearHighlight()
  else highlightStatement(at)
  const turn = ++generation
  const heading =
    at === null ? [] : [element('p', { class: 'quiet' }, `Statement ${at + 1} of ${statementCount()}`)]
  const fill = (evidence: Node[], below = tools(at, sentence?.id ?? null, id)) => {
    // Another card, or none, has been opened meanwhile.
    if (turn !== generation || !card) return
    card.replaceChildren(...heading, ...evidence, below)
    placeCard(words)
  }
  card.hidden = false
  const evidence = evidenceOf(id)
  if (Array.isArray(evidence)) fill(evidence)
  else {
    fill([element('p', {}, statementLine(at) ?? 'Loading the evidence …')])
    evidence.then(
      (found) => fill(found),
      (error) => (error instanceof ReadingChanged ? fill(...readingChanged()) : fill(evidenceUnavailable())),
    )
  }
}

function evidenceUnavailable(): Node[] {
  return [element('p', {}, 'The evidence can’t be loaded: the desk doesn’t answer.')]
}

/** The message instead of evidence of another reading, with a button to reload. */
function readingChanged(): [Node[], HTMLElement] {
  const again = element('button', { type: 'button' }, 'Reload')
  again.addEventListener('click', () => location.reload())
  const words =
    'This clipping has been read again since the page was loaded; its statements may have other numbers now.'
  return [[element('p', {}, words)], element('p', { class: 'tools' }, again, closeButton())]
}

function closeButton(): HTMLElement {
  const close = element('button', { type: 'button' }, 'Close')
  close.addEventListener('click', hideCard)
  return close
}

function tools(at: number | null, sentence: string | null, id: string): HTMLElement {
  const copies = citationStyles.map((style) => {
    const words = citationStyleLabels[style]
    const copy = element('button', { type: 'button' }, style === 'plain' ? `Copy ${words}` : words)
    copy.addEventListener('click', () => copyQuotation(at, sentence, style))
    return copy
  })
  const inList = element('a', { href: at === null ? evidenceAddress(id) : `#${id}` }, 'Show in list')
  inList.addEventListener('click', () => {
    const item = byId(inList.hash.slice(1))
    for (const around of [item?.closest('details'), item?.querySelector('details')])
      if (around) around.open = true
    hideCard()
  })
  const link = sentence === null ? [] : [element('a', { href: `#${sentence}` }, 'Link')]
  return element('p', { class: 'tools' }, ...copies, ...link, inList, closeButton())
}

/** Below the sentence, above it where there is more room, or at the foot of a narrow screen. */
function placeCard(words: Element): void {
  const desk = card?.offsetParent?.getBoundingClientRect()
  // Words at the beginning of a line may have an empty box at the end of the line above.
  const linesOf = (part: Element) => [...part.getClientRects()].filter(({ width }) => width > 2)
  const lines = linesOf(words.closest('.sentence') ?? words)
  const [first, last] = [lines[0], lines.at(-1)]
  if (!card || !desk || !first || !last) return
  if (getComputedStyle(card).position === 'fixed') {
    // It must not cover the words it is about.
    const over = last.bottom + GAP_PX - card.getBoundingClientRect().top
    if (over > 0) scrollBy({ top: Math.min(over, first.top - GAP_PX), behavior: 'instant' })
    return
  }
  const [above, below] = [first.top - GAP_PX * 2, innerHeight - last.bottom - GAP_PX * 2]
  const under = below >= Math.min(above, card.scrollHeight)
  card.style.maxHeight = `${Math.max(160, under ? below : above)}px`
  const { offsetWidth: width, offsetHeight: height } = card
  const left = Math.max(
    GAP_PX,
    Math.min(linesOf(words)[0]?.left ?? first.left, document.documentElement.clientWidth - width - GAP_PX),
  )
  card.style.left = `${left - desk.left}px`
  card.style.top = `${(under ? last.bottom + GAP_PX : first.top - height - GAP_PX) - desk.top}px`
}
