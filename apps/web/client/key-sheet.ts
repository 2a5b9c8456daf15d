// The keys as a sheet over the page.

import { keyGroups, keyName } from '../src/components/keys.ts'
import { byId, element } from './element.ts'
import { keysAreOn, switchKeys } from './keyboard.ts'

let sheet: HTMLDialogElement | undefined

/** Opens the sheet, or closes it where it is open. */
export function toggleKeySheet(): void {
  sheet ??= document.body.appendChild(createSheet())
  if (sheet.open) sheet.close()
  else sheet.showModal()
}

/** Puts the switch on the page of keys, and lets the link in the masthead open the sheet. */
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
  dialog.append(element('h2', { id: 'key-sheet' }, 'Keys'), close, ...keyGroups.map(keySection), keySwitch())
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  return dialog
}

function keySection([heading, commands]: (typeof keyGroups)[number]): HTMLElement {
  const rows = commands.flatMap(({ keys, title }) => [
    element(
      'dt',
      {},
      ...keys.flatMap((key) => key.split(' ')).flatMap((key) => [element('kbd', {}, keyName(key)), ' ']),
    ),
    element('dd', {}, title),
  ])
  return element('section', { class: 'keys' }, element('h3', {}, heading), element('dl', {}, ...rows))
}

function keySwitch(): HTMLElement {
  const box = element('input', { type: 'checkbox' })
  box.checked = keysAreOn()
  box.addEventListener('change', () => switchKeys(box.checked))
  return element('label', { class: 'switch' }, box, ' Single-key shortcuts on')
}
