// Words found in the clipping, painted over it without touching it.
import { fold } from '@hearsay/core'
import { element } from './element.ts'

let bar: HTMLFormElement | undefined
let input: HTMLInputElement
let count: HTMLOutputElement
let hits: Range[] = []
let current = -1

/** Opens the bar, or puts the focus on it. */
export function openFindBar(): void {
  bar ??= document.body.appendChild(createBar())
  bar.hidden = false
  input.focus()
  input.select()
}

/** Closes the bar and lets go of what was found, also where the page came with it. */
export function closeFindBar(): void {
  if (bar) {
    // What is typed next is for the page.
    input.blur()
    bar.hidden = true
  }
  hits = []
  paint()
}

/** Finds words in the clipping without opening the bar: those the page was asked for with. */
export function findWords(words: string): void {
  find(words)
}

/** Goes to the next place found, or to the one before (-1). False where nothing is found. */
export function stepHit(by: 1 | -1): boolean {
  if (!hits.length) return false
  current = current < 0 && by < 0 ? hits.length - 1 : (current + by + hits.length) % hits.length
  paint()
  const hit = hits[current]!
  const around = hit.startContainer.parentElement
  around?.closest('details')?.setAttribute('open', '')
  const { top, bottom } = hit.getBoundingClientRect()
  if (top < 60 || bottom > innerHeight - 80) around?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return true
}

function createBar(): HTMLFormElement {
  input = element('input', { type: 'search', 'aria-label': 'Words in this clipping', autocomplete: 'off' })
  count = element('output', { 'aria-live': 'polite' })
  const button = (name: string, act: () => void) => {
    const one = element('button', { type: 'button' }, name)
    one.addEventListener('click', act)
    return one
  }
  const form = element('form', { class: 'find-bar', role: 'search' })
  form.append(
    input,
    count,
    button('Before', () => stepHit(-1)),
    button('Next', () => stepHit(1)),
    button('Close', closeFindBar),
  )
  input.addEventListener('input', () => {
    find(input.value)
    stepHit(1)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // From here on n and N go on.
    input.blur()
  })
  return form
}

function find(words: string): void {
  const wanted = fold(words).trim()
  hits = wanted
    ? [
        ...document.querySelectorAll('.clipping header > *, .clipping .paragraph > p, .clipping .aside > p'),
      ].flatMap((block) => (containsFolded(block, wanted) ? hitsIn(block, wanted) : []))
    : []
  current = -1
  paint()
}

/** The folded text of each block looked through. */
const folded = new WeakMap<Element, string>()

/** Whether the folded words stand in a block at all. */
function containsFolded(block: Element, wanted: string): boolean {
  const known = folded.get(block) ?? fold(block.textContent ?? '').replace(/ +/g, ' ')
  folded.set(block, known)
  return known.includes(wanted)
}

/** Every place in a block where the folded words stand; each character is folded alone, so that places are kept. */
function hitsIn(block: Element, wanted: string): Range[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const places: [Text, number, number][] = []
  let folded = ''
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    let at = 0
    for (const sign of node.data) {
      const one = fold(sign)
      const plain = one === ' ' && folded.endsWith(' ') ? '' : one
      for (let more = 0; more < plain.length; more++) places.push([node, at, at + sign.length])
      folded += plain
      at += sign.length
    }
  }
  const found: Range[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const [first, last] = [places[at]!, places[at + wanted.length - 1]!]
    const range = new Range()
    range.setStart(first[0], first[1])
    range.setEnd(last[0], last[2])
    found.push(range)
  }
  return found
}

function paint(): void {
  if (count) count.textContent = hits.length ? `${current + 1}/${hits.length}` : input?.value ? 'nowhere' : ''
  const now = hits[current]
  if (CSS.highlights) {
    CSS.highlights.set('hit', new Highlight(...hits))
    CSS.highlights.set('hit-here', new Highlight(...(now ? [now] : [])))
  } else if (now)
    getSelection()?.setBaseAndExtent(now.startContainer, now.startOffset, now.endContainer, now.endOffset)
}
