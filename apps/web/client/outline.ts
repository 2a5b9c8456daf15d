// The clipping in outline: its crossheads and paragraphs with their voices, made of the page itself.
import { element } from './element.ts'

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
  const letters = new Map<string, string>()
  for (const one of document.querySelectorAll('.legend .letter-of'))
    letters.set(one.classList[1] ?? '', one.textContent ?? '')
  const rows = [...document.querySelectorAll<HTMLElement>('.clipping .paragraph, .clipping .crosshead')].map(
    (block) => row(block, letters),
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

/** `drawn` has the letter of each voice. */
function row(block: HTMLElement, drawn: Map<string, string>): HTMLElement {
  const text = block.querySelector('p')?.textContent ?? ''
  const words = text.length > 76 ? `${text.slice(0, 76).replace(/\s\S*$/, '')}\u00a0…` : text
  if (block.matches('.crosshead')) return element('li', { class: 'crosshead' }, words)
  const letters = [...block.querySelectorAll('.sentence')].map((one) => {
    const voice = one.classList[1] ?? ''
    const letter = element('b', { class: `letter-of ${voice}` })
    letter.textContent = drawn.get(voice) ?? ''
    return letter
  })
  const link = element('a', { href: `#${block.id}` }, `${block.id.slice(1)} `, element('bdi', {}, words))
  return element('li', {}, element('span', { class: 'letters' }, ...letters), link)
}
