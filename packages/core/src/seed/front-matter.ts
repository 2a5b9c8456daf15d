// The optional block on top for what a clipping's text can't carry. In: the whole text. Out: its entries and
// where it ends.
//
//   ---
//   url: https://courier.example/pact
//   tags: pact, islands
//   ---

import { trimmed } from '../text/span.ts'
import type { Part } from './header-line.ts'
import { roleOfLabel } from './header-line.ts'

/** The front matter's parts; `end` is where the text after it begins, 0 where there is none. */
export interface FrontMatter {
  parts: Part[]
  end: number
  /** The opening fence, where nothing closes it; the lines then count as text. */
  unclosed: [number, number] | null
}

const OPEN = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/
const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/y
const ENTRY = /^([\p{L}][\p{L}\p{M} _-]*?)[ \t]*:[ \t]*(.*)$/u
const MOST_LINES = 60
/** A longer line, in UTF-16 units, is no entry. */
const LONGEST = 1000

/** What a text without front matter has. */
export const NO_FRONT_MATTER: FrontMatter = { parts: [], end: 0, unclosed: null }

/** Reads a front-matter block at the very start of a text. */
export function readFrontMatter(text: string): FrontMatter {
  const open = OPEN.exec(text.slice(0, 200))
  if (!open) return NO_FRONT_MATTER
  const fence = trimmed(text, 0, open[0].length)
  const parts: Part[] = [part('fence', ...fence)]
  LINE.lastIndex = open[0].length
  for (let count = 0; count < MOST_LINES; count++) {
    const at = LINE.lastIndex
    const found = LINE.exec(text)
    if (!found || (found[0] === '' && at >= text.length)) break
    const [start, end] = trimmed(text, at, at + found[1]!.length)
    const line = text.slice(start, end)
    if (line === '---' || line === '...') {
      parts.push(part('fence', start, end))
      return { parts, end: LINE.lastIndex, unclosed: null }
    }
    if (line === '') continue
    if (line.startsWith('#')) parts.push(part('comment', start, end))
    else parts.push(...entry(line, start, end))
  }
  const looksMeant = parts.length > 1 && parts[1]!.role !== 'other'
  return { ...NO_FRONT_MATTER, unclosed: looksMeant ? fence : null }
}

function entry(line: string, start: number, end: number): Part[] {
  const found = line.length <= LONGEST ? ENTRY.exec(line) : null
  if (!found) return [part('other', start, end)]
  const role = roleOfLabel(found[1]!.toLowerCase().replaceAll('_', ' '))
  const value = found[2]!
  if (!role || value === '') return [part('other', start, end)]
  const cut = end - value.length
  return [
    part('label', start, start + line.slice(0, line.length - value.length).trimEnd().length),
    part(role, cut, end),
  ]
}

function part(role: Part['role'], start: number, end: number): Part {
  return { role, start, end, certain: true }
}
