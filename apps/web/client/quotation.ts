// Copies words with their citation. What is cited as whose is decided in `citation.ts` and by the desk’s citation.

import type { CitationSource, CitationStyle } from '@hearsay/desk'
import { citationIn, citationOf } from '@hearsay/desk'
import type { QuoteForm } from '@hearsay/reading'
import { attributionLabels } from '@hearsay/reading/shape'
import { announce } from './announce.ts'
import type { SelectedPiece } from './citation.ts'
import { statementOf, wordsAddress } from './citation.ts'
import { showCopyDialog } from './copy-dialog.ts'
import { byId, element } from './element.ts'
import { currentStatement, statementSentence, statementsAt } from './page-statements.ts'

/** Copies a statement, or a sentence where there is none, with its citation in a style. */
export function copyQuotation(
  at: number | null,
  sentence: string | null,
  style: CitationStyle = 'plain',
): void {
  const item = at === null ? null : byId(`st${at}`)
  const content = [...(item?.querySelectorAll<HTMLElement>('.content') ?? [])].map(
    (one) => one.dataset.words ?? one.textContent ?? '',
  )
  const words = sentence === null ? '' : (byId(sentence)?.textContent ?? '')
  if (content.length > 0) void copy(content, item, sentence, true, style)
  else if (words) void copy([words], item, sentence, false, style)
}

/** Copies the words selected in the clipping, else the current statement; says so where there is neither. */
export function copySelection(): void {
  const selection = getSelection()
  const words = selection?.toString().trim()
  const from =
    selection?.anchorNode instanceof Element ? selection.anchorNode : selection?.anchorNode?.parentElement
  if (words && from?.closest('.clipping')) {
    const parents = textParents(selection!.getRangeAt(0))
    if (parents.length === 0) parents.push(from)
    const sentence = parents.map((one) => one.closest('.sentence')?.id).find((id) => id !== undefined) ?? null
    const { statement, isContent } = statementOf(parents.map(pieceOf))
    void copy([words], statement === null ? null : byId(`st${statement}`), sentence, isContent)
    return
  }
  const at = currentStatement()
  if (at === null) announce('Select words, or go to a statement with j, to copy.', true)
  else copyQuotation(at, statementSentence(at)?.id ?? null)
}

function pieceOf(parent: Element): SelectedPiece {
  const statements = statementsAt(parent)
  return { statements, contentOf: statements.filter((at) => parent.closest(`.content[data-st~="${at}"]`)) }
}

/** The elements around the texts of a range that hold letters or digits of it, in their order. */
function textParents(range: Range): Element[] {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  const found: Element[] = []
  const add = (node: Node | null) => {
    if (!(node instanceof Text) || !range.intersectsNode(node)) return
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : node.length
    if (/[\p{L}\p{N}]/u.test(node.data.slice(from, to))) found.push(node.parentElement!)
  }
  // A walker passes over the node it begins at.
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) add(node)
  return found
}

/** Puts a button beside words that are selected in the clipping. */
export function enableCopyButton(): void {
  const button = document.body.appendChild(
    element('button', { type: 'button', class: 'copying', hidden: '' }, 'Copy with citation'),
  )
  // A press would clear the selection.
  button.addEventListener('pointerdown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    copySelection()
    button.hidden = true
  })
  addEventListener('pointerup', ({ target }) => {
    if (target !== button) setTimeout(() => showButton(button))
  })
  document.addEventListener('selectionchange', () => {
    if (getSelection()?.isCollapsed) button.hidden = true
  })
}

function showButton(button: HTMLElement): void {
  const selection = getSelection()
  const from = selection?.anchorNode?.parentElement
  if (!selection?.toString().trim() || !from?.closest('.clipping')) return
  const box = [...selection.getRangeAt(0).getClientRects()].at(-1)
  if (!box) return
  button.hidden = false
  const right = Math.min(box.right, innerWidth - 8) - button.offsetWidth
  button.style.left = `${Math.max(8, right) + scrollX}px`
  button.style.top = `${box.bottom + scrollY + 6}px`
}

/** What the page knows of the source of a statement: an item of the list of statements has it in its attributes. */
function sourceOf(item: HTMLElement | null, isContent: boolean) {
  const { form, speaker = null, relays, said, unsure, decided } = item?.dataset ?? {}
  const [start = '', end = ''] = said?.split('/') ?? []
  return {
    form: isContent ? ((form as QuoteForm | undefined) ?? null) : null,
    speaker,
    sure: unsure === undefined,
    attribution: attributionLabels[decided !== undefined ? 2 : unsure === undefined ? 0 : 1],
    relays: relays ? (JSON.parse(relays) as string[]) : [],
    said: said ? { start, end } : null,
  } satisfies Partial<CitationSource>
}

/** What the page knows of the publication. */
function publicationOf() {
  const part = (selector: string) => document.querySelector<HTMLElement>(`.clipping ${selector}`)
  const date = part('.imprint time')
  return {
    outlet: part('.imprint .outlet')?.textContent?.trim() ?? null,
    headline: part('#headline:not(:has(.absent))')?.textContent?.trim() ?? null,
    date: date?.getAttribute('datetime') ?? date?.textContent?.trim() ?? null,
  }
}

async function copy(
  pieces: string[],
  item: HTMLElement | null,
  sentence: string | null,
  isContent: boolean,
  style: CitationStyle = 'plain',
): Promise<void> {
  const page = location.pathname === '/paste' ? null : location.href.replace(/#.*/, '')
  const line = citationIn(
    style,
    citationOf({
      pieces,
      ...sourceOf(item, isContent),
      ...publicationOf(),
      address: page && wordsAddress(page, sentence, pieces),
    }),
  )
  try {
    await navigator.clipboard.writeText(line)
    announce(`Copied: ${line}`, true)
  } catch {
    showCopyDialog(line)
  }
}
