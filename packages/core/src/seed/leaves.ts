import type { Span } from '../text/span.ts'
import type { Document } from './schema.ts'

/** A stretch of text that belongs to one node of the document and to none inside it. */
export interface Leaf {
  span: Span
  /** What it belongs to, the innermost first part last: `body.2.mark`; `space` outside every node. */
  owner: string
}

/**
 * The leaves of a document in the order of the text. They tile it: the first begins at 0, each begins where the
 * one before ends, the last ends at the text's length. Only white space lies outside every node.
 */
export function leaves(document: Document): Leaf[] {
  const nodes = nodesOf(document)
  const tiles: Leaf[] = []
  const open: { end: number; owner: string }[] = []
  let at = 0
  const tile = (end: number) => {
    if (end > at) tiles.push({ span: [at, end], owner: open.at(-1)?.owner ?? 'space' })
    at = Math.max(at, end)
  }
  const closeUpTo = (offset: number) => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      tile(last.end)
      open.pop()
    }
  }
  for (const node of nodes) {
    closeUpTo(node.span[0])
    tile(node.span[0])
    open.push({ end: node.span[1], owner: node.owner })
  }
  closeUpTo(document.text.length)
  tile(document.text.length)
  return tiles
}

/** Every node with a width, outer before inner, in the order of the text. */
function nodesOf(document: Document): { span: Span; owner: string }[] {
  const nodes: { span: Span; owner: string; depth: number }[] = []
  const add = (span: Span | undefined, owner: string, depth: number) => {
    if (span && span[1] > span[0]) nodes.push({ span, owner, depth })
  }
  const { header, headline, body } = document
  add(header.span, 'header', 0)
  for (const line of header.lines) add(line.span, `header.${line.role}`, 1)
  for (const author of header.byline?.authors ?? []) {
    add(author.span, 'header.byline.author', 2)
    add(author.place?.span, 'header.byline.place', 2)
  }
  for (const value of header.tags?.values ?? []) add(value.span, 'header.tags.value', 2)
  for (const mark of headline?.marks ?? []) add(mark.span, 'headline.mark', 2)
  for (const [at, block] of body.entries()) {
    const name = `body.${at}`
    add(block.span, name, 0)
    if (block.type !== 'paragraph') continue
    for (const place of block.dateline?.places ?? []) add(place.span, `${name}.dateline.place`, 2)
    add(block.dateline?.span, `${name}.dateline`, 1)
    add(block.dateline?.date?.span, `${name}.dateline.date`, 2)
    add(block.dateline?.agency?.span, `${name}.dateline.agency`, 2)
    for (const change of block.alterations) add(change.span, `${name}.alteration`, 1)
    for (const cut of block.omissions) add(cut.span, `${name}.omission`, 1)
    for (const mark of block.marks) add(mark.span, `${name}.mark`, 2)
  }
  return nodes.sort((a, b) => a.span[0] - b.span[0] || a.depth - b.depth || b.span[1] - a.span[1])
}
