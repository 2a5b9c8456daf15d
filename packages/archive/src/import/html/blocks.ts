// A page's tree to the blocks of a story. In: an element. Out: paragraphs, headings, items, captions and rows in the
// order of the page. What readers of a story never see (scripts, menus, forms) is ignored.
import { type ClipBlock, normalizeSpace } from '../clip.ts'
import { roleOf } from './elements.ts'
import type { PageElement, PageNode } from './nodes.ts'
import { quotationOf } from './quotation.ts'

/** Elements nested deeper are read as text alone: `sizeOf` may be wrong about broken markup. */
const MAX_DEPTH = 800

const TEXT_NODE = 3
const CDATA_NODE = 4
const ELEMENT_NODE = 1

/** A block with what its place on the page says of it. */
export interface PlacedBlock extends ClipBlock {
  /** The innermost element that the block is the text of, or a part of it. */
  element: PageNode
  /** UTF-16 units of its text that are in links. */
  linked: number
  /** Whether the page hides it. */
  hidden: boolean
}

/** The blocks of an element and of all in it. */
export function blocksOf(root: PageNode): ClipBlock[] {
  return placedBlocksOf(root, false).map(({ type, text }) => ({ type, text }))
}

/** The same with their places, and where it is asked for with the blocks that the page hides. */
export function placedBlocksOf(root: PageNode, withHidden: boolean): PlacedBlock[] {
  const collector = new BlockCollector(root, withHidden)
  collector.visit(root, 0)
  if (root.nodeType !== ELEMENT_NODE) collector.visitChildren(root, 0)
  return collector.end()
}

/** Goes through a page and collects its blocks. */
class BlockCollector {
  readonly #blocks: PlacedBlock[] = []
  readonly #withHidden: boolean
  /** The words of the block being read, and how many UTF-16 units of them are in links. */
  #words = ''
  #linked = 0
  #type: ClipBlock['type'] = 'paragraph'
  #element: PageNode
  #isInLink = false
  #isHidden = false

  constructor(root: PageNode, withHidden: boolean) {
    this.#element = root
    this.#withHidden = withHidden
  }

  visit(node: PageNode, depth: number): void {
    const { nodeType } = node
    if (nodeType === TEXT_NODE || nodeType === CDATA_NODE) this.#addWords(node.textContent ?? '')
    else if (nodeType === ELEMENT_NODE) {
      if (!isHidden(node as PageElement)) this.#visitElement(node, depth)
      else if (this.#withHidden) this.#visitHidden(node, depth)
    }
  }

  #addWords(text: string): void {
    const words = text.replace(/[\n\r]/g, ' ')
    this.#words += words
    if (this.#isInLink) this.#linked += words.trim().length
  }

  #visitHidden(node: PageNode, depth: number): void {
    const outer = this.#isHidden
    this.#endBlock()
    this.#isHidden = true
    this.#visitElement(node, depth)
    this.#endBlock()
    this.#isHidden = outer
  }

  #visitInline(node: PageNode, depth: number): void {
    const outer = this.#isInLink
    if ((node.localName ?? '').toLowerCase() === 'a') this.#isInLink = true
    this.visitChildren(node, depth)
    this.#isInLink = outer
  }

  visitChildren(node: PageNode, depth: number): void {
    const { childNodes } = node
    if (depth > MAX_DEPTH) this.#words += node.textContent ?? ''
    else for (let at = 0; at < childNodes.length; at++) this.visit(childNodes[at]!, depth + 1)
  }

  end(): PlacedBlock[] {
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
        if (this.#blocks.length > 0) this.#push('rule', '')
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
        this.#visitInline(node, depth)
        return
      default:
        if (!this.#visitQuotation(node)) this.#visitBlock(this.#typeWithin(role), node, depth)
    }
  }

  /** The type of the blocks in an element; a paragraph of a list’s item is an item. */
  #typeWithin(role: 'heading' | 'item' | 'caption' | 'paragraph' | 'block'): ClipBlock['type'] {
    if (role === 'block') return this.#type
    return role === 'paragraph' && this.#type === 'item' ? 'item' : role
  }

  /** A quotation with the name of its speaker is one block; false for any other element. */
  #visitQuotation(node: PageNode): boolean {
    const quotation = quotationOf(node as PageElement)
    if (quotation === null) return false
    this.#endBlock()
    this.#words = quotation
    this.#endBlock(node)
    return true
  }

  #visitBlock(type: ClipBlock['type'], node: PageNode, depth: number): void {
    this.#endBlock()
    const outer = [this.#type, this.#element] as const
    this.#type = type
    this.#element = node
    this.visitChildren(node, depth)
    this.#endBlock()
    ;[this.#type, this.#element] = outer
  }

  #push(type: ClipBlock['type'], text: string, element = this.#element): void {
    const linked = Math.min(this.#linked, text.length)
    this.#blocks.push({ type, text, element, linked, hidden: this.#isHidden })
  }

  #visitRow(node: PageNode, depth: number): void {
    this.#endBlock()
    const cells = cellsOf(node)
    if (cells.length > 1) this.#push('row', cells.join(' | '), node)
    else this.visitChildren(node, depth)
    this.#endBlock()
  }

  #endBlock(element = this.#element): void {
    // Two line breaks and more separate paragraphs, as authors of old pages mean them.
    for (const part of this.#words.split(/\n(?:[ \t\r\f]*\n)+/)) {
      const text = normalizeSpace(part, true)
      if (text) this.#push(this.#type, text, element)
    }
    this.#words = ''
    this.#linked = 0
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
