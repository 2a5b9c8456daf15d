// The header. In: the seed's first chunks. Out: its fields, the headline, and where the body begins.
// Lines known by their form come from header-line.ts; what the plain ones are is told in plain-lines.ts.

import type { Chunk } from '../text/lines.ts'
import { trimmed } from '../text/span.ts'
import { findDateline } from './dateline.ts'
import { partsOf } from './header-line.ts'
import { outletPoints } from './outlet.ts'
import type { Part } from './part.ts'
import type { HeaderPart } from './plain-lines.ts'
import { namePlain } from './plain-lines.ts'
import { SENTENCE_END } from './signs.ts'

/** What the header was read as; `body` holds the chunks after it. */
export interface ReadHeader {
  parts: HeaderPart[]
  body: Chunk[]
}

/** A line with its parts; offsets leave out the room around its words. */
interface Row {
  start: number
  words: string
  parts: Part[]
}

const MOST_CHUNKS = 14
const MOST_LINES = 48
/** What a body has too. */
const NEVER_HEADER = /plain|label|credit|deck|page/

/** Reads the header off the front of `chunks`; `known` holds the roles the front matter has filled already. */
export function readHeader(text: string, chunks: Chunk[], known: ReadonlySet<string>): ReadHeader {
  const read: Row[][] = []
  /** The first lines of a chunk; none where there is no such chunk. */
  const rowsOf = (at: number) => (read[at] ??= (chunks[at]?.lines ?? []).slice(0, MOST_LINES).map(rowOf))
  const rowOf = (line: { start: number; end: number }): Row => {
    const [start, end] = trimmed(text, line.start, line.end)
    return { start, words: text.slice(start, end), parts: partsOf(text, start, end) }
  }

  /** Index of the first line of prose in a chunk, or −1. Header lines above it must be short. */
  const proseLine = (at: number): number => {
    const rows = rowsOf(at)
    const clear = rows
      .slice(0, 9)
      .findIndex((row) => (row.words.length > 160 && row.parts[0]!.role !== 'url') || hasDateline(row))
    if (clear >= 0 || isHeaderOnly(rows)) return clear
    const after = proseAfterHeader(rows)
    return after > 0 ? after : isProse(text, rows[0]!.start, chunks[at]!) ? 0 : -1
  }

  /** A prose-like line that a byline, date or address still follows is a deck, if a plain line came before it. */
  const isDeck = (at: number, cut: number): boolean => {
    const row = rowsOf(at)[cut]!
    const before = [...read.slice(0, at).flat(), ...rowsOf(at).slice(0, cut)]
    const next = [at + 1, at + 2].find(
      (one) => isHeaderOnly(rowsOf(one)) && roles(rowsOf(one)).some((role) => /byline|date|url/.test(role)),
    )
    return (
      row.words.length <= 260 &&
      !hasDateline(row) &&
      roles(before).includes('plain') &&
      next !== undefined &&
      (next === at + 1 || proseLine(at + 1) < 0)
    )
  }

  let lines = 0
  let lastKnown = -1
  let at = 0
  let cut = -1
  for (; at < chunks.length && at < MOST_CHUNKS; at++) {
    const count = chunks[at]!.lines.length
    if (lines + count > MOST_LINES) break
    cut = proseLine(at)
    if (cut >= 0 && !(cut === count - 1 && isDeck(at, cut))) break
    cut = -1
    lines += count
    if (isHeaderOnly(rowsOf(at))) lastKnown = at
  }
  const prose = at < chunks.length && at < MOST_CHUNKS
  if (!prose && known.size === 0) at = endWithoutProse(read, at, lastKnown)

  const body = chunks.slice(at)
  const head = read.slice(0, at)
  if (prose && cut > 0) {
    body[0] = { lines: body[0]!.lines.slice(cut), blankLines: 0 }
    head.push(read[at]!.slice(0, cut))
  }
  const parts = head.flatMap((rows, chunk) =>
    rows.flatMap((row) => row.parts.map((part) => ({ ...part, chunk }))),
  )
  namePlain(text, parts, known, body.length > 0)
  return { parts, body }
}

function roles(rows: Row[]): string[] {
  return rows.flatMap((row) => row.parts.map((part) => part.role))
}

function isTelling(part: Part): boolean {
  return part.certain && !NEVER_HEADER.test(part.role)
}

/** Whether every line of a chunk is known by its form, and at least one is of a kind only headers have. */
function isHeaderOnly(rows: Row[]): boolean {
  const parts = rows.flatMap((row) => row.parts)
  return (
    rows.length <= 8 &&
    parts.some(isTelling) &&
    parts.every((part) => part.role !== 'plain' || part.end - part.start < 60)
  )
}

function isHeadline({ words, parts }: Row): boolean {
  return parts[0]!.role === 'plain' && outletPoints(words) < 2
}

/** Where no chunk reads as prose: up to the last known header line, and one plain chunk more for the headline. */
function endWithoutProse(read: Row[][], limit: number, lastKnown: number): number {
  if (lastKnown >= 0) {
    const headlineThere = read
      .slice(0, lastKnown + 1)
      .flat()
      .some(isHeadline)
    return Math.min(limit, lastKnown + (headlineThere ? 1 : 2))
  }
  const first = read[0] ?? []
  return first.length === 0 || first.length > 4 || SENTENCE_END.test(first[0]!.words) ? 0 : 1
}

/** Where the story begins right under its header, no blank line between: after a date or the like and a headline. */
function proseAfterHeader(rows: Row[]): number {
  const first = rows.slice(0, 10)
  const lastKnown = first.findLastIndex((row) => isTelling(row.parts[0]!))
  const headline = first.findIndex(isHeadline)
  if (lastKnown < 0 || headline < 0) return -1
  return first.findIndex(
    ({ words }, at) =>
      at > Math.max(lastKnown, headline) &&
      at < first.length - 1 &&
      words.length >= 60 &&
      (SENTENCE_END.test(words) || first[at + 1]!.words.length >= 60),
  )
}

function isProse(text: string, start: number, { lines }: Chunk): boolean {
  const last = lines.at(-1)!
  const [, end] = trimmed(text, last.start, last.end)
  const length = end - start
  if (length > 220) return lines.length < 3 || length / lines.length > 45
  const words = text.slice(start, end)
  const count = words.split(/\s+/).length
  const enough =
    count >= 9 || (count >= 5 && /^["“«„‘「]/.test(words)) || (/[぀-ヿ一-鿿]/.test(words) && length >= 24)
  return enough && SENTENCE_END.test(words)
}

function hasDateline({ words }: Row): boolean {
  return words.length >= 40 && findDateline(words.slice(0, 200))?.certain === true
}
