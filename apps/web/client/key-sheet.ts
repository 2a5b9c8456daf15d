// The keys as a sheet over the page, made of the one key map.
import { keys } from '../src/components/keys.ts'
import { byId, element } from './element.ts'
import { keysAreOn, switchKeys } from './keyboard.ts'

let sheet: HTMLDialogElement | undefined

/** Opens the sheet, or closes it where it is open. */
export function toggleKeySheet(): void {
  sheet ??= document.body.appendChild(createSheet())
  if (sheet.open) sheet.close()
  else sheet.showModal()
}

/** Puts the switch on the page of the keys, and lets the masthead’s link open the sheet. */
export function enableKeySheet(): void {
  document.querySelector('[data-keys]')?.append(keySwitch())
  byId('keys-link')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    toggleKeySheet()
  })
}

function createSheet(): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'close' }, 'Close')
  const dialog = element('dialog', { class: 'key-sheet', 'aria-labelledby': 'key-sheet' })
  dialog.append(element('h2', { id: 'key-sheet' }, 'Keys'), close, ...keys.map(keySection), keySwitch())
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  return dialog
}

function keySection([heading, list]: (typeof keys)[number]): HTMLElement {
  const rows = list.flatMap(({ press, description }) => [
    element(
      'dt',
      {},
      ...press.split(' ').flatMap((one) => [element('kbd', {}, one === 'Escape' ? 'Esc' : one), ' ']),
    ),
    element('dd', {}, description),
  ])
  return element('section', { class: 'keys' }, element('h3', {}, heading), element('dl', {}, ...rows))
}

function keySwitch(): HTMLElement {
  const box = element('input', { type: 'checkbox' })
  box.checked = keysAreOn()
  box.addEventListener('change', () => switchKeys(box.checked))
  return element('label', { class: 'switch' }, box, ' Keys of one letter do something in this browser')
}
