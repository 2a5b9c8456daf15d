// The header. In: the seed's first chunks. Out: its fields, the headline, and where the body begins.
// Lines known by their form come from header-line.ts; the plain ones are told apart here, by what stands
// around them: an outlet's name is short and named like one, a kicker comes before its headline, a deck after.

import type { Chunk, Line } from '../text/lines.ts'
import { trimmed } from '../text/span.ts'
import { isBareAgency, isBareName } from './byline.ts'
import { findDateline } from './dateline.ts'
import type { Part } from './header-line.ts'
import { partsOf } from './header-line.ts'
import { outletPoints } from './outlet.ts'
import type { Role } from './schema.ts'

/** A header line's part with the chunk it came from. */
export interface HeaderPart extends Part {
  chunk: number
  role: Role | 'plain'
}

/** What the header was read as; `body` holds the chunks after it. */
export interface ReadHeader {
  parts: HeaderPart[]
  body: Chunk[]
}

const MOST_CHUNKS = 14
const MOST_LINES = 48
const SENTENCE_END = /[.!?…。！？؟][\p{Pf}\p{Pe}"'”»]*$/u
const NEVER_HEADER: ReadonlySet<string> = new Set(['plain', 'label', 'credit', 'deck', 'page'])
const KINDS =
  'special report|(?:update|wrapup) \\d+|exclusive|analysis|opinion|comment|editorial|interview|feature|breaking|explainer|live|kommentar|analyse|meinung|entretien'
const KICKER = new RegExp(
  `^(?:${KINDS}|world|politics|business|economy|science|culture|sport|politique|monde)(?:\\s*[:|])?$`,
  'iu',
)
/** A paper's number: `Vol. 3, No. 29`. */
const VOLUME = /^(?:vol(?:ume)?|no|nr|issue)\.? ?\d/i
const KICKER_LEAD = new RegExp(`^(?:${KINDS})\\s*[:|–-]\\s*`, 'iu')

/** Reads the header off the front of `chunks`; `known` holds the roles the front matter has filled already. */
export function readHeader(text: string, chunks: Chunk[], known: ReadonlySet<string>): ReadHeader {
  const { head, body } = splitAtBody(text, chunks, known.size > 0)
  const parts = head.flatMap((chunk, at) => partsOfChunk(text, chunk, at))
  namePlain(text, parts, known, body.length > 0)
  return { parts, body }
}

function partsOfChunk(text: string, chunk: Chunk, at: number): HeaderPart[] {
  const parts: HeaderPart[] = []
  for (const line of chunk.lines) {
    const [start, end] = trimmed(text, line.start, line.end)
    for (const part of partsOf(text, start, end)) parts.push({ ...part, chunk: at })
  }
  return parts
}

/** Whether every line of a chunk is known by its form, and at least one is of a kind only headers have. */
function isHeaderOnly(text: string, chunk: Chunk): boolean {
  if (chunk.lines.length > 8) return false
  const parts = partsOfChunk(text, chunk, 0)
  return (
    parts.some((part) => !NEVER_HEADER.has(part.role) && part.certain) &&
    parts.every((part) => part.role !== 'plain' || part.end - part.start < 60)
  )
}

/** The header's chunks and the body's; a chunk holding both is cut at the first line of prose. */
function splitAtBody(text: string, chunks: Chunk[], frontMatter: boolean): { head: Chunk[]; body: Chunk[] } {
  let lines = 0
  let lastKnown = -1
  let at = 0
  for (; at < chunks.length && at < MOST_CHUNKS; at++) {
    const chunk = chunks[at]!
    if (lines + chunk.lines.length > MOST_LINES) break
    const cut = proseLine(text, chunk)
    const deck = cut >= 0 && cut === chunk.lines.length - 1 && isDeckBeforeHeader(text, chunks, at, cut)
    if (cut > 0 && !deck) {
      const before = chunk.lines.slice(0, cut)
      const head = [...chunks.slice(0, at), { ...chunk, lines: before }]
      return { head, body: [{ lines: chunk.lines.slice(cut), blankLines: 0 }, ...chunks.slice(at + 1)] }
    }
    if (cut === 0 && !deck) break
    lines += chunk.lines.length
    if (isHeaderOnly(text, chunk)) lastKnown = at
  }
  const prose = at < chunks.length && at < MOST_CHUNKS
  const end =
    prose || frontMatter ? at : endWithoutProse(text, chunks, Math.min(at, chunks.length), lastKnown)
  return { head: chunks.slice(0, end), body: chunks.slice(end) }
}

/** Where no chunk reads as prose: up to the last known header line, and one plain chunk more for the headline. */
function endWithoutProse(text: string, chunks: Chunk[], limit: number, lastKnown: number): number {
  const plainIn = (chunk: Chunk) => partsOfChunk(text, chunk, 0).filter((part) => part.role === 'plain')
  const before = chunks.slice(0, lastKnown + 1).flatMap(plainIn)
  if (lastKnown < 0) {
    const first = chunks[0]
    if (!first || first.lines.length > 4) return 0
    const line = first.lines[0]!
    return SENTENCE_END.test(text.slice(...trimmed(text, line.start, line.end))) ? 0 : 1
  }
  const headlineThere = before.some((part) => outletPoints(text.slice(part.start, part.end)) < 2)
  return Math.min(limit, lastKnown + (headlineThere ? 1 : 2))
}

/** A prose-like chunk that a byline, date or address still follows is a deck. */
function isDeckBeforeHeader(text: string, chunks: Chunk[], at: number, cut: number): boolean {
  const chunk = chunks[at]!
  const line = chunk.lines[cut]!
  if (chunk.lines.length - cut > 2 || line.end - line.start > 260 || startsWithDateline(text, line))
    return false
  const before = [...chunks.slice(0, at), { ...chunk, lines: chunk.lines.slice(0, cut) }]
  if (!before.some((one) => partsOfChunk(text, one, 0).some((part) => part.role === 'plain'))) return false
  return [chunks[at + 1], chunks[at + 2]].some((next, far) => {
    if (!next || !isHeaderOnly(text, next)) return false
    if (!partsOfChunk(text, next, 0).some((part) => ['byline', 'date', 'updated', 'url'].includes(part.role)))
      return false
    return far === 0 || proseLine(text, chunks[at + 1]!) < 0
  })
}

/** Index of the first line of prose in a chunk, or −1. Header lines above it must be short. */
function proseLine(text: string, chunk: Chunk): number {
  const known = isHeaderOnly(text, chunk)
  for (const [at, line] of chunk.lines.entries()) {
    if (at > 8) break
    if (
      line.end - line.start > 160 &&
      !/^(?:https?:|www\.)\S+$/.test(text.slice(...trimmed(text, line.start, line.end)))
    ) {
      return at
    }
    if (startsWithDateline(text, line)) return at
  }
  if (known) return -1
  const after = proseAfterHeader(text, chunk)
  return after > 0 ? after : isProse(text, chunk) ? 0 : -1
}

/** Where the story begins right under its header, no blank line between: after a date or the like and a headline. */
function proseAfterHeader(text: string, chunk: Chunk): number {
  const lines = chunk.lines.slice(0, 10).map((line) => text.slice(...trimmed(text, line.start, line.end)))
  const roles = lines.map((_, at) => partsOfChunk(text, { ...chunk, lines: [chunk.lines[at]!] }, 0)[0]!)
  const lastKnown = roles.findLastIndex((part) => part.certain && !NEVER_HEADER.has(part.role))
  const headline = roles.findIndex((part, at) => part.role === 'plain' && outletPoints(lines[at]!) < 2)
  if (lastKnown < 0 || headline < 0) return -1
  return lines.findIndex(
    (line, at) =>
      at > Math.max(lastKnown, headline) &&
      at < lines.length - 1 &&
      line.length >= 60 &&
      (SENTENCE_END.test(line) || lines[at + 1]!.length >= 60),
  )
}

function isProse(text: string, chunk: Chunk): boolean {
  const first = chunk.lines[0]!
  const last = chunk.lines.at(-1)!
  const [start] = trimmed(text, first.start, first.end)
  const [, end] = trimmed(text, last.start, last.end)
  const ends = SENTENCE_END.test(text.slice(Math.max(start, end - 8), end))
  if (end - start > 220) return chunk.lines.length < 3 || (end - start) / chunk.lines.length > 45
  const words = text.slice(start, end).split(/\s+/)
  if (ends && words.length >= 9) return true
  if (ends && words.length >= 5 && /^["“«„‘「]/.test(text.slice(start, start + 1))) return true
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text.slice(start, end)) && ends && end - start >= 24
}

function startsWithDateline(text: string, line: Line): boolean {
  const [start, end] = trimmed(text, line.start, line.end)
  if (end - start < 40) return false
  return findDateline(text.slice(start, Math.min(end, start + 200)))?.dateline.certain === true
}

/** Gives every plain part its role: outlet, kicker, headline, deck, an uncertain byline, or other. */
function namePlain(
  text: string,
  parts: HeaderPart[],
  known: ReadonlySet<string>,
  bodyFollows: boolean,
): void {
  const words = (part: HeaderPart) => text.slice(part.start, part.end)
  const has = (role: Role) => known.has(role) || parts.some((part) => part.role === role)
  if (!has('outlet')) {
    const outlet = bestOutlet(parts, words)
    if (outlet) outlet.role = 'outlet'
  }
  for (const part of parts) {
    if (part.role === 'plain' && has('outlet') && sameAsOutlet(parts, part, words)) part.role = 'outlet'
  }
  for (const part of parts) if (part.role === 'plain' && VOLUME.test(words(part))) part.role = 'other'
  const left = parts.filter((part) => part.role === 'plain')
  if (!has('headline')) {
    let at = 0
    if (left.length > 1 && isKicker(words(left[0]!))) {
      left[0]!.certain = KICKER.test(words(left[0]!))
      left[at++]!.role = 'kicker'
    }
    const headline = left[at]
    if (headline) nameHeadline(text, parts, headline)
  }
  for (const part of parts.filter((one) => one.role === 'plain')) {
    const previous = parts[parts.indexOf(part) - 1]
    const name = words(part)
    const named = isBareName(name) || (part === parts.at(-1) && isBareAgency(name) && !KICKER.test(name))
    if (!has('byline') && named && previous && bodyFollows) part.role = 'byline'
    else if (!has('deck') && previous && ['headline', 'deck', 'byline', 'kicker'].includes(previous.role))
      part.role = 'deck'
    else part.role = 'other'
  }
}

function sameAsOutlet(parts: HeaderPart[], part: HeaderPart, words: (part: HeaderPart) => string): boolean {
  const outlet = parts.find((one) => one.role === 'outlet')
  return outlet !== undefined && outlet !== part && words(outlet).toLowerCase() === words(part).toLowerCase()
}

function isKicker(line: string): boolean {
  if (KICKER.test(line)) return true
  const words = line.split(/\s+/)
  if (words.length <= 4 && /[:：|]$/.test(line)) return true
  return words.length <= 3 && /\p{Lu}{3}/u.test(line) && line === line.toUpperCase()
}

/** Sets the headline apart from a kicker before it (`UPDATE 2-`) and an outlet after it (` - Harbor Times`). */
function nameHeadline(text: string, parts: HeaderPart[], headline: HeaderPart): void {
  headline.role = 'headline'
  headline.certain = true
  const at = () => parts.indexOf(headline)
  const next = parts[at() + 1]
  if (next?.role === 'plain' && next.chunk === headline.chunk && headline.end - headline.start >= 36) {
    if (/^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) {
      headline.end = next.end
      parts.splice(at() + 1, 1)
    }
  }
  const lead = KICKER_LEAD.exec(text.slice(headline.start, headline.end))
  if (
    lead &&
    lead[0].length < headline.end - headline.start &&
    !parts.some((part) => part.role === 'kicker')
  ) {
    const start = headline.start
    headline.start += lead[0].length
    parts.splice(at(), 0, { ...headline, role: 'kicker', start, end: start + lead[0].trimEnd().length })
  }
  const tail = /\s[-–—|]\s([^-–—|]{2,40})$/.exec(text.slice(headline.start, headline.end))
  const name = tail?.[1] ?? ''
  const known = parts.some((part) => part.role === 'outlet' && text.slice(part.start, part.end) === name)
  if (tail && (known || outletPoints(name) >= 4)) {
    const end = headline.end
    headline.end = headline.start + tail.index
    parts.splice(at() + 1, 0, { ...headline, role: 'outlet', start: end - name.length, end, certain: true })
  }
}

/** The plain part most like an outlet's name, where one is enough like it. */
function bestOutlet(parts: HeaderPart[], words: (part: HeaderPart) => string): HeaderPart | null {
  const plain = parts.filter((part) => part.role === 'plain')
  let best: HeaderPart | null = null
  let most = 0
  for (const part of plain) {
    const at = parts.indexOf(part)
    const nearDate = [parts[at - 1], parts[at + 1]].some(
      (one) =>
        one &&
        ['date', 'label', 'url', 'page'].includes(one.role) &&
        one.chunk - part.chunk <= 1 &&
        part.chunk - one.chunk <= 1,
    )
    let points = outletPoints(words(part))
    if (nearDate) points += 2
    if (at === 0) points += 1
    if (plain.some((other) => other !== part && other.chunk === part.chunk) && at > 0) points -= 1
    if (points > most) {
      most = points
      best = part
    }
  }
  const needed = plain.length === 1 ? 4 : 3
  if (!best || most < needed) return null
  best.certain = outletPoints(words(best)) >= 3
  return best
}
