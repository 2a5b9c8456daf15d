// What stands around an article without being part of it: consent walls, prompts to subscribe, boxes with other stories. In: an
// element’s names or a block’s words. Out: whether it is any of these.

import {
  CONSENT_NAME,
  consentPhrases,
  FOR_SUBSCRIBERS,
  PROBABLY_BESIDE,
  prompts,
  SURELY_BESIDE,
} from '../../lexicon/surroundings.ts'
import { normalizeSpace } from '../clip.ts'
import type { PageElement, PageNode } from './nodes.ts'

/** How sure it is that an element’s names mark what is no part of the article. */
export type Beside = 'surely' | 'probably' | null

/** Whether an element is named like a box beside the article. */
export function standsBeside(element: PageElement): Beside {
  const names = namesOf(element)
  if (SURELY_BESIDE.test(names)) return 'surely'
  return PROBABLY_BESIDE.test(names) ? 'probably' : null
}

/** Whether an element is named like the part that only subscribers are shown. */
export function isForSubscribers(element: PageElement): boolean {
  return FOR_SUBSCRIBERS.test(namesOf(element))
}

function namesOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
}

const PROMPT = new RegExp(`^(?:${Object.values(prompts).join('|')})[.!…:»>→ ]*$`, 'iu')

/** Whether a line only asks readers to subscribe, sign in or read on. */
export function isPrompt(text: string): boolean {
  return text.length <= 120 && PROMPT.test(text)
}

const CONSENT = Object.values(consentPhrases).map((phrases) =>
  phrases.map((phrase) => new RegExp(`(?<![\\p{L}])${phrase}(?![\\p{L}])`, 'iu')),
)
/** Phrases that a consent wall has at least, in one language; an unnamed box must have more. */
const MIN_NAMED_PHRASES = 2
const MIN_UNNAMED_PHRASES = 4
/** A consent wall has no more UTF-16 units, and is no article. */
const MAX_CONSENT_LENGTH = 20_000

/** Whether an element is a consent wall: it is named so, or says much of what they say, and holds no article. */
export function isConsentWall(element: PageElement): boolean {
  const isNamed = CONSENT_NAME.test(namesOf(element))
  // One without a name stands at the top of the page’s tree.
  if (!isNamed && !isBody(element.parentNode) && !isBody(element.parentNode?.parentNode)) return false
  const words = element.textContent ?? ''
  if (words.length > MAX_CONSENT_LENGTH) return false
  const least = isNamed ? MIN_NAMED_PHRASES : MIN_UNNAMED_PHRASES
  if (!CONSENT.some((phrases) => phrases.filter((phrase) => phrase.test(words)).length >= least)) return false
  return element.querySelector('article, main, h1, [itemprop~="articleBody"]') === null
}

function isBody(node: PageNode | null | undefined): boolean {
  return node?.localName === 'body'
}

/** Removes from a page’s tree what web archives and consent tools put on top of it; gives the text of the consent walls. */
export function removeOverlays(page: PageElement): string[] {
  for (const element of page.querySelectorAll('#wm-ipp-base, #wm-ipp')) detach(element)
  const walls: string[] = []
  const removed = new Set<PageNode>()
  // The outermost boxes come first, and what is in one that is removed is not looked at again.
  for (const element of page.querySelectorAll('div, section, dialog, aside, form')) {
    if (element.parentNode && removed.has(element.parentNode)) removed.add(element)
    else if (isConsentWall(element)) {
      removed.add(element)
      walls.push(normalizeSpace(element.textContent ?? ''))
      detach(element)
    }
  }
  return walls
}

/** Takes an element out of its page. */
export function detach(element: PageElement): void {
  const parent = element.parentNode as { removeChild?(child: PageNode): void } | null
  parent?.removeChild?.(element)
}
