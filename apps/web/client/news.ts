// New seeds come in by themselves where the shelf is looked at from its top; further down a quiet line says how many
// there are, and nothing moves until it is asked for. What is new is what the shelf’s own page has and this one hasn’t, so
// that only what fits the query is told of. Of several shelves open in one browser one alone listens to the desk and tells
// the others, for a browser opens few lines to one place.
import { byId, element } from './element.ts'

/** Milliseconds between two looks at the shelf, however much happens. */
const REFRESH_INTERVAL_MS = 1500
/** Pixels scrolled down from which on somebody is taken to read further down. */
const TOP_PX = 40
/** Milliseconds for which the line stands that says what came in. */
const NOTICE_MS = 8000
/** What changes with the list. */
const REFRESHED_IDS = ['count', 'list', 'filters']

/** Listens to what happens to the seeds, where the page is the shelf. */
export function followChanges(): void {
  if (!byId('news')) return
  const channel = new BroadcastChannel('hearsay-news')
  const look = throttle(refreshShelf)
  channel.onmessage = look
  const listen = () => {
    const source = new EventSource('/api/changes')
    for (const kind of ['added', 'changed', 'removed'])
      source.addEventListener(kind, () => {
        channel.postMessage(kind)
        look()
      })
    // For as long as the page is there; the lock goes with it.
    return new Promise<void>(() => {})
  }
  if (navigator.locks) void navigator.locks.request('hearsay-news', listen)
  else void listen()
}

/** Does something once for all that asks for it within a while, and never twice at the same time. */
function throttle(act: () => Promise<void>): () => void {
  let waiting = false
  let again = false
  const run = async (): Promise<void> => {
    await act().catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, REFRESH_INTERVAL_MS))
    waiting = again
    again = false
    if (waiting) void run()
  }
  return () => {
    if (waiting) again = true
    else {
      waiting = true
      void run()
    }
  }
}

async function refreshShelf(): Promise<void> {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
  // Signed out meanwhile, or the desk is away: the shelf stays as it is.
  if (!answer.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.getElementById('list')
  const list = byId('list')
  if (!fresh || !list) return
  const known = new Set(addressesIn(list))
  const added = addressesIn(fresh).filter((one) => !known.has(one))
  if (withoutNewMarks(fresh) === withoutNewMarks(list)) return
  const first = !new URLSearchParams(location.search).has('page')
  if (first && isAtTop()) applyUpdate(page, added)
  else offerUpdate(page, first ? added : [])
}

function addressesIn(list: Element): string[] {
  return [...list.querySelectorAll('td.headline > a')].map((link) => link.getAttribute('href') ?? '')
}

/** A list without the marks of what is new in it, and the space behind each. */
function withoutNewMarks(list: Element): string {
  const copy = list.cloneNode(true) as Element
  for (const mark of copy.querySelectorAll('.new')) {
    mark.nextSibling?.remove()
    mark.remove()
  }
  return copy.innerHTML
}

function isAtTop(): boolean {
  const chosen = getSelection()
  return scrollY < TOP_PX && (chosen === null || chosen.isCollapsed)
}

/** Puts the list as it is now in place of this one, what is new marked; whoever stands on a row stays on it. */
function applyUpdate(page: Document, added: string[]): void {
  const here = document.activeElement
  const row = here instanceof HTMLAnchorElement && here.closest('#list') ? here.getAttribute('href') : null
  // What came in before stays marked: its voices change a moment later, when it is read again.
  const marked = [...document.querySelectorAll('#list .new + a')].map(
    (link) => link.getAttribute('href') ?? '',
  )
  const fresh = new Set([...marked, ...added])
  for (const part of REFRESHED_IDS) {
    const [before, after] = [byId(part), page.getElementById(part)]
    // What is being used is left alone.
    if (part !== 'list' && before?.contains(here)) continue
    if (before && after) before.replaceWith(document.adoptNode(after))
  }
  for (const link of document.querySelectorAll('#list td.headline > a')) {
    const address = link.getAttribute('href') ?? ''
    if (fresh.has(address)) link.before(element('span', { class: 'new' }, 'new'), ' ')
    if (address === row) (link as HTMLElement).focus({ preventScroll: true })
  }
  // An offer is taken up now, or out of date; what was said of others has its time.
  if (added.length === 0 && !byId('news')!.querySelector('a')) return
  showNotice(added.length > 0 ? [`${added.length} new`] : [])
  const told = byId('news')!.firstChild
  setTimeout(() => {
    if (byId('news')!.firstChild === told) showNotice([])
  }, NOTICE_MS)
}

/** Says what there is to see, and shows it once it is asked for. */
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
