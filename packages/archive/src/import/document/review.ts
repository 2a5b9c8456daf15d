// Press reviews: several clippings in one text, each with a line that names outlet and day. In: chunks of lines. Out: its
// clippings; none where it is no review.
//
//   1. Harbor Times, 29 June 2022            Two islands join
//   Two islands join                         Harbor Times, 29 June 2022, Ana Ruiz
//   Ana Ruiz
import { type Clip, type ClipBlock, normalizeSpace } from '../clip.ts'
import type { Chunk } from '../database/database.ts'
import { chunksIn, linesLeftOut, linesOf, paragraphsIn } from '../database/database.ts'
import type { ImportDiagnostic } from '../diagnostics.ts'
import { dayAlone, dayOfLine } from '../written-day.ts'

/** The clippings of a review, and what is reported of the file. */
export interface Review {
  clips: Clip[]
  diagnostics: ImportDiagnostic[]
}

/** What a line says that names an outlet and a day. */
interface SourceLine {
  outlet: string
  date: string
  byline: string | null
  isNumbered: boolean
}

/** Where a clipping begins. */
interface Start {
  at: number
  source: SourceLine
  headline: string | null
  byline: string | null
}

const NUMBER = /^(?:\d{1,3}[.)]|[([]\d{1,3}[)\]]|#\d{1,3}:?)\s+/
const BY = /^(?:by|von|par|por|door|di)\s+(?=\p{Lu})/iu
const NAMES =
  /^\p{Lu}[\p{L}.’'-]+(?:\s+(?:\p{Lu}[\p{L}.’'-]*|van|de|der|von|el|al|bin)){1,4}(?:(?:,| and| und| et| y| en)\s+\p{Lu}.*)?$/u
/** UTF-16 units of the longest line that names outlet and day, and of the longest headline. */
const MAX_SOURCE_LENGTH = 140
const MAX_HEADLINE_LENGTH = 200
/** A clipping’s first chunk has no more lines. */
const MAX_HEAD_LINES = 5

/** Reads a text as a press review of at least two clippings. */
export function readReview(chunks: Chunk[]): Review | null {
  const found = chunks.flatMap((chunk, at) => startIn(chunk, at) ?? [])
  // The title of a numbered review may name a day too.
  const numbered = found.filter(({ source }) => source.isNumbered)
  const starts = numbered.length > 1 ? numbered : found
  if (starts.length < 2) return null
  const clips = starts.map((start, index) => clipAt(start, chunks, starts[index + 1]?.at ?? chunks.length))
  if (clips.some((clip) => clip.blocks.length === 0 || clip.headline === null)) return null
  const cover = chunks.slice(0, starts[0]!.at).flat()
  return { clips, diagnostics: cover.length ? [linesLeftOut(cover)] : [] }
}

/** A chunk that begins a clipping: a numbered line with its source, or a headline with that line below it. */
function startIn(chunk: Chunk, at: number): Start | null {
  if (chunk.length > MAX_HEAD_LINES) return null
  const [first = '', second] = chunk
  const numbered = sourceIn(first)
  if (numbered?.isNumbered) {
    const [headline = null, byline] = chunk.slice(1)
    return { at, source: numbered, headline, byline: byline && isByline(byline) ? byline : null }
  }
  const source = second === undefined ? null : sourceIn(second)
  if (!source || first.length > MAX_HEADLINE_LENGTH || dayOfLine(first) !== null) return null
  const byline = chunk[2]
  return {
    at,
    source,
    headline: first.replace(NUMBER, ''),
    byline: byline && isByline(byline) ? byline : null,
  }
}

function clipAt({ at, source, headline, byline }: Start, chunks: Chunk[], end: number): Clip {
  const story = chunks.slice(at + 1, end)
  return {
    outlet: source.outlet,
    date: source.date,
    headline: headline ?? (story.length > 1 ? normalizeSpace(story.shift()!.join(' ')) : null),
    byline: (source.byline ?? byline)?.replace(BY, '') ?? null,
    url: null,
    blocks: paragraphsIn(story),
    diagnostics: [],
  }
}

/** Whether a line is the name of one author or of several, with or without `By`. */
export function isByline(line: string): boolean {
  return line.length <= 100 && NAMES.test(line.replace(BY, ''))
}

/** `1. Harbor Times, 29 June 2022, Ana Ruiz`: an outlet, a day, and an author where there is one. */
export function sourceIn(line: string): SourceLine | null {
  if (line.length > MAX_SOURCE_LENGTH || !/\d{4}|\d[./]\d\d\b/.test(line)) return null
  const isNumbered = NUMBER.test(line)
  const pieces = line
    .replace(NUMBER, '')
    .split(/\s*[,|;·•()]\s*|\s+[-–—]\s+/)
    .filter(Boolean)
  if (pieces.length < 2 || pieces.length > 6) return null
  for (let from = 1; from < pieces.length; from++)
    for (let to = Math.min(pieces.length, from + 3); to > from; to--) {
      const date = dayAlone(pieces.slice(from, to).join(', '))
      if (date === null) continue
      const outlet = pieces.slice(0, from).join(', ')
      const rest = pieces.slice(to).join(', ')
      const isOutlet = /^[\p{Lu}\d]/u.test(outlet) && outlet.length <= 60 && !/[.!?]$/.test(outlet)
      if (!isOutlet || (rest && !isByline(rest) && rest.length > 40)) return null
      return { outlet, date, byline: rest && isByline(rest) ? rest.replace(BY, '') : null, isNumbered }
    }
  return null
}

/** The chunks of a document; a heading and the line below it that names outlet and day are one. */
export function chunksOf(blocks: ClipBlock[]): Chunk[] {
  const chunks: Chunk[] = []
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1]
    const lines = chunksIn(linesOf(block.text)).flat()
    const isUnderHeading = before?.type === 'heading' && sourceIn(lines[0] ?? '') !== null
    if (isUnderHeading) chunks.at(-1)!.push(...lines)
    else chunks.push(lines)
  }
  return chunks
}
