// Markup's bare text, for markup too large for a tree. In: markup. Out: paragraphs. Time grows in line with length.
import { type ClipBlock, normalizeSpace } from '../clip.ts'

const INVISIBLE_ELEMENTS = /^(?:script|style|noscript|template|svg|head|title)$/
const BLOCK_ELEMENTS =
  /^(?:p|div|br|li|ul|ol|tr|td|h[1-6]|section|article|blockquote|figure|figcaption|table|header|footer|main|aside|pre|hr|body|dd|dt)$/
const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

/** The text between the tags, split where a tag begins a line. */
export function stripMarkup(markup: string): ClipBlock[] {
  const parts: string[] = []
  let words = ''
  let at = 0
  const end = () => {
    const text = normalizeSpace(decodeEntities(words))
    if (text) parts.push(text)
    words = ''
  }
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    if (open < 0) break
    words += markup.slice(at, open)
    const comment = markup.startsWith('<!--', open)
    const name = /^\/?([a-z][a-z0-9]{0,20})/i.exec(markup.slice(open + 1, open + 24))?.[1]?.toLowerCase()
    if (!comment && !name && !/^[!?/]/.test(markup.slice(open + 1, open + 2))) {
      words += '<'
      at = open + 1
      continue
    }
    const close = markup.indexOf(comment ? '-->' : '>', open + 1)
    at = close < 0 ? markup.length : close + (comment ? 3 : 1)
    if (name && BLOCK_ELEMENTS.test(name)) end()
    if (name && INVISIBLE_ELEMENTS.test(name) && markup[open + 1] !== '/') {
      const closing = new RegExp(`</${name}`, 'gi')
      closing.lastIndex = at
      at = closing.exec(markup)?.index ?? markup.length
    }
  }
  words += markup.slice(at)
  end()
  return parts.map((text) => ({ type: 'paragraph', text }))
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? all
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
