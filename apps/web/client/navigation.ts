// Steps from statement to statement, and from row to row on screens that are lists.

import { announce, announceEvent } from './announce.ts'
import { enterCard, focusLetter, hideCard, isInCard, isOpen, showStatement } from './card.ts'
import {
  currentStatement,
  isShown,
  statementCount,
  statementElements,
  statementLine,
  statementSentence,
  stepFrom,
} from './page-statements.ts'

/** The rows of a list. */
const ROW_SELECTOR =
  'main td.headline > a, main :is(section, .review) > .statement-list blockquote a, main .hit h2 a, main .names a, main .family .of > a:first-of-type, main .near-list input[type=checkbox]'

/** Goes to the next statement or row (`by` 1), or to the one before (-1). */
export function step(by: 1 | -1): void {
  if (document.querySelector('[data-seed]')) stepStatement(by)
  else stepRow(by)
}

function stepStatement(by: 1 | -1): void {
  const count = statementCount()
  let at = stepFrom(by) ?? nearestStatement(by, count)
  do at += by
  while (at >= 0 && at < count && !isShown(at))
  if (at < 0 || at >= count) {
    announceEvent({ type: 'stops-ended', total: count }, true)
    return
  }
  goToStatement(at)
}

/** Brings a statement into view, with its evidence, and reads it out. */
export function goToStatement(at: number): void {
  const [first] = statementElements(at)
  const sentence = statementSentence(at) ?? first
  if (!first || !sentence) return
  const { top, bottom } = first.getBoundingClientRect()
  if (top < 60 || bottom > innerHeight * 0.6) first.scrollIntoView({ block: 'center', behavior: 'instant' })
  showStatement(at)
  focusLetter(first)
  announce(`Statement ${at + 1} of ${statementCount()}. ${statementLine(at)}`)
}

/** The statement next to what is in view, where none is current. */
function nearestStatement(by: 1 | -1, count: number): number {
  // Sentences in which statements begin, each with their numbers from 1, from the top down.
  const begins = document.querySelectorAll<HTMLElement>('.clipping .sentence[data-n]')
  let [low, high] = [0, begins.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (begins[middle]!.getBoundingClientRect().top > 60) high = middle
    else low = middle + 1
  }
  const at = low < begins.length ? Number.parseInt(begins[low]!.dataset.n ?? '1', 10) - 1 : count
  return by > 0 ? at - 1 : at
}

/** Moves into the evidence of the current statement, or back from it. */
export function toggleEvidence(): void {
  if (isInCard()) hideCard()
  else if (isOpen()) enterCard()
  else {
    const at = currentStatement()
    if (at === null) stepStatement(1)
    else showStatement(at)
    enterCard()
  }
}

function stepRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>(ROW_SELECTOR)]
  const here = rows.indexOf(document.activeElement as HTMLElement)
  const next = here < 0 && by < 0 ? rows.length - 1 : here + by
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus()
}
