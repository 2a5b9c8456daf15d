// Words with where they stand, to be pasted elsewhere. Words in quotation marks are the speaker’s; all others are the
// outlet’s, and the citation says so.

import { announce } from './announce.ts'
import { showCopyDialog } from './copy-dialog.ts'
import { byId, element } from './element.ts'
import { currentStatement, statementSentence, statementsAt } from './page-statements.ts'

/** Copies a statement, or a sentence where there is none, with its citation. */
export function copyQuotation(at: number | null, sentence: string | null): void {
  const item = at === null ? null : byId(`st${at}`)
  const said = [...(item?.querySelectorAll('.line .content') ?? [])].map((one) => one.textContent)
  const words = said.length ? said.join(' … ') : sentence && byId(sentence)?.textContent
  if (words) copy(words, item, sentence, said.length > 0)
}

/** Copies the words chosen in the clipping, else the statement looked at; says so where there is neither. */
export function copySelection(): void {
  const chosen = getSelection()
  const words = chosen?.toString().trim()
  const from = chosen?.anchorNode instanceof Element ? chosen.anchorNode : chosen?.anchorNode?.parentElement
  if (words && from?.closest('.clipping')) {
    const parts = textParents(chosen!.getRangeAt(0))
    if (parts.length === 0) parts.push(from)
    const [sentence] = parts.map((part) => part.closest('.sentence')).filter((one) => one !== null)
    // Whose they are goes for all of them or is not said.
    const at = parts.map(statementsAt).reduce((all, some) => all.filter((one) => some.includes(one)))[0]
    const said = parts.every((part) => part.closest(`.content[data-st~="${at}"]`))
    copy(words, at === undefined ? null : byId(`st${at}`), sentence?.id ?? null, said)
    return
  }
  const at = currentStatement()
  if (at === null)
    announce('Choose words in the clipping, or go to a statement with j, and they can be copied.', true)
  else copyQuotation(at, statementSentence(at)?.id ?? null)
}

/** Where the words of a range stand: the elements around them, in their order. */
function textParents(range: Range): Element[] {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT)
  const found: Element[] = []
  const add = (node: Node | null) => {
    if (!(node instanceof Text) || !range.intersectsNode(node)) return
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : node.length
    if (/[\p{L}\p{N}]/u.test(node.data.slice(from, to))) found.push(node.parentElement!)
  }
  // A walker passes over where it begins.
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) add(node)
  return found
}

/** Puts a button beside words that are chosen in the clipping. */
export function enableCopyButton(): void {
  const button = document.body.appendChild(
    element('button', { type: 'button', class: 'copying', hidden: '' }, 'Copy with citation'),
  )
  // A press would let go of the words.
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
  const chosen = getSelection()
  const from = chosen?.anchorNode?.parentElement
  if (!chosen?.toString().trim() || !from?.closest('.clipping')) return
  const box = [...chosen.getRangeAt(0).getClientRects()].at(-1)
  if (!box) return
  button.hidden = false
  button.style.left = `${Math.max(8, Math.min(box.right - button.offsetWidth, innerWidth - button.offsetWidth - 8)) + scrollX}px`
  button.style.top = `${box.bottom + scrollY + 6}px`
}

/** The line to be pasted: the words, whose they are, where they stand. `said` where all of them are the content of a statement. */
function citationOf(words: string, item: HTMLElement | null, sentence: string | null, said: boolean): string {
  const part = (selector: string) => document.querySelector(`.clipping ${selector}`)?.textContent?.trim()
  const [outlet, headline, date] = ['.imprint .outlet', '#headline', '.imprint time'].map(part)
  const text = words.replace(/\s+/g, ' ').trim()
  const quoted = /^[“"«„‘]/.test(text) ? text : `“${text}”`
  const by = item?.dataset.by
  const asSpoken = said && item?.dataset.form === 'direct'
  const whose =
    by && asSpoken
      ? `${by}, in ${outlet ?? 'a clipping'}`
      : `${outlet ?? 'a clipping'}${by ? `, citing ${by}` : ''}`
  const work = [headline && `“${headline}”`, date].filter(Boolean).join(', ')
  return `${quoted} — ${whose}${work && `: ${work}`}. ${addressOf(text, sentence)}`
}

function addressOf(text: string, sentence: string | null): string {
  const base = location.href.replace(/#.*/, '')
  if (!document.querySelector('[data-seed]')?.closest('main') || location.pathname === '/paste') return ''
  // A hyphen means something in a text fragment.
  const escaped = (part: string) => encodeURIComponent(part).replace(/-/g, '%2D')
  const parts = text.split(' ')
  const ends = parts.length > 10 ? [parts.slice(0, 4), parts.slice(-4)] : [parts]
  // Words joined from several places stand nowhere as they are.
  const fragment = text.includes(' … ')
    ? ''
    : `:~:text=${ends.map((some) => escaped(some.join(' '))).join(',')}`
  return `${base}#${sentence ?? ''}${fragment}`
}

async function copy(
  words: string,
  item: HTMLElement | null,
  sentence: string | null,
  said: boolean,
): Promise<void> {
  const line = citationOf(words, item, sentence, said).trim()
  try {
    await navigator.clipboard.writeText(line)
    announce(`Copied: ${line}`, true)
  } catch {
    showCopyDialog(line)
  }
}
