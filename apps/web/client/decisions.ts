// Deciding on the page of a clipping: its forms are sent without leaving the page, which then shows what was decided; and what others
// decide appears by itself, unless somebody is in the middle of something.

import { announce } from './announce.ts'
import { hideCard, showStatement } from './card.ts'
import { byId, element } from './element.ts'
import { currentStatement, highlightStatement } from './page-statements.ts'

/** The clipping on the page; null elsewhere. */
const clipping = () => document.querySelector<HTMLElement>('[data-seed][data-saved]')

/** Has the forms of decisions answered on the page, and follows what others decide. */
export function enableDecisions(): void {
  addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches('form.decide') || !clipping()) return
    event.preventDefault()
    void send(form, event.submitter)
  })
  if (clipping()) followOthers()
}

/** Presses a button of the current statement. */
export function decide(verb: 'confirm' | 'reject'): void {
  const button = inStatement<HTMLButtonElement>(`button[value=${verb}]`)
  if (button) button.form?.requestSubmit(button)
}

/** Goes to the next statement worth a look; nothing is changed. */
export function reviewNext(): void {
  const queue = (clipping()?.dataset.review ?? '').split(' ').filter(Boolean).map(Number)
  const at = queue.indexOf(currentStatement() ?? -1)
  const next = queue[(at + 1) % (queue.length || 1)]
  if (next === undefined) announce('Everything here was decided.', true)
  else showStatement(next)
}

/** Goes to the field of the current statement’s speaker. */
export function correctSpeaker(): void {
  const field = inStatement<HTMLInputElement>('input[name=speaker]')
  if (!field) return
  hideCard()
  field.focus()
  field.select()
}

/** Undoes the last decision about the clipping that is this person’s. */
export function undoDecision(): void {
  const button = document.querySelector<HTMLButtonElement>('.decided button[aria-keyshortcuts]')
  if (button) button.form?.requestSubmit(button)
  else announce('There is nothing of yours to undo here.', true)
}

/** A part of the current statement’s forms; where there is none, that is said. */
function inStatement<Part extends HTMLElement>(selector: string): Part | null {
  const at = currentStatement()
  const found = at === null ? null : byId(`st${at}`)?.querySelector<Part>(selector)
  if (!found) announce('Go to a statement first, with j or k.', true)
  return found ?? null
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>)
  const answer = await fetch(form.action, { method: 'POST', body })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (!answer.ok) {
    // Nothing was changed; the page says why.
    announce(page.querySelector('.message p')?.textContent ?? 'Nothing was changed.', true)
    return
  }
  const words = submitter?.textContent?.trim() ?? ''
  if (show(page)) announce(`${words}: done.`, true)
}

/** Shows a clipping as it is now, and stays at the statement that was current. */
function show(page: Document): boolean {
  const [before, after] = [clipping(), page.querySelector<HTMLElement>('[data-seed][data-saved]')]
  if (!before || !after) return false
  const at = currentStatement()
  const open = [...before.querySelectorAll('details[open]')].flatMap(({ id }) => (id ? [id] : []))
  const margin = before.querySelector('.margin')?.scrollTop ?? 0
  hideCard()
  before.replaceWith(document.adoptNode(after))
  for (const id of open) byId(id)?.setAttribute('open', '')
  const list = after.querySelector('.margin')
  if (list) list.scrollTop = margin
  dispatchEvent(new Event('hearsay:seed'))
  if (at !== null && byId(`st${at}`)) highlightStatement(at)
  return true
}

/** Whether somebody types or selects words: nothing is changed under their hands. */
function isBusy(): boolean {
  const selection = getSelection()
  const field = document.activeElement
  return (
    (selection !== null && !selection.isCollapsed) ||
    (field instanceof HTMLInputElement && field.closest('form.decide') !== null) ||
    document.querySelector('dialog[open]') !== null
  )
}

function followOthers(): void {
  const id = decodeURIComponent(location.pathname.replace(/^\/seeds\//, ''))
  const source = new EventSource('/api/changes')
  source.addEventListener('changed', ({ data }) => {
    if (JSON.parse(data).id === id) void look()
  })
}

async function look(): Promise<void> {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } })
  // Signed out or removed meanwhile: the page stays as it is.
  if (!answer.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('[data-seed][data-saved]')
  if (!fresh || fresh.outerHTML === clipping()?.outerHTML) return
  if (!isBusy()) show(page)
  else offer(page)
}

function offer(page: Document): void {
  byId('decided-elsewhere')?.remove()
  const button = element('button', { type: 'button' }, 'Show it')
  const line = element(
    'p',
    { id: 'decided-elsewhere', class: 'decided-elsewhere', role: 'status' },
    'This clipping has changed. ',
    button,
  )
  button.addEventListener('click', () => {
    line.remove()
    show(page)
  })
  clipping()?.before(line)
}
