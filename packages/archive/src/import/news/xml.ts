// XML as a tree to read fields from. In: text. Out: elements by name, without regard to namespaces and case.
import { DOMParser } from 'linkedom'
import { normalizeSpace } from '../clip.ts'
import { type PageElement, type PageNode, sizeOf } from '../html/nodes.ts'

/** Deeper or larger trees are no news item. */
const MAX_DEPTH = 300
const MAX_ELEMENTS = 200_000

/** The root element of a text; null where it is no XML, or too complex. Nothing that it refers to is loaded. */
export function parseXml(text: string): PageElement | null {
  const { elements, depth } = sizeOf(text)
  if (elements > MAX_ELEMENTS || depth > MAX_DEPTH) return null
  try {
    // A document type may define entities that grow without end: it is left out.
    const plain = text.replace(/<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?\s*>/i, '')
    return new DOMParser().parseFromString(plain, 'text/xml').documentElement as unknown as PageElement
  } catch {
    return null
  }
}

/** An element’s name without its prefix, in lower case. */
export function nameOf(node: PageNode): string {
  const name = node.localName ?? (node as { nodeName?: string }).nodeName ?? ''
  return name.toLowerCase().replace(/^.*:/, '')
}

/** Every element under a node that has one of these names, in the order of the text. */
export function elementsNamed(node: PageNode, ...names: string[]): PageElement[] {
  const found: PageElement[] = []
  const visit = (parent: PageNode) => {
    for (let at = 0; at < parent.childNodes.length; at++) {
      const child = parent.childNodes[at]!
      if (child.nodeType !== 1) continue
      if (names.includes(nameOf(child))) found.push(child as PageElement)
      visit(child)
    }
  }
  visit(node)
  return found
}

/** The words of the first element with one of these names; null where there is none, or it is empty. */
export function wordsOf(node: PageNode, ...names: string[]): string | null {
  for (const name of names)
    for (const element of elementsNamed(node, name)) {
      const words = normalizeSpace(element.textContent ?? '')
      if (words) return words
    }
  return null
}

/** An attribute of the first element with a name that has it. */
export function attributeOf(node: PageNode, name: string, attribute: string): string | null {
  for (const element of elementsNamed(node, name)) {
    const value = element.getAttribute(attribute)
    if (value) return normalizeSpace(value)
  }
  return null
}
