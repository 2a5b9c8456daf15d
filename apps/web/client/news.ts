// New clippings appear on the shelf by themselves while its top is in view; further down a line offers them, and nothing moves
// until it is clicked. What is new is found by fetching the shelf again, so that only clippings that match the query count.
// Of several shelves open in one browser one follows the desk and notifies the others, since a browser opens few connections
// to one host.

import { byId, element } from './element.ts'
import { planUpdate, throttle } from './shelf-update.ts'

/** The least time between two fetches of the shelf. */
const REFRESH_INTERVAL_MS = 1500
/** A page scrolled further down than this is being read. */
const TOP_PX = 40
/** How long the line shows that says what is new. */
const NOTICE_MS = 8000
/** The parts of the page that change with the list. */
const REFRESHED_IDS = ['count', 'list', 'filters']

/** Follows the changes of the desk, where the page is the shelf. */
export function followChanges(): void {
  if (!byId('news')) return
  const channel = new BroadcastChannel('hearsay-news')
  const look = throttle(
    refreshShelf,
    REFRESH_INTERVAL_MS,
    (ms) => new Promise((done) => setTimeout(done, ms)),
  )
  channel.onmessage = look
  const listen = () => {
    const source = new EventSource('/api/changes')
    for (const kind of ['added', 'changed', 'removed'])
      source.addEventListener(kind, () => {
        channel.postMessage(kind)
        look()
      })
    // Holds the lock for as long as the page is open.
    return new Promise<void>(() => {})
  }
  if (navigator.locks) void navigator.locks.request('hearsay-news', listen)
  else void listen()
}

async function refreshShelf(): Promise<void> {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
  // Signed out meanwhile, or the desk is away: the shelf stays as it is.
  if (!answer.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [list, fresh] = [byId('list'), page.getElementById('list')]
  if (!fresh || !list) return
  const update = planUpdate({
    rows: addressesIn(list),
    freshRows: addressesIn(fresh),
    differs: withoutNewMarks(fresh) !== withoutNewMarks(list),
    isFirstPage: !new URLSearchParams(location.search).has('page'),
    isUndisturbed: isUndisturbed(),
  })
  if (update.type === 'apply') applyUpdate(page, update.added)
  else if (update.type === 'offer') offerUpdate(page, update.added)
}

function addressesIn(list: Element): string[] {
  return [...list.querySelectorAll('td.headline > a')].map((link) => link.getAttribute('href') ?? '')
}

/** The markup of a list without its marks of new rows and the space after each. */
function withoutNewMarks(list: Element): string {
  const copy = list.cloneNode(true) as Element
  for (const mark of copy.querySelectorAll('.new')) {
    mark.nextSibling?.remove()
    mark.remove()
  }
  return copy.innerHTML
}

function isUndisturbed(): boolean {
  const selection = getSelection()
  // Nor are rows taken away that are being selected.
  const isSelecting = document.querySelector('.selection') !== null
  return !isSelecting && scrollY < TOP_PX && (selection === null || selection.isCollapsed)
}

/** Replaces the list by the new one with new rows marked; a focused row keeps the focus. */
function applyUpdate(page: Document, added: string[]): void {
  const here = document.activeElement
  const row = here instanceof HTMLAnchorElement && here.closest('#list') ? here.getAttribute('href') : null
  // Rows marked before stay marked: their voices change a moment later, when the clipping has been read.
  const marked = [...document.querySelectorAll('#list .new + a')].map(
    (link) => link.getAttribute('href') ?? '',
  )
  const fresh = new Set([...marked, ...added])
  for (const part of REFRESHED_IDS) {
    const [before, after] = [byId(part), page.getElementById(part)]
    // A part that has the focus is left alone.
    if (part !== 'list' && before?.contains(here)) continue
    if (before && after) before.replaceWith(document.adoptNode(after))
  }
  for (const link of document.querySelectorAll('#list td.headline > a')) {
    const address = link.getAttribute('href') ?? ''
    if (fresh.has(address)) link.before(element('span', { class: 'new' }, 'new'), ' ')
    if (address === row) (link as HTMLElement).focus({ preventScroll: true })
  }
  // Clear a pending offer; leave other notices until they expire.
  if (added.length === 0 && !byId('news')!.querySelector('a')) return
  showNotice(added.length > 0 ? [`${added.length} new`] : [])
  const notice = byId('news')!.firstChild
  setTimeout(() => {
    if (byId('news')!.firstChild === notice) showNotice([])
  }, NOTICE_MS)
}

/** Says what is new, and shows it when it is clicked. */
function offerUpdate(page: Document, added: string[]): void {
  const words = added.length > 0 ? `${added.length} new` : 'The list has changed'
  const link = element('a', { href: location.href }, words)
  link.addEventListener('click', (event) => {
    event.preventDefault()
    scrollTo({ top: 0, behavior: 'instant' })
    applyUpdate(page, added)
    document.querySelector<HTMLElement>('#list td.headline > a')?.focus({ preventScroll: true })
  })
  showNotice([link])
}

function showNotice(words: (string | Node)[]): void {
  const line = byId('news')!
  line.replaceChildren(...words)
  line.hidden = words.length === 0
}
