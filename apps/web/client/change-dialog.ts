// The forms that change a statement, in a dialog over the clipping’s page: those of the page that they have without a script.

import { announce } from './announce.ts'
import { enableChoosing } from './choose-words.ts'
import { element } from './element.ts'

let dialog: HTMLDialogElement | undefined

/** Opens the forms of an address, and puts the focus into the field of a name. */
export async function openForms(address: string, field: string): Promise<void> {
  closeForms()
  const close = element('button', { type: 'button', class: 'close' }, 'Close')
  const shown = element('dialog', { class: 'change-dialog', 'aria-label': 'Change' })
  dialog = document.body.appendChild(shown)
  dialog.append(close)
  close.addEventListener('click', closeForms)
  // Enter breaks a line in a note; with Ctrl it sends.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    if (event.target instanceof HTMLTextAreaElement)
      event.target.form?.querySelector<HTMLButtonElement>('button[name=verb]')?.click()
  })
  // At once, so that no key that is meant for it goes to the page.
  dialog.showModal()
  const forms = await formsAt(address)
  if (dialog !== shown || !shown.open) return
  if (!forms) {
    closeForms()
    announce('There is nothing to change here.', true)
    return
  }
  shown.append(element('p', { role: 'alert', class: 'refused' }), document.adoptNode(forms))
  enableChoosing(shown)
  const first = shown.querySelector<HTMLElement>(`[name="${field}"]`)
  first?.focus()
  if (first instanceof HTMLInputElement) first.select()
  first?.scrollIntoView({ block: 'center' })
}

/** Closes the dialog, where it is open. */
export function closeForms(): void {
  dialog?.close()
  dialog?.remove()
  dialog = undefined
}

/** Says in the dialog of a form why nothing was changed; false where the form is in none. */
export function refuseInDialog(form: HTMLFormElement, words: string): boolean {
  const line = form.closest('.change-dialog')?.querySelector('.refused')
  if (!line) return false
  line.textContent = words
  line.scrollIntoView({ block: 'nearest' })
  return true
}

/** The forms of a page; null where it has none. */
export async function formsAt(address: string): Promise<Element | null> {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } })
  // Signed out meanwhile, or what was to be changed is gone.
  if (!answer.ok || answer.redirected) return null
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.change')
}
