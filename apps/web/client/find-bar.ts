// Words found in the clipping, highlighted without changing the page. What matches is the rule of core; which match is selected
// is the desk’s.

import type { SearchableText } from '@hearsay/core'
import { findInText, searchableText } from '@hearsay/core'
import type { Matches } from '@hearsay/desk'
import { matchLabel, noMatches, stepMatch } from '@hearsay/desk'
import { element } from './element.ts'
import { positionAt } from './text-positions.ts'

const BLOCKS = '.clipping header > *, .clipping .paragraph > p, .clipping .aside > p'

let bar: HTMLFormElement | undefined
let input: HTMLInputElement
let count: HTMLOutputElement
let matches: Matches<Range> = noMatches()

/** Opens the bar, or puts the focus on it. */
export function openFindBar(): void {
  bar ??= document.body.appendChild(createBar())
  bar.hidden = false
  input.focus()
  input.select()
}

/** Closes the bar and clears the highlights, also those that the page was opened with. */
export function closeFindBar(): void {
  if (bar) {
    // What is typed next is for the page.
    input.blur()
    bar.hidden = true
  }
  matches = noMatches()
  paint()
}

/** Highlights words without opening the bar. */
export function findWords(words: string): void {
  const found = words.trim() === '' ? [] : [...document.querySelectorAll(BLOCKS)].flatMap(rangesOf(words))
  matches = { words: words.trim(), found, selected: -1 }
  paint()
}

/** Goes to the next match, or to the previous one (-1). False where there are none. */
export function stepHit(by: 1 | -1): boolean {
  matches = stepMatch(matches, by)
  const match = matches.found[matches.selected]
  if (!match) return false
  paint()
  const around = match.startContainer.parentElement
  around?.closest('details')?.setAttribute('open', '')
  const { top, bottom } = match.getBoundingClientRect()
  if (top < 60 || bottom > innerHeight - 80) around?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return true
}

function createBar(): HTMLFormElement {
  input = element('input', { type: 'search', 'aria-label': 'Search in clipping', autocomplete: 'off' })
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
    button('Previous', () => stepHit(-1)),
    button('Next', () => stepHit(1)),
    button('Close', closeFindBar),
  )
  input.addEventListener('input', () => {
    findWords(input.value)
    stepHit(1)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // From here on n and N step.
    input.blur()
  })
  return form
}

/** The text of each block that was searched, folded once. */
const texts = new WeakMap<Element, SearchableText>()

/** The ranges of a block that hold words. */
function rangesOf(words: string) {
  return (block: Element): Range[] => {
    const text = texts.get(block) ?? searchableText(block.textContent ?? '')
    texts.set(block, text)
    const spans = findInText(text, words)
    if (spans.length === 0) return []
    const nodes = textNodesOf(block)
    const lengths = nodes.map(({ length }) => length)
    return spans.flatMap(([start, end]) => {
      const [from, to] = [positionAt(lengths, start, 'start'), positionAt(lengths, end, 'end')]
      if (!from || !to) return []
      const range = new Range()
      range.setStart(nodes[from.node]!, from.offset)
      range.setEnd(nodes[to.node]!, to.offset)
      return [range]
    })
  }
}

function textNodesOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
  return nodes
}

function paint(): void {
  if (count) count.textContent = matchLabel(matches)
  const { found, selected } = matches
  const current = found[selected]
  if (CSS.highlights) {
    CSS.highlights.set('hit', new Highlight(...found))
    CSS.highlights.set('hit-here', new Highlight(...(current ? [current] : [])))
  } else if (current)
    getSelection()?.setBaseAndExtent(
      current.startContainer,
      current.startOffset,
      current.endContainer,
      current.endOffset,
    )
}
