// Parsed pages, without a browser's types. In: markup. Out: a tree to walk.
import { parseHTML } from 'linkedom'

/** A node: an element, or a text. */
export interface PageNode {
  nodeType: number
  localName?: string
  textContent: string | null
  childNodes: ArrayLike<PageNode>
  parentNode: PageNode | null
}

/** An element. */
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** A parsed page; nothing in it is run or fetched. */
export interface HtmlPage extends PageElement {
  body: PageElement | null
  documentElement: PageElement
}

/** The approximate size of some markup, from its tags. */
export interface MarkupSize {
  elements: number
  /** How deep elements are nested. */
  depth: number
}

const WITHOUT_END_TAG =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|td|tr|th|dt|dd|option)$/
const TAG = /<(\/?)([a-z][a-z0-9:-]{0,40})/gi

/** Counts tags before a tree is built. Time grows in line with length. */
export function sizeOf(markup: string): MarkupSize {
  let elements = 0
  let depth = 0
  let deepest = 0
  // Elements with an optional end tag count as depth only while they are open.
  const open = new Map<string, number>()
  for (const [, close, written] of markup.matchAll(TAG)) {
    const name = written!.toLowerCase()
    if (close) {
      const count = open.get(name) ?? 0
      if (count > 0) {
        open.set(name, count - 1)
        depth--
      }
      continue
    }
    elements++
    if (WITHOUT_END_TAG.test(name)) continue
    open.set(name, (open.get(name) ?? 0) + 1)
    if (++depth > deepest) deepest = depth
  }
  return { elements, depth: deepest }
}

/** Parses markup into a page; a fragment becomes the body of one. */
export function parsePage(markup: string): HtmlPage {
  const whole = /<(?:html|body)[\s>]/i.test(markup)
  const { document } = parseHTML(whole ? markup : `<!doctype html><html><body>${markup}</body></html>`)
  return document as unknown as HtmlPage
}
