// The outline of a clipping: its crossheads and paragraphs with their voices, made from the page.

import { openingWords, voiceLetters } from '@hearsay/desk'
import type { Voice } from '@hearsay/reading'
import { element } from './element.ts'

/** The words of a paragraph that the outline shows, in UTF-16 units. */
const MAX_WORDS_LENGTH = 76

let outline: HTMLDialogElement | undefined

/** Opens the outline, or closes it. */
export function toggleOutline(): void {
  if (outline?.open) {
    outline.close()
    return
  }
  outline?.remove()
  outline = document.body.appendChild(createOutline())
  outline.showModal()
  outline.querySelector('a')?.focus()
}

function createOutline(): HTMLDialogElement {
  const dialog = element('dialog', { class: 'outline', 'aria-labelledby': 'outline' })
  const close = element('button', { type: 'button', class: 'close' }, 'Close')
  close.addEventListener('click', () => dialog.close())
  const rows = [...document.querySelectorAll<HTMLElement>('.clipping .paragraph, .clipping .crosshead')].map(
    row,
  )
  const list = element('ol', {}, ...rows)
  dialog.append(element('h2', { id: 'outline' }, 'Outline'), close, list)
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close()
  })
  list.addEventListener('keydown', (event) => {
    const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key]
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return
    const links = [...list.querySelectorAll('a')]
    links[links.indexOf(document.activeElement as HTMLAnchorElement) + by]?.focus()
    event.preventDefault()
    event.stopPropagation()
  })
  return dialog
}

function row(block: HTMLElement): HTMLElement {
  const text = block.querySelector('p')?.textContent ?? ''
  const words = openingWords(text, MAX_WORDS_LENGTH)
  if (block.matches('.crosshead')) return element('li', { class: 'crosshead' }, words)
  const letters = [...block.querySelectorAll('.sentence')].map((one) => {
    const voice = one.classList[1] as Voice
    return element('b', { class: `letter-of ${voice}` }, voiceLetters[voice])
  })
  const link = element('a', { href: `#${block.id}` }, `${block.id.slice(1)} `, element('bdi', {}, words))
  return element('li', {}, element('span', { class: 'letters' }, ...letters), link)
}
