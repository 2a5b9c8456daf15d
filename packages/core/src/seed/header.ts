// The header. In: the seed's first chunks. Out: its parts, each with its role, and where the body begins.
// Lines known by their form come from header-line.ts; what the plain ones are is told in plain-lines.ts.

import type { Chunk, Line } from '../text/lines.ts'
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
  parts: Part[]
  body: Chunk[]
}

/** The words of a line without the room around them, and its parts. */
interface Row {
  words: string
  parts: HeaderPart[]
}

const MOST_CHUNKS = 14
const MOST_LINES = 48

/** Reads the header off the front of `chunks`; `known` holds the roles the front matter has filled already. */
export function readHeader(text: string, chunks: Chunk[], known: ReadonlySet<string>): ReadHeader {
  const read: Row[][] = []
  /** The first lines of a chunk; none where there is no such chunk. */
  const rowsOf = (chunk: number): Row[] => {
    const lines = chunks[chunk]?.lines ?? []
    read[chunk] ??= lines.slice(0, MOST_LINES).map((line) => {
      const [start, end] = trimmed(text, line.start, line.end)
      const words = text.slice(start, end)
      return { words, parts: partsOf(words, start).map((part) => ({ ...part, chunk })) }
    })
    return read[chunk]
  }

  /** Index of the first line of prose in a chunk, or −1. Header lines above it must be short. */
  const proseLine = (at: number): number => {
    const rows = rowsOf(at)
    const clear = rows
      .slice(0, 9)
      .findIndex((row) => (row.words.length > 160 && row.parts[0]!.role !== 'url') || hasDateline(row))
    if (clear >= 0 || isHeaderOnly(rows)) return clear
    const after = proseAfterHeader(rows)
    return after < 1 && isProse(text, chunks[at]!.lines) ? 0 : after
  }

  /** A prose-like line that a byline, date or address still follows is a deck, if a plain line came before it. */
  const isDeck = (at: number, cut: number): boolean => {
    const row = rowsOf(at)[cut]!
    const before = [...read.slice(0, at).flat(), ...rowsOf(at).slice(0, cut)]
    const tells = (chunk: number) => isHeaderOnly(rowsOf(chunk)) && hasRole(rowsOf(chunk), /byline|date|url/)
    return (
      row.words.length <= 260 &&
      !hasDateline(row) &&
      hasRole(before, /plain/) &&
      (tells(at + 1) || (tells(at + 2) && proseLine(at + 1) < 0))
    )
  }

  const most = Math.min(chunks.length, MOST_CHUNKS)
  let lines = 0
  let end = 0
  let at = 0
  let cut = -1
  for (; at < most; at++) {
    const count = chunks[at]!.lines.length
    lines += count
    if (lines > MOST_LINES) break
    cut = proseLine(at)
    if (cut >= 0 && (cut < count - 1 || !isDeck(at, cut))) break
    cut = -1
    if (isHeaderOnly(rowsOf(at))) end = at + 1
  }
  if (at === most && known.size === 0) at = Math.min(at, endWithoutProse(read, end))

  const head = read.slice(0, at)
  const body = chunks.slice(at)
  if (cut > 0) {
    head.push(read[at]!.slice(0, cut))
    body[0] = { lines: body[0]!.lines.slice(cut), blankLines: 0 }
  }
  const parts = head.flat().flatMap((row) => row.parts)
  namePlain(text, parts, known, body.length > 0)
  return { parts, body }
}

const hasRole = (rows: Row[], role: RegExp): boolean =>
  rows.some(({ parts }) => parts.some((part) => role.test(part.role)))

/** Whether a part is certain and of a kind that no body has. */
const isTelling = ({ role, certain }: Part): boolean => certain && !/label|credit|deck|page/.test(role)

/** Whether every line of a chunk is known by its form, and at least one is of a kind only headers have. */
function isHeaderOnly(rows: Row[]): boolean {
  const parts = rows.flatMap((row) => row.parts)
  return (
    rows.length <= 8 &&
    parts.some(isTelling) &&
    parts.every(({ role, text }) => role !== 'plain' || text.length < 60)
  )
}

const isHeadline = ({ role, text }: Part): boolean => role === 'plain' && outletPoints(text) < 2

/** Where no chunk reads as prose: up to the last that is header alone, and one plain chunk more for the headline. */
function endWithoutProse(read: Row[][], end: number): number {
  const rows = read.slice(0, end || 1).flat()
  if (end) return rows.some(({ parts }) => parts.some(isHeadline)) ? end : end + 1
  return rows[4] || SENTENCE_END.test(rows[0]?.words ?? '.') ? 0 : 1
}

/** Where the story begins right under its header, no blank line between: after a date or the like and a headline. */
function proseAfterHeader(rows: Row[]): number {
  const first = rows.slice(0, 10)
  const lastKnown = first.findLastIndex(({ parts }) => isTelling(parts[0]!))
  const headline = first.findIndex(({ parts }) => isHeadline(parts[0]!))
  if (lastKnown < 0 || headline < 0) return -1
  return first.findIndex(
    ({ words }, at) =>
      at > Math.max(lastKnown, headline) &&
      words.length >= 60 &&
      first[at + 1] &&
      (SENTENCE_END.test(words) || first[at + 1]!.words.length >= 60),
  )
}

function isProse(text: string, lines: Line[]): boolean {
  const words = text.slice(...trimmed(text, lines[0]!.start, lines.at(-1)!.end))
  if (words.length > 220) return lines.length < 3 || words.length / lines.length > 45
  const count = words.split(/\s+/).length
  const enough =
    count >= 9 ||
    (count >= 5 && /^["“«„‘「]/.test(words)) ||
    (/[\u3040-\u30ff\u4e00-\u9fff]/.test(words) && words.length >= 24)
  return enough && SENTENCE_END.test(words)
}

const hasDateline = ({ words }: Row): boolean =>
  words.length >= 40 && findDateline(words.slice(0, 200))?.dateline.certain === true
