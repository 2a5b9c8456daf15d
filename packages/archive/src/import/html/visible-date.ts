// The day that a page shows. In: the page. Out: the day of publication, else that of an update.

import { publicationWords, updateWords } from '../../lexicon/dates.ts'
import { normalizeSpace } from '../clip.ts'
import { writtenDay } from '../written-day.ts'
import type { HtmlPage, PageElement, PageNode } from './nodes.ts'

/** A day that a page shows. */
interface VisibleDay {
  day: string
  isUpdate: boolean
}

const ANY_WORD = new RegExp(
  String.raw`(?<!\p{L})(?:(${Object.values(updateWords).join('|')})|${Object.values(publicationWords).join('|')})(?!\p{L})`,
  'giu',
)
/** How much text before a day is looked at, in UTF-16 units. */
const LEAD_LENGTH = 60

/** The first day of publication that an element of the page gives; else the first day of an update. */
export function dayOnPage(page: HtmlPage): VisibleDay | null {
  let update: VisibleDay | null = null
  for (const selector of [
    '[itemprop~="datePublished"]',
    'article time[datetime]',
    'time[datetime]',
    'time',
  ]) {
    for (const element of page.querySelectorAll(selector)) {
      const day = writtenDay(
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
      )
      if (!day) continue
      if (!isUpdate(element)) return { day, isUpdate: false }
      update ??= { day, isUpdate: true }
    }
  }
  return update
}

/** Whether an element gives the day of an update: by its own name, or by the words before it. */
function isUpdate(element: PageElement): boolean {
  const names = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''}`
  if (/datePublished|publish/i.test(names)) return false
  if (/modified|updated?/i.test(names)) return true
  let isLast = false
  for (const [, update] of leadOf(element).matchAll(ANY_WORD)) isLast = update !== undefined
  return isLast
}

/** The words before an element on its line of the page, the nearest last. */
function leadOf(element: PageElement): string {
  let lead = normalizeSpace(element.textContent ?? '').slice(0, 20)
  let node: PageNode = element
  for (let level = 0; level < 3 && lead.length < LEAD_LENGTH && node.parentNode; level++) {
    const { childNodes } = node.parentNode
    let before = ''
    for (let at = 0; at < childNodes.length && childNodes[at] !== node; at++)
      before += ` ${(childNodes[at]!.textContent ?? '').slice(-LEAD_LENGTH)}`
    lead = `${normalizeSpace(before)} ${lead}`
    node = node.parentNode
    if (/^(?:p|li|div|header|article|body)$/i.test(node.localName ?? '')) break
  }
  return lead.slice(-LEAD_LENGTH - 20)
}
