// A Markdown file to a clip. In: the text. Out: fields from its front matter and first heading, blocks from the rest;
// null if parsing it would take too long.
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as textOf } from 'mdast-util-to-string'
import { type Clip, type ClipBlock, normalizeSpace } from '../clip.ts'
import { blocksOfMarkup } from '../html/page.ts'
import { writtenDay } from '../written-day.ts'
import { yamlOf } from './front-matter.ts'

type Tree = ReturnType<typeof fromMarkdown>
type Nodes = Tree | Tree['children'][number]

/** Longer files are no articles. */
const MAX_LENGTH = 200_000
/** Signs of emphasis and links in one paragraph: the parser's time grows with their square. */
const MAX_PARAGRAPH_SIGNS = 600
/** Signs in the whole file. */
const MAX_SIGNS = 10_000
/** Lines that begin like items, quotations or rules: the parser's time grows with their square too. */
const MAX_ITEMS = 1000
const MAX_INDENT = 60

/** Parses a Markdown file. */
export function clipOfMarkdown(text: string): Clip | null {
  const { entries, end } = yamlOf(text)
  const body = text.slice(end)
  if (isTangled(body)) return null
  let blocks: ClipBlock[]
  try {
    blocks = blocksOfTree(fromMarkdown(body))
  } catch {
    return null
  }
  const listed = metadataList(blocks)
  if (listed) blocks = listed.blocks
  const said = (...names: string[]) =>
    names.flatMap((name) => entries.get(name) ?? listed?.entries.get(name) ?? []).map(withoutLinkMarks)
  const one = (...names: string[]) => said(...names)[0] ?? null
  const [first] = blocks
  const headline = one('title', 'headline', 'full title') ?? (first?.type === 'heading' ? first.text : null)
  const url =
    said('url', 'link', 'canonical', 'permalink', 'source').find((value) => /^https?:/.test(value)) ?? null
  return {
    outlet: outletIn(said('outlet', 'publication', 'publisher', 'newspaper', 'site', 'source'), url),
    date: writtenDay(one('date', 'published', 'publishdate', 'pubdate', 'created')),
    headline,
    byline: said('author', 'authors', 'byline', 'by').join(', ') || null,
    url,
    blocks: first && first.text === headline ? blocks.slice(1) : blocks,
    diagnostics: [],
  }
}

/** The outlet that is named, else the host of the address. */
function outletIn(names: string[], url: string | null): string | null {
  const named = names.find((name) => !/^https?:/.test(name))
  return named ?? ((url && URL.parse(url)?.hostname.replace(/^(?:www|m)\./, '')) || null)
}

/** `[[Ana Ruiz]]`, as note programs link names, without the brackets. */
function withoutLinkMarks(value: string): string {
  return value.replace(/\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]/g, '$1').trim()
}

/** Headings over the data of an article, and over its text, as reading tools write them. */
const METADATA_HEADING = /^metadata$/i
const TEXT_HEADING = /^(?:full document|full text|highlights?(?:\s.*)?|new highlights .*|content)$/i

/** The data that a reading tool lists above an article, and the blocks without them; null where it lists none. */
function metadataList(blocks: ClipBlock[]): { entries: Map<string, string[]>; blocks: ClipBlock[] } | null {
  const at = blocks.findIndex((block) => block.type === 'heading' && METADATA_HEADING.test(block.text))
  if (at < 0) return null
  const entries = new Map<string, string[]>()
  let end = at + 1
  for (; blocks[end]?.type === 'item'; end++)
    for (const line of blocks[end]!.text.split('\n')) {
      const [, name, value] = /^([\p{L} ]{2,30}):\s*(.+)$/u.exec(line) ?? []
      if (name && value) entries.set(name.toLowerCase(), [value])
    }
  const isTextHeading = blocks[end]?.type === 'heading' && TEXT_HEADING.test(blocks[end]!.text)
  return { entries, blocks: [...blocks.slice(0, at), ...blocks.slice(isTextHeading ? end + 1 : end)] }
}

function isTangled(text: string): boolean {
  if (text.length > MAX_LENGTH) return true
  let signs = 0
  let all = 0
  let items = 0
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line.trim() === '') signs = 0
    const here = line.match(/[*_[\]`<]|^\s*[-+] /g)?.length ?? 0
    signs += here
    all += here
    if (signs > MAX_PARAGRAPH_SIGNS || all > MAX_SIGNS) return true
    if (/^\s*(?:[-+*=_>]|\d{1,9}[.)])/.test(line) && ++items > MAX_ITEMS) return true
    if (/^[\s>*+-]*/.exec(line)![0].length > MAX_INDENT && line.trim() !== '') return true
  }
  return false
}

function blocksOfTree(tree: Nodes): ClipBlock[] {
  const blocks: ClipBlock[] = []
  const add = (type: ClipBlock['type'], text: string) => {
    const words = normalizeSpace(text, true)
    if (words) blocks.push({ type, text: words })
  }
  const visit = (node: Nodes, type: ClipBlock['type']): void => {
    if (node.type === 'heading') add('heading', inlineText(node))
    else if (node.type === 'paragraph') {
      const [only] = node.children
      const picture = node.children.length === 1 && only?.type === 'image' ? only : null
      if (picture) add('caption', picture.title || picture.alt || '')
      else add(type, inlineText(node))
    } else if (node.type === 'code') add('paragraph', node.value)
    else if (node.type === 'html') blocks.push(...blocksOfMarkup(node.value))
    else if (node.type === 'thematicBreak') {
      if (blocks.length) blocks.push({ type: 'rule', text: '' })
    } else if ('children' in node) {
      for (const child of node.children) visit(child, node.type === 'listItem' ? 'item' : type)
    }
  }
  visit(tree, 'paragraph')
  return blocks
}

/** The words of a paragraph, with its line breaks, without pictures and tags. */
function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'html') return ''
  if (!('children' in node)) return textOf(node)
  return node.children.map((child) => inlineText(child)).join('')
}
