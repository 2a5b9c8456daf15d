// Deciding on the page of a clipping: its forms are sent without leaving the page, which then shows what was decided; and what others
// decide appears by itself, unless somebody is in the middle of something.

import type { QueuePlace } from '@hearsay/decisions'
import { stepInQueue } from '@hearsay/decisions'
import { announce } from './announce.ts'
import { hideCard } from './card.ts'
import { closeForms, formsAt, openForms, refuseInDialog } from './change-dialog.ts'
import { byId, element } from './element.ts'
import { goToStatement } from './navigation.ts'
import { currentStatement, highlightStatement, leaveStatement, statementSentence } from './page-statements.ts'
import { enterQueue } from './queue-bar.ts'

/** The clipping on the page; null elsewhere. */
const clipping = () => document.querySelector<HTMLElement>('[data-seed][data-saved]')

/** Has the forms of decisions answered on the page, and follows what others decide. */
export function enableDecisions(): void {
  addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches('form.decide') || !clipping()) return
    event.preventDefault()
    sending = send(form, event.submitter)
  })
  addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return
    const link = event.target.closest<HTMLAnchorElement>('a.change-link')
    if (!link) return
    event.preventDefault()
    hideCard()
    void openForms(link.href, 'speaker')
  })
  if (!clipping()) return
  followOthers()
  if (location.hash === '#review') review(1)
}

/** What is being sent, and what keys asked for that waits for it: nobody waits for an answer before the next key. */
let sending: Promise<void> = Promise.resolve()
let turn: Promise<void> = Promise.resolve()

/** Does what a key asks for once what earlier keys asked for is done. */
export function inTurn(act: () => void | Promise<void>): void {
  turn = turn.then(act).then(
    () => sending,
    () => announce('The desk doesn’t answer; nothing was changed.', true),
  )
}

/** Accepts or rejects the current statement. */
export async function decide(verb: 'confirm' | 'reject'): Promise<void> {
  const at = here()
  if (at === null) return
  const selector = `button[value=${verb}]`
  const button = byId(`st${at}`)?.querySelector<HTMLButtonElement>(selector)
  if (button) button.form?.requestSubmit(button)
  else {
    // The page of a long clipping has the forms of a statement beside it.
    const form = (await formsAt(formsOf(at)))?.querySelector<HTMLFormElement>(`form:has(${selector})`)
    if (form) await send(form, form.querySelector<HTMLElement>(selector))
  }
}

/** Goes to the next statement worth a look, or the previous one (-1), at an end into the next clipping; nothing is changed. */
export function review(by: 1 | -1): void {
  const queue = new Map(
    (clipping()?.dataset.review ?? '')
      .split(' ')
      .filter(Boolean)
      .map((one) => one.split(':') as [string, string]),
  )
  const at = currentStatement()
  const key = at === null ? undefined : byId(`st${at}`)?.dataset.key
  // Somebody who went elsewhere by other keys goes on from there.
  const from = key !== undefined && key !== reviewed?.item ? { item: key, index: -1 } : reviewed
  enterQueue()
  reviewed = stepInQueue([...queue.keys()], from, by)
  if (!reviewed) {
    location.assign(`/review/next?from=${encodeURIComponent(seedId())}&by=${by}`)
    return
  }
  const next = Number(queue.get(reviewed.item))
  goToStatement(next)
}

/** Where the queue led to last. */
let reviewed: QueuePlace<string> | null = null

/** Opens the forms of the current statement at a field. */
export async function change(field: string): Promise<void> {
  const at = here()
  if (at === null) return
  hideCard()
  await openForms(formsOf(at), field)
}

/** Opens the form that adds a statement in the sentence of the current statement, or in any. */
export async function addStatement(): Promise<void> {
  hideCard()
  const sentence = document.activeElement?.closest('.sentence') ?? currentSentence()
  await openForms(`${address()}?add${sentence ? `=${sentence.id.slice(1)}` : ''}`, 'words')
}

function currentSentence(): Element | null {
  const at = currentStatement()
  return at === null ? null : statementSentence(at)
}

/** Presses a button of the panels below the clipping: star, read, sign off, undo, redo. */
export function press(verb: 'star' | 'read' | 'sign-off' | 'undo' | 'redo'): void {
  const button = document.querySelector<HTMLButtonElement>(
    `form.decide button[value="${verb}"][aria-keyshortcuts]`,
  )
  if (button && !button.disabled) button.form?.requestSubmit(button)
  else announce(`There is nothing of yours to ${verb} here.`, true)
}

/** Goes to the names that may be one. */
export function mergeNames(): void {
  hideCard()
  const part = byId('same-names')
  part?.querySelector('details')?.setAttribute('open', '')
  const first = part?.querySelector<HTMLElement>('button, input')
  first?.focus()
  first?.scrollIntoView({ block: 'center' })
  if (!first) announce('There is one name here, or none.', true)
}

/** The current statement; where there is none, that is said. */
function here(): number | null {
  const at = currentStatement()
  if (at === null) announce('Go to a statement first, with j or k.', true)
  return at
}

const address = () => clipping()?.dataset.decide ?? ''
const formsOf = (at: number) => `${address()}?statement=${at + 1}`
const seedId = () => decodeURIComponent(location.pathname.replace(/^\/seeds\//, ''))

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const body = new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>)
  const answer = await fetch(form.action, { method: 'POST', body })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (!answer.ok) {
    // Nothing was changed; the page says why.
    const why = page.querySelector('.message p')?.textContent ?? 'Nothing was changed.'
    if (!refuseInDialog(form, why)) announce(why, true)
    return
  }
  closeForms()
  const words = submitter?.textContent?.trim() ?? ''
  if (show(page)) announce(`${words}: done.`, true)
}

/** The current statement of before, where it was rejected. */
let left: string | undefined

/** Shows a clipping as it is now, and stays at the statement that was current. */
function show(page: Document): boolean {
  const [before, after] = [clipping(), page.querySelector<HTMLElement>('[data-seed][data-saved]')]
  if (!before || !after) return false
  const at = currentStatement()
  const key = at === null ? left : byId(`st${at}`)?.dataset.key
  const open = [...before.querySelectorAll('details[open]')].flatMap(({ id }) => (id ? [id] : []))
  const margin = before.querySelector('.margin')?.scrollTop ?? 0
  shows++
  hideCard()
  before.replaceWith(document.adoptNode(after))
  for (const id of open) byId(id)?.setAttribute('open', '')
  const list = after.querySelector('.margin')
  if (list) list.scrollTop = margin
  dispatchEvent(new Event('hearsay:seed'))
  if (key === undefined) return true
  // Statements before it may have come or gone; where it is gone itself, none is current: the next key is not about another. Undone it
  // is back.
  const [now] = after.querySelectorAll<HTMLElement>(`[data-key="${key}"]`)
  if (now) highlightStatement(Number(now.id.slice(2)))
  else if (at !== null) leaveStatement(at)
  left = now ? undefined : key
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
  const id = seedId()
  const source = new EventSource('/api/changes')
  source.addEventListener('changed', ({ data }) => {
    if (JSON.parse(data).id === id) void look()
  })
}

/** How often another state of the clipping was shown. */
let shows = 0

async function look(): Promise<void> {
  const before = shows
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } })
  // Signed out or removed meanwhile: the page stays as it is.
  if (!answer.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('[data-seed][data-saved]')
  // Meanwhile something later was shown.
  if (before !== shows) return look()
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
