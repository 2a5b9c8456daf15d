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
import { findLabel } from './labels.ts'
import type { Part } from './part.ts'
import { labelled, part } from './part.ts'

const OPEN = /^\ufeff?---[ \t]*[\r\n]/

/**
 * Reads a front-matter block at the very start of a text; `end` is where the text after it begins, 0 where there
 * is none. An opening fence that nothing closes gets a diagnostic, and its lines count as text.
 */
export function readFrontMatter(text: string, diagnostics: Diagnostic[]): { parts: Part[]; end: number } {
  const MAX_FRONT_MATTER_LINES = 60
  const parts: Part[] = []
  const lines = OPEN.test(text) ? chunksOf(text).flatMap((chunk) => chunk.lines) : []
  for (const line of lines.slice(0, MAX_FRONT_MATTER_LINES)) {
    const [start, end] = trimmed(text, line.start, line.end)
    const words = text.slice(start, end)
    const [role, head] = findLabel(words.replaceAll('_', ' '))
    if (role && /[:：]\s*$/.test(head) && words !== head)
      parts.push(...labelled(role, words, start, head.length))
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
