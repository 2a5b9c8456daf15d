// What every page of the desk gets: the keys, and on a clipping its cards, search, outline and quotations.
import type { KeyAction } from '../src/components/keys.ts'
import { closeOutside, enableCards, hideCard, isOpen } from './card.ts'
import { closeFindBar, findWords, openFindBar, stepHit } from './find-bar.ts'
import { enableKeySheet, toggleKeySheet } from './key-sheet.ts'
import { listen } from './keyboard.ts'
import { step, toggleEvidence } from './navigation.ts'
import { followChanges } from './news.ts'
import { toggleOutline } from './outline.ts'
import { copySelection, enableCopyButton } from './quotation.ts'
import { togglePart } from './toggle-part.ts'
import { enableVoiceFilter, nextVoice } from './voices.ts'

const isClippingPage = () => document.querySelector('[data-seed]') !== null
const onClipping = (act: () => void) => () => (isClippingPage() ? void act() : false)
/** Says that the key is used up. */
const handled = (act: () => void) => () => void act()

/** A clipping has come to be on the page. */
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

enableClipping()
addEventListener('hearsay:seed', enableClipping)
enableKeySheet()
enableCopyButton()
enableVoiceFilter()
addEventListener('pointerdown', ({ target }) => closeOutside(target))
followChanges()
// The browser brings a page back as it was; behind a password that needs a session again.
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted || !document.querySelector('.leave')) return
  document.documentElement.hidden = true
  location.reload()
})
const asked = new URLSearchParams(location.search).get('words')
if (asked && isClippingPage()) findWords(asked)

const actions: Partial<Record<KeyAction, () => boolean | undefined>> = {
  next: handled(() => step(1)),
  previous: handled(() => step(-1)),
  'next-hit': () => stepHit(1) || undefined,
  'previous-hit': () => stepHit(-1) || undefined,
  search: handled(search),
  outline: onClipping(toggleOutline),
  voices: onClipping(nextVoice),
  evidence: onClipping(toggleEvidence),
  sheet: onClipping(() => togglePart('sheet')),
  raw: onClipping(() => togglePart('raw')),
  copy: onClipping(copySelection),
  keys: handled(toggleKeySheet),
  close: () => {
    if (isOpen()) hideCard()
    else closeFindBar()
    return undefined
  },
}
listen(actions)
addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null
  if (button) actions[button.dataset.act as KeyAction]?.()
  // Leads into what is folded away.
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null
  const part = link && document.getElementById(link.hash.slice(1))
  const folded = part instanceof HTMLDetailsElement ? part : part?.closest('details')
  if (folded) folded.open = true
})
