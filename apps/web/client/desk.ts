// The script of every page: keys, and on a clipping its cards, search, outline and quotations.

import type { ActionVerb } from '../src/components/keys.ts'
import { countElsewhere } from './also.ts'
import { closeOutside, enableCards, hideCard, isOpen } from './card.ts'
import { receivePage, takePastedPage } from './clip.ts'
import { followLink } from './compare.ts'
import {
  addStatement,
  change,
  decide,
  enableDecisions,
  inTurn,
  mergeNames,
  press,
  review,
} from './decisions.ts'
import { closeFindBar, findWords, openFindBar, stepHit } from './find-bar.ts'
import { enableKeySheet, toggleKeySheet } from './key-sheet.ts'
import { listen } from './keyboard.ts'
import { step, toggleEvidence } from './navigation.ts'
import { followChanges } from './news.ts'
import { toggleOutline } from './outline.ts'
import { isInQueue, leaveQueue } from './queue-bar.ts'
import { copySelection, enableCopyButton } from './quotation.ts'
import { rememberShelf } from './shelf-place.ts'
import { togglePart } from './toggle-part.ts'
import { enableVoiceFilter, showNextVoice } from './voices.ts'

const isClippingPage = () => document.querySelector('[data-seed]') !== null
/** An action that uses up its key. */
const handled = (act: () => void) => () => void act()
/** The same on the page of a clipping; elsewhere the key is the browser’s. */
const onClipping = (act: () => void) => () => (isClippingPage() ? void act() : false)

/** The same, once what earlier keys asked for is decided. */
const deciding = (act: () => void | Promise<void>) => onClipping(() => inTurn(act))

function enableClipping(): void {
  const clipping = document.querySelector<HTMLElement>('.clipping')
  if (clipping) enableCards(clipping)
}

function search(): void {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]')
  hideCard()
  leaveQueue()
  if (isClippingPage()) openFindBar()
  else if (box) {
    box.focus()
    box.select()
  } else location.assign('/find')
}

/** To the next match, or where nothing was searched for, to the next statement worth a look. */
function stepFound(by: 1 | -1): void {
  if (!stepHit(by) && document.querySelector('[data-review]')) inTurn(() => review(by))
}

function close(): void {
  if (isInQueue()) {
    hideCard()
    leaveQueue()
  } else if (isOpen()) hideCard()
  else closeFindBar()
}

const actions: Record<ActionVerb, () => boolean | undefined> = {
  next: handled(() => step(1)),
  previous: handled(() => step(-1)),
  'next-found': handled(() => stepFound(1)),
  'previous-found': handled(() => stepFound(-1)),
  find: handled(search),
  outline: onClipping(toggleOutline),
  voice: onClipping(showNextVoice),
  open: onClipping(toggleEvidence),
  sourcing: onClipping(() => togglePart('sheet')),
  text: onClipping(() => togglePart('raw')),
  copy: onClipping(copySelection),
  review: deciding(() => review(1)),
  'review-back': deciding(() => review(-1)),
  accept: deciding(() => decide('confirm')),
  reject: deciding(() => decide('reject')),
  correct: deciding(() => change('speaker')),
  words: deciding(() => change('words')),
  split: deciding(() => change('split')),
  join: deciding(() => change('join')),
  tag: deciding(() => change('tag')),
  note: deciding(() => change('note')),
  add: deciding(addStatement),
  merge: deciding(mergeNames),
  star: deciding(() => press('star')),
  read: deciding(() => press('read')),
  'sign-off': deciding(() => press('sign-off')),
  undo: deciding(() => press('undo')),
  redo: deciding(() => press('redo')),
  differences: followLink('[data-do=differences]'),
  base: followLink('li:focus-within .rebase'),
  kinds: followLink('[data-do=kinds]'),
  help: handled(toggleKeySheet),
  back: handled(close),
}

enableClipping()
// The page that reads texts shows a clipping later.
addEventListener('hearsay:seed', enableClipping)
enableKeySheet()
enableCopyButton()
enableVoiceFilter()
enableDecisions()
followChanges()
rememberShelf()
void countElsewhere()
listen(actions, isInQueue)
const words = new URLSearchParams(location.search).get('words')
if (words && isClippingPage()) findWords(words)

addEventListener('pointerdown', ({ target }) => closeOutside(target))
// The browser brings a page back as it was; behind a password that needs a session again.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted || !document.querySelector('.leave')) return
  document.documentElement.hidden = true
  location.reload()
})
addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return
  const button = target.closest<HTMLElement>('[data-verb]')
  if (button) actions[button.dataset.verb as ActionVerb]()
  openAround(target.closest<HTMLAnchorElement>('a[href^="#"]'))
})

/** Opens what a link of the page leads into, where that is folded. */
function openAround(link: HTMLAnchorElement | null): void {
  const part = link && document.getElementById(link.hash.slice(1))
  const folded = part instanceof HTMLDetailsElement ? part : part?.closest('details')
  if (folded) folded.open = true
}
receivePage()
takePastedPage()
