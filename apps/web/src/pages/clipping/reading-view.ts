// A reading laid out for a page. In: a document and its reading. Out: the layers over a span of the text, and where each
// statement and sentence is on the page.

import type { Decoration, Document, ParagraphDecoration, Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'

/** A part of one or more statements. */
interface StatementPart {
  type: 'source' | 'cue' | 'content'
  /** Indices into the attributions, ascending. */
  of: number[]
}

/** What may lie over words of the text on a page. */
export type Layer =
  | ParagraphDecoration
  | { type: 'sentence'; at: number }
  | { type: 'first'; at: number }
  | StatementPart

/** A reading with its document, and what a page looks up in both again and again. */
export interface ReadingView {
  document: Document
  reading: Reading
  /** Sources, cues and contents, ascending by their beginnings. */
  parts: Decoration<Layer>[]
  /** For each statement the first sentence it is in; null where it is in none. */
  sentenceOf: (number | null)[]
  /** For each actor the statements it makes, as far as the reading is sure. */
  statementsOf: number[][]
  /** Whether it is more than a browser lays out quickly at once. */
  long: boolean
  /** The address of the clipping’s page without `#`; empty on that page. */
  home: string
  /** Pages with what the page of a long clipping leaves out; null where it leaves out nothing. */
  details: DetailPages | null
  /** How to decide about it; null for who may only read, and for a text that isn’t saved. */
  deciding: Deciding | null
  /** The comparison of a statement with others, but for its number at the end; null for a text that isn’t saved. */
  others: string | null
  /** Which quotations other texts have, for programs; null for a text that isn’t saved. */
  also: string | null
}

/** How a page decides. */
export interface Deciding {
  /** Where decisions are posted to. */
  address: string
  /** Where what people decided differently is settled. */
  settling: string
  /** The hash of the text, and the latest decision that the page shows; empty without one. */
  text: string
  latest: string
  /** Whether a note may be for its author alone. */
  notesAlone: boolean
}

/** The pages beside that of a long clipping. */
export interface DetailPages {
  /** Evidence in parts: `?st=50` for fifty statements from the fifty-first on, `?s=50` for sentences. */
  evidence: string
  /** What the numbers of the sourcing sheet count, all speakers and all dates. */
  sourcing: string
  /** The comparison of a statement with others, but for its number at the end. */
  others: string
  /** Which quotations other texts have, for programs. */
  also: string
  /** The stamp of the reading: a page with another one may number other statements. */
  stamp: string
}

/** A clipping with more blocks or sentences is long. */
const LONG_CLIPPING = { blocks: 300, sentences: 1000 }

/** Whether a clipping is more than a browser lays out quickly at once. */
export function isLong({ body }: Document, reading: Reading | null): boolean {
  return body.length > LONG_CLIPPING.blocks || (reading?.sentences.length ?? 0) > LONG_CLIPPING.sentences
}

/** Statements or sentences in a part of a long list. */
export const PART_SIZE = 50

/** The first statement or sentence of the part that one is in. */
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

/** The id of a sentence on the page. */
export function sentenceId(at: number): string {
  return `s${at}`
}

/** The id of a statement on the page. */
export function statementId(at: number): string {
  return `st${at}`
}

/** What stays on one line with the letter of its sentence: a word, or a character in scripts without spaces. */
const firstWord =
  /^(?:[\p{P}\s]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\s*\S+)/u

/** Lays a reading out; `details` are the pages for the rest of it, should it be long. */
export function viewOf(
  document: Document,
  reading: Reading,
  details: DetailPages | null = null,
  deciding: Deciding | null = null,
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
  const statementsOf: number[][] = reading.actors.map(() => [])
  for (const [at, { actor, stated, sure }] of reading.attributions.entries())
    if (stated && sure && actor !== null) statementsOf[actor]?.push(at)
  const sentenceOf: (number | null)[] = reading.attributions.map(() => null)
  for (const [at, { attributions }] of reading.sentences.entries())
    for (const one of attributions) sentenceOf[one] ??= at
  return {
    document,
    reading,
    parts: [...parts.values()].sort((a, b) => a.span[0] - b.span[0]),
    sentenceOf,
    statementsOf,
    long,
    home: '',
    details: long ? details : null,
    deciding,
    others: details?.others ?? null,
    also: details?.also ?? null,
  }
}

/** Indices of the sentences that begin in a span. */
function sentencesIn({ reading: { sentences } }: ReadingView, [start, end]: Span): number[] {
  const found: number[] = []
  let at = firstIndexFrom(sentences, start)
  while (at < sentences.length && sentences[at]!.span[0] < end) found.push(at++)
  return found
}

/** The layers over a span: its sentences, their first words, sources, cues and contents. */
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
