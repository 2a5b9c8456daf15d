// The script of every page: keys, and on a clipping its cards, search, outline and quotations.

import type { ActionVerb } from '../src/components/keys.ts'
import { countElsewhere } from './also.ts'
import { closeOutside, enableCards, hideCard, isOpen } from './card.ts'
import { receivePage, takePastedPage } from './clip.ts'
import { correctSpeaker, decide, enableDecisions, reviewNext, undoDecision } from './decisions.ts'
import { closeFindBar, findWords, openFindBar, stepHit } from './find-bar.ts'
import { enableKeySheet, toggleKeySheet } from './key-sheet.ts'
import { listen } from './keyboard.ts'
import { step, toggleEvidence } from './navigation.ts'
import { followChanges } from './news.ts'
import { toggleOutline } from './outline.ts'
import { copySelection, enableCopyButton } from './quotation.ts'
import { togglePart } from './toggle-part.ts'
import { enableVoiceFilter, showNextVoice } from './voices.ts'

const isClippingPage = () => document.querySelector('[data-seed]') !== null
/** An action that uses up its key. */
const handled = (act: () => void) => () => void act()
/** The same on the page of a clipping; elsewhere the key is the browser’s. */
const onClipping = (act: () => void) => () => (isClippingPage() ? void act() : false)

function enableClipping(): void {
  const clipping = document.querySelector<HTMLElement>('.clipping')
  if (clipping) enableCards(clipping)
}

function search(): void {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]')
  hideCard()
  if (isClippingPage()) openFindBar()
  else if (box) {
    box.focus()
    box.select()
  } else location.assign('/find')
}

function close(): void {
  if (isOpen()) hideCard()
  else closeFindBar()
}

const actions: Record<ActionVerb, () => boolean | undefined> = {
  next: handled(() => step(1)),
  previous: handled(() => step(-1)),
  'next-found': handled(() => stepHit(1)),
  'previous-found': handled(() => stepHit(-1)),
  find: handled(search),
  outline: onClipping(toggleOutline),
  voice: onClipping(showNextVoice),
  open: onClipping(toggleEvidence),
  sourcing: onClipping(() => togglePart('sheet')),
  text: onClipping(() => togglePart('raw')),
  copy: onClipping(copySelection),
  review: onClipping(reviewNext),
  accept: onClipping(() => decide('confirm')),
  reject: onClipping(() => decide('reject')),
  correct: onClipping(correctSpeaker),
  undo: onClipping(undoDecision),
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
void countElsewhere()
listen(actions)
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
