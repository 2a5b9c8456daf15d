// The header. In: the seed's first chunks. Out: its parts, each with its role, and where the body begins.
// header-line.ts recognises lines by their form, unlabelled-lines.ts the others by their neighbours.

import type { Chunk } from '../text/lines.ts'
import { trimmed } from '../text/span.ts'
import { findDateline } from './dateline.ts'
import { splitHeaderLine } from './header-line.ts'
import { SENTENCE_END } from './markers.ts'
import { outletScore } from './outlet.ts'
import type { Part } from './part.ts'
import { classifyUnlabelledLines } from './unlabelled-lines.ts'

/** What the header was read as; `body` holds the chunks after it. */
export interface HeaderResult {
  parts: Part[]
  body: Chunk[]
}

/** The words of a line without the room around them, and its parts. */
type Row = [words: string, parts: Part[]]

/** Reads the header off the first `chunks`; what the parts of the front matter are is not looked for again. */
export function readHeader(text: string, chunks: Chunk[], front: Part[]): HeaderResult {
  const MAX_HEADER_LINES = 48
  const MAX_HEADER_CHUNKS = 14
  /** The first lines of a chunk; none where there is no such chunk. */
  const rowsOf = (chunk: number): Row[] =>
    (chunks[chunk]?.lines ?? []).slice(0, MAX_HEADER_LINES).map(({ start, end }) => {
      const span = trimmed(text, start, end)
      const words = text.slice(...span)
      return [words, splitHeaderLine(words, span[0]).map((part) => ({ ...part, chunk }))]
    })
  /** Whether a byline, date or address follows: a prose-like line before it is a deck. */
  const headerFollows = (chunk: number): boolean => {
    const next = rowsOf(chunk + 1)
    return isTop(next) || (isTop(rowsOf(chunk + 2)) && proseLine(next) < 0)
  }

  const head: Row[][] = []
  const most = Math.min(chunks.length, MAX_HEADER_CHUNKS)
  let at = 0
  let cut = -1
  let end = 0
  let lines = 0
  for (; at < most; at++) {
    const rows = rowsOf(at)
    lines += chunks[at]!.lines.length
    if (lines > MAX_HEADER_LINES) break
    cut = proseLine(rows)
    if (!cut && rows[1] && isTitled(rows) && !some(head.flat(), isHeadline)) cut = -1
    head.push(rows.slice(0, cut < 0 ? MAX_HEADER_LINES : cut))
    if (cut >= 0) {
      const [words] = rows[cut]!
      const isDeck =
        cut === rows.length - 1 &&
        words.length <= 260 &&
        !hasDateline(words) &&
        head.flat()[0] &&
        headerFollows(at)
      if (!isDeck) break
      head[at] = rows
      cut = -1
    }
    // Where no chunk reads as prose the header ends here, or with the headline after it.
    if (isHeaderOnly(rows)) end = some(head.flat(), isHeadline) ? at + 1 : at + 2
    else if (!at && isTitled(rows)) end = 1
  }
  if (at === most && !front[0]) {
    at = Math.min(at, end)
    head.splice(at)
  }

  const body = chunks.slice(at)
  if (cut > 0) body[0] = { lines: body[0]!.lines.slice(cut), blankLines: 0 }
  const parts = head.flat().flatMap(([, found]) => found)
  classifyUnlabelledLines(text, parts, front, body.length > 0)
  return { parts, body }
}

const some = (rows: Row[], is: (part: Part) => boolean): boolean => rows.some(([, parts]) => parts.some(is))

/** Whether a part is certain and of a kind that no body has. */
const isDistinctive = ({ role, certain }: Part): boolean => certain && !/label|credit|deck|page/.test(role)

const isHeadline = ({ role, text }: Part): boolean => role === 'unknown' && outletScore(text) < 2

const hasDateline = (words: string): boolean =>
  words.length >= 40 && !!findDateline(words.slice(0, 200))?.dateline.certain

/** Whether every line of a chunk is known by its form, and at least one is of a kind only headers have. */
const isHeaderOnly = (rows: Row[]): boolean =>
  rows.length <= 8 &&
  some(rows, isDistinctive) &&
  !some(rows, ({ role, text }) => role === 'unknown' && text.length >= 60)

const isTop = (rows: Row[]): boolean =>
  isHeaderOnly(rows) && some(rows, ({ role }) => /byline|date|url/.test(role))

/** Index of the first line of prose in a chunk, or −1. Header lines above it must be short. */
function proseLine(rows: Row[]): number {
  const first = rows.slice(0, 10)
  const clear = first.findIndex(
    ([words, [part]]) =>
      part!.role !== 'label' && ((words.length > 160 && part!.role !== 'url') || hasDateline(words)),
  )
  if (clear >= 0 || isHeaderOnly(rows)) return clear
  // The story may begin right under its header, no blank line between: after a date or the like and a headline.
  const lastKnown = first.findLastIndex(([, [part]]) => isDistinctive(part!))
  const headline = first.findIndex(([, [part]]) => isHeadline(part!))
  const after = first.findIndex(
    ([words], at) =>
      at > lastKnown &&
      at > headline &&
      words.length >= 60 &&
      first[at + 1] &&
      (SENTENCE_END.test(words) || first[at + 1]![0].length >= 60),
  )
  if (lastKnown >= 0 && after > 0) return after
  return isProse(rows) ? 0 : -1
}

/** Whether no line of a few continues the one above: a headline, what stands under it, who wrote it. */
const isTitled = (rows: Row[]): boolean =>
  !rows[4] && !SENTENCE_END.test(rows[0]![0]) && !rows.some(([line]) => /^\p{Ll}/u.test(line))

function isProse(rows: Row[]): boolean {
  const words = rows.map(([line]) => line).join(' ')
  if (words.length > 220) return words.length / rows.length > 45
  return PROSE_START.test(words) && SENTENCE_END.test(words)
}
/** Nine words, five after a quotation mark, or 24 signs of a script without spaces. */
const PROSE_START = /^(?:\S+\s+){8}|^["“«„‘「](?:\S+\s+){4}|^(?=.*[\u3040-\u30ff\u4e00-\u9fff]).{24}/
