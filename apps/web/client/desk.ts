// What every page of the desk gets: the keys, and on a clipping its cards, search, outline and quotations.
import type { Act } from '../src/ui/keys.ts'
import { closeOutside, hideCard, isOpen, offerCards } from './card.ts'
import { closeFindBar, findWords, openFindBar, stepHit } from './find-bar.ts'
import { offerKeySheet, toggleKeySheet } from './key-sheet.ts'
import { listen } from './keyboard.ts'
import { listenForNews } from './news.ts'
import { toggleOutline } from './outline.ts'
import { toggle } from './places.ts'
import { copyChosen, offerCopying } from './quotation.ts'
import { nextVoice, offerVoices } from './voices.ts'
import { step, toggleEvidence } from './walk.ts'

const isSeed = () => document.querySelector('[data-seed]') !== null
const onSeed = (act: () => void) => () => (isSeed() ? void act() : false)
/** Says that the key is used up. */
const used = (act: () => void) => () => void act()

/** A clipping has come to be on the page. */
function begin(): void {
  const clipping = document.querySelector<HTMLElement>('.clipping')
  if (clipping) offerCards(clipping)
}

function search(): void {
  const box = document.querySelector<HTMLInputElement>('main input[type=search]')
  hideCard()
  if (isSeed()) openFindBar()
  else if (box) {
    box.focus()
    box.select()
  } else location.assign('/find')
}

begin()
addEventListener('hearsay:seed', begin)
offerKeySheet()
offerCopying()
offerVoices()
addEventListener('pointerdown', ({ target }) => closeOutside(target))
listenForNews()
const asked = new URLSearchParams(location.search).get('words')
if (asked && isSeed()) findWords(asked)

const acts: Partial<Record<Act, () => boolean | undefined>> = {
  next: used(() => step(1)),
  previous: used(() => step(-1)),
  'next-hit': () => stepHit(1) || undefined,
  'previous-hit': () => stepHit(-1) || undefined,
  search: used(search),
  outline: onSeed(toggleOutline),
  voices: onSeed(nextVoice),
  evidence: onSeed(toggleEvidence),
  sheet: onSeed(() => toggle('sheet')),
  raw: onSeed(() => toggle('raw')),
  copy: onSeed(copyChosen),
  keys: used(toggleKeySheet),
  close: () => {
    if (isOpen()) hideCard()
    else closeFindBar()
    return undefined
  },
}
listen(acts)
addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null
  if (button) acts[button.dataset.act as Act]?.()
  // Leads into what is folded away.
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null
  const part = link && document.getElementById(link.hash.slice(1))
  const folded = part instanceof HTMLDetailsElement ? part : part?.closest('details')
  if (folded) folded.open = true
})
