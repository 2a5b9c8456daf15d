// A page's tree to the blocks of a story. In: an element. Out: paragraphs, headings, items, captions and rows in the
// order of the page. What readers of a story never see (scripts, menus, forms) is ignored.
import { type ClipBlock, normalizeSpace } from '../clip.ts'
import { roleOf } from './elements.ts'
import type { PageElement, PageNode } from './nodes.ts'

/** Elements nested deeper are read as text alone: `sizeOf` may be wrong about broken markup. */
const MAX_DEPTH = 800

const TEXT_NODE = 3
const CDATA_NODE = 4
const ELEMENT_NODE = 1

/** The blocks of an element and of all in it. */
export function blocksOf(root: PageNode): ClipBlock[] {
  const collector = new BlockCollector()
  collector.visit(root, 0)
  if (root.nodeType !== ELEMENT_NODE) collector.visitChildren(root, 0)
  return collector.end()
}

/** Goes through a page and collects its blocks. */
class BlockCollector {
  readonly #blocks: ClipBlock[] = []
  /** The words of the block being read. */
  #words = ''
  #type: ClipBlock['type'] = 'paragraph'

  visit(node: PageNode, depth: number): void {
    const { nodeType } = node
    if (nodeType === TEXT_NODE || nodeType === CDATA_NODE)
      this.#words += (node.textContent ?? '').replace(/[\n\r]/g, ' ')
    else if (nodeType === ELEMENT_NODE && !isHidden(node as PageElement)) this.#visitElement(node, depth)
  }

  visitChildren(node: PageNode, depth: number): void {
    const { childNodes } = node
    if (depth > MAX_DEPTH) this.#words += node.textContent ?? ''
    else for (let at = 0; at < childNodes.length; at++) this.visit(childNodes[at]!, depth + 1)
  }

  end(): ClipBlock[] {
    this.#endBlock()
    while (this.#blocks.at(-1)?.type === 'rule') this.#blocks.pop()
    return this.#blocks
  }

  #visitElement(node: PageNode, depth: number): void {
    const role = roleOf((node.localName ?? '').toLowerCase())
    switch (role) {
      case 'invisible':
        return
      case 'break':
        this.#words += '\n'
        return
      case 'rule':
        this.#endBlock()
        if (this.#blocks.length > 0) this.#blocks.push({ type: 'rule', text: '' })
        return
      case 'preformatted':
        this.#endBlock()
        this.#words = node.textContent ?? ''
        this.#endBlock()
        return
      case 'row':
        this.#visitRow(node, depth)
        return
      case null:
        this.visitChildren(node, depth)
        return
      default:
        this.#visitBlock(this.#typeWithin(role), node, depth)
    }
  }

  /** The type of the blocks in an element; a paragraph of a list’s item is an item. */
  #typeWithin(role: 'heading' | 'item' | 'caption' | 'paragraph' | 'block'): ClipBlock['type'] {
    if (role === 'block') return this.#type
    return role === 'paragraph' && this.#type === 'item' ? 'item' : role
  }

  #visitBlock(type: ClipBlock['type'], node: PageNode, depth: number): void {
    this.#endBlock()
    const outer = this.#type
    this.#type = type
    this.visitChildren(node, depth)
    this.#endBlock()
    this.#type = outer
  }

  #visitRow(node: PageNode, depth: number): void {
    this.#endBlock()
    const cells = cellsOf(node)
    if (cells.length > 1) this.#blocks.push({ type: 'row', text: cells.join(' | ') })
    else this.visitChildren(node, depth)
    this.#endBlock()
  }

  #endBlock(): void {
    // Two line breaks and more separate paragraphs, as authors of old pages mean them.
    for (const part of this.#words.split(/\n(?:[ \t\r\f]*\n)+/)) {
      const text = normalizeSpace(part, true)
      if (text) this.#blocks.push({ type: this.#type, text })
    }
    this.#words = ''
  }
}

function isHidden(element: PageElement): boolean {
  return (
    element.getAttribute('hidden') !== null ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  )
}

/** The cells of a row of data; none for a row that only lays out a page, whose cells hold blocks. */
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
