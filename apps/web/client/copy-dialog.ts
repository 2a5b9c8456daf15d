// Words to be copied by hand, where a browser doesn’t let pages copy: over plain http from another machine, for one.
import { element } from './element.ts'

let dialog: HTMLDialogElement | undefined

/** Shows words in a dialog, all selected, until it is closed. */
export function showCopyDialog(words: string): void {
  dialog?.remove()
  const close = element('button', { type: 'button', class: 'close' }, 'Close')
  const box = element('textarea', { readonly: '', rows: '6', dir: 'auto', 'aria-labelledby': 'by-hand' })
  box.value = words
  dialog = document.body.appendChild(
    element(
      'dialog',
      { class: 'by-hand', 'aria-labelledby': 'by-hand' },
      element('h2', { id: 'by-hand' }, 'Copy this text'),
      close,
      element(
        'p',
        { class: 'quiet' },
        'This browser doesn’t let pages copy. The text is selected: copy it with Ctrl+C, ⌘C or a long press.',
      ),
      box,
    ),
  )
  close.addEventListener('click', () => dialog?.close())
  dialog.showModal()
  box.focus()
  box.select()
}
