// Words to be copied by hand, where a browser lets no page copy: over plain http from another machine, say.
import { element } from './element.ts'

let dialog: HTMLDialogElement | undefined

/** Shows words in a box, all of them selected, until they are dismissed. */
export function showCopyDialog(words: string): void {
  dialog?.remove()
  const close = element('button', { type: 'button', class: 'close' }, 'Close')
  const box = element('textarea', { readonly: '', rows: '6', dir: 'auto', 'aria-labelledby': 'by-hand' })
  box.value = words
  dialog = document.body.appendChild(
    element(
      'dialog',
      { class: 'by-hand', 'aria-labelledby': 'by-hand' },
      element('h2', { id: 'by-hand' }, 'To be copied'),
      close,
      element(
        'p',
        { class: 'quiet' },
        'This browser lets no page copy here. The words are selected; copy them by Ctrl+C, ⌘C or a long press.',
      ),
      box,
    ),
  )
  close.addEventListener('click', () => dialog?.close())
  dialog.showModal()
  box.focus()
  box.select()
}
