// The optional block on top for what a clipping's text can't carry. In: the whole text. Out: its entries and
// where it ends.
//
//   ---
//   url: https://courier.example/pact
//   tags: pact, islands
//   ---

import type { Diagnostic } from '../diagnostics/codes.ts'
import { diagnostic } from '../diagnostics/codes.ts'
import { chunksOf } from '../text/lines.ts'
import { trimmed } from '../text/span.ts'
import { roleOfLabel } from './labels.ts'
import type { Part } from './part.ts'
import { labelled, part } from './part.ts'

const OPEN = /^\ufeff?---[ \t]*[\r\n]/
/** A label with its colon, and a value that is no longer than a line of front matter may be. */
const ENTRY = /^(\p{L}[\p{L}\p{M} _-]{0,30}?)[ \t]*:[ \t]*(.{1,1000})$/u
const MOST_LINES = 60

/**
 * Reads a front-matter block at the very start of a text; `end` is where the text after it begins, 0 where there
 * is none. An opening fence that nothing closes is told about, and its lines count as text.
 */
export function readFrontMatter(text: string, diagnostics: Diagnostic[]): { parts: Part[]; end: number } {
  const parts: Part[] = []
  const lines = OPEN.test(text) ? chunksOf(text).flatMap((chunk) => chunk.lines) : []
  for (const line of lines.slice(0, MOST_LINES)) {
    const [start, end] = trimmed(text, line.start, line.end)
    const words = text.slice(start, end)
    const [, label = '', value = ''] = ENTRY.exec(words) ?? []
    const role = roleOfLabel(label.replaceAll('_', ' '))
    if (role) parts.push(...labelled(role, words, start, words.length - value.length))
    else if (words === '---' || words === '...') {
      parts.push(part('fence', words, start))
      if (parts[1]) return { parts, end }
    } else parts.push(part(words[0] === '#' ? 'comment' : 'other', words, start))
  }
  const [fence, first] = parts
  if (first && first.role !== 'other') {
    diagnostics.push(diagnostic('front-matter-never-closed', fence!.span))
  }
  return { parts: [], end: 0 }
}
