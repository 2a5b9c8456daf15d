// A page's tree to the blocks of a story. In: an element. Out: paragraphs, headings, items, captions and rows in the
// order of the page. What a reader never sees (scripts, menus, forms) is passed over.
import { type ClipBlock, normalizeSpace } from '../clip.ts'
import type { PageElement, PageNode } from './nodes.ts'

const INVISIBLE_ELEMENTS = new Set(
  'script style noscript template iframe object embed svg math canvas audio video form button select input textarea nav dialog head'.split(
    ' ',
  ),
)
const HEADING_ELEMENT = /^h[1-6]$/
const BLOCK_ELEMENTS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul figcaption caption'.split(
    ' ',
  ),
)
/** Deeper elements are taken as text alone: `sizeOf` may be off where markup is broken. */
const MAX_DEPTH = 800

/** The blocks of an element and all in it. */
export function blocksOf(root: PageNode): ClipBlock[] {
  const blocks: ClipBlock[] = []
  let words = ''
  let type: ClipBlock['type'] = 'paragraph'
  const flush = () => {
    // Two line breaks and more part paragraphs, as writers of old pages mean them.
    for (const part of words.split(/\n(?:[ \t\r\f]*\n)+/)) {
      const text = normalizeSpace(part, true)
      if (text) blocks.push({ type, text })
    }
    words = ''
  }
  const within = (kind: ClipBlock['type'], node: PageNode, depth: number) => {
    flush()
    const before = type
    type = kind
    children(node, depth)
    flush()
    type = before
  }
  const children = (node: PageNode, depth: number) => {
    const { childNodes } = node
    if (depth > MAX_DEPTH) words += node.textContent ?? ''
    else for (let at = 0; at < childNodes.length; at++) visit(childNodes[at]!, depth + 1)
  }
  const visit = (node: PageNode, depth: number) => {
    if (node.nodeType === 3 || node.nodeType === 4) words += (node.textContent ?? '').replace(/[\n\r]/g, ' ')
    const name = node.nodeType === 1 ? (node.localName ?? '').toLowerCase() : ''
    if (!name || INVISIBLE_ELEMENTS.has(name) || isHidden(node as PageElement)) return
    if (name === 'br') words += '\n'
    else if (name === 'hr') {
      flush()
      if (blocks.length > 0) blocks.push({ type: 'rule', text: '' })
    } else if (name === 'pre') {
      flush()
      words = node.textContent ?? ''
      flush()
    } else if (name === 'tr') {
      flush()
      const text = cellsOf(node)
      if (text.length > 1) blocks.push({ type: 'row', text: text.join(' | ') })
      else children(node, depth)
      flush()
    } else if (HEADING_ELEMENT.test(name)) within('heading', node, depth)
    else if (name === 'li') within('item', node, depth)
    else if (name === 'figcaption' || name === 'caption') within('caption', node, depth)
    else if (name === 'p' || name === 'blockquote' || name === 'td')
      within(type === 'item' ? 'item' : 'paragraph', node, depth)
    else if (BLOCK_ELEMENTS.has(name)) within(type, node, depth)
    else children(node, depth)
  }
  visit(root, 0)
  if (root.nodeType !== 1) children(root, 0)
  flush()
  while (blocks.at(-1)?.type === 'rule') blocks.pop()
  return blocks
}

function isHidden(element: PageElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  )
}

/** The cells of a row of data; a row that only lays out a page has blocks in its cells, and is none. */
function cellsOf(row: PageNode): string[] {
  const cells: string[] = []
  for (let at = 0; at < row.childNodes.length; at++) {
    const cell = row.childNodes[at] as PageElement
    if (cell.nodeType !== 1) continue
    if (cell.querySelector('p, div, table, ul, ol, h1, h2, h3, br')) return []
    const text = normalizeSpace(cell.textContent ?? '')
    if (text) cells.push(text)
  }
  return cells
}
