// A reading laid out for a page. In: a document and its reading. Out: what lies over a stretch of the text, and where
// each statement and sentence is on the page.

import type { Decoration, Document, ParagraphDecoration, Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'

/** A part of one or more statements. */
interface StatementPart {
  type: 'source' | 'cue' | 'content'
  /** Indices into the attributions, ascending. */
  of: number[]
}

/** What may cover words of the text on a page. */
export type Layer =
  | ParagraphDecoration
  | { type: 'sentence'; at: number }
  | { type: 'first'; at: number }
  | StatementPart

/** A reading beside its document, with what a page asks of both again and again. */
export interface ReadingView {
  document: Document
  reading: Reading
  /** Sources, cues and contents, ascending by their beginnings. */
  parts: Decoration<Layer>[]
  /** For each statement the first sentence it stands in; null where it stands in none. */
  sentenceOf: (number | null)[]
  /** Whether it is more than a browser wants to lay out at once. */
  long: boolean
  /** Where the page of the clipping is, before `#`; empty on that page. */
  home: string
  /** Where more stands than the page of a long clipping holds; null where the page holds all. */
  details: DetailPages | null
}

/** The pages beside that of a long clipping. */
export interface DetailPages {
  /** Evidence, in parts: `?st=50` is that of fifty statements from the fifty-first on, `?s=50` that of sentences. */
  evidence: string
  /** What the numbers of the sourcing sheet count, all who speak and all days. */
  sourcing: string
  /** Another one there means that the clipping was read anew, and a number may mean another statement. */
  stamp: string
}

/** From so many blocks or sentences on a clipping is long. */
const LONG_CLIPPING = { blocks: 300, sentences: 1000 }

/** Whether a clipping is more than a browser wants to lay out at once. */
export function isLong({ body }: Document, reading: Reading | null): boolean {
  return body.length > LONG_CLIPPING.blocks || (reading?.sentences.length ?? 0) > LONG_CLIPPING.sentences
}

/** So many statements or sentences are a part of a long list. */
export const PART_SIZE = 50

/** The first of the part that the statement or sentence of a number is in. */
export function partStart(at: number): number {
  return at - (at % PART_SIZE)
}

/** A list in its parts, each with the number of its first. */
export function partsOf<One>(list: One[], size = PART_SIZE): { from: number; of: One[] }[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part) => ({
    from: part * size,
    of: list.slice(part * size, (part + 1) * size),
  }))
}

/** The name of a sentence on the page. */
export function sentenceId(at: number): string {
  return `s${at}`
}

/** The name of a statement on the page. */
export function statementId(at: number): string {
  return `st${at}`
}

/** What stays on one line with the letter of its sentence; scripts without spaces break anywhere. */
const firstWord =
  /^(?:[\p{P}\s]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\s*\S+)/u

/** Lays a reading out; `details` is where the rest of it stands, should it be long. */
export function viewOf(
  document: Document,
  reading: Reading,
  details: DetailPages | null = null,
): ReadingView {
  const long = isLong(document, reading)
  const parts = new Map<string, Decoration<StatementPart>>()
  const add = (type: StatementPart['type'], span: Span | null, at: number) => {
    if (!span) return
    const key = `${type} ${span}`
    const known = parts.get(key)
    // Statements that share a source name it once.
    if (known) known.value.of.push(at)
    else parts.set(key, { span, value: { type, of: [at] } })
  }
  for (const [at, { source, cue, content }] of reading.attributions.entries()) {
    add('source', source, at)
    add('cue', cue, at)
    for (const span of content) add('content', span, at)
  }
  const sentenceOf: (number | null)[] = reading.attributions.map(() => null)
  for (const [at, { attributions }] of reading.sentences.entries())
    for (const one of attributions) sentenceOf[one] ??= at
  return {
    document,
    reading,
    parts: [...parts.values()].sort((a, b) => a.span[0] - b.span[0]),
    sentenceOf,
    long,
    home: '',
    details: long ? details : null,
  }
}

/** Indices of the sentences that begin in a stretch. */
function sentencesIn({ reading: { sentences } }: ReadingView, [start, end]: Span): number[] {
  const found: number[] = []
  let at = firstIndexFrom(sentences, start)
  while (at < sentences.length && sentences[at]!.span[0] < end) found.push(at++)
  return found
}

/** What the reading lays over a stretch: its sentences, their first words, sources, cues and contents. */
export function decorationsIn(view: ReadingView, span: Span): Decoration<Layer>[] {
  const { sentences } = view.reading
  const decorations: Decoration<Layer>[] = sentencesIn(view, span).flatMap((at) => {
    const [start, end] = sentences[at]!.span
    const word = firstWord.exec(view.document.text.slice(start, Math.min(end, start + 12)))?.[0] ?? ''
    return [
      { span: [start, end], value: { type: 'sentence' as const, at } },
      { span: [start, start + Math.max(1, word.length)], value: { type: 'first' as const, at } },
    ]
  })
  for (let at = firstIndexFrom(view.parts, span[0]); at < view.parts.length; at++) {
    const one = view.parts[at]!
    if (one.span[0] >= span[1]) break
    decorations.push(one)
  }
  return decorations
}

/** The index of the first that begins at or after an offset. */
function firstIndexFrom(list: { span: readonly [number, number] }[], offset: number): number {
  return partitionPoint(list, ({ span }) => span[0] < offset)
}
