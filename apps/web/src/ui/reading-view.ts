// A reading laid out for a page. In: a document and its reading. Out: what lies over a stretch of the text, and where
// each statement and sentence is on the page.

import type { Cover, Covering, Document, Span } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'

/** What may cover words of the text on a page. */
export type Shown = Covering | { type: 'sentence'; at: number } | { type: 'source' | 'cue' }

/** A reading beside its document, with what a page asks of both again and again. */
export interface ReadingView {
  document: Document
  reading: Reading
  /** Sources and cues, ascending by their beginnings. */
  parts: Cover<Shown>[]
  /** For each statement the first sentence it stands in; null where it stands in none. */
  sentenceOf: (number | null)[]
}

/** Lays a reading out. */
export function viewOf(document: Document, reading: Reading): ReadingView {
  const parts = reading.attributions.flatMap(({ source, cue }) => [
    ...(source ? [part(source, 'source')] : []),
    ...(cue ? [part(cue, 'cue')] : []),
  ])
  const sentenceOf: (number | null)[] = reading.attributions.map(() => null)
  for (const [at, { attributions }] of reading.sentences.entries())
    for (const one of attributions) sentenceOf[one] ??= at
  // Statements that share a source name it once.
  const seen = new Set<string>()
  const once = parts.filter(({ span, is }) => {
    const key = `${is.type} ${span}`
    return !seen.has(key) && seen.add(key)
  })
  return { document, reading, parts: once.sort((a, b) => a.span[0] - b.span[0]), sentenceOf }
}

function part(span: Span, type: 'source' | 'cue'): Cover<Shown> {
  return { span, is: { type } }
}

/** Indices of the sentences that begin in a stretch. */
export function sentencesIn({ reading: { sentences } }: ReadingView, [start, end]: Span): number[] {
  const found: number[] = []
  let at = firstFrom(sentences, start)
  while (at < sentences.length && sentences[at]!.span[0] < end) found.push(at++)
  return found
}

/** What the reading lays over a stretch: its sentences, sources and cues. */
export function coversIn(view: ReadingView, span: Span): Cover<Shown>[] {
  const { sentences } = view.reading
  const covers: Cover<Shown>[] = sentencesIn(view, span).map((at) => ({
    span: sentences[at]!.span,
    is: { type: 'sentence', at },
  }))
  for (let at = firstFrom(view.parts, span[0]); at < view.parts.length; at++) {
    const one = view.parts[at]!
    if (one.span[0] >= span[1]) break
    covers.push(one)
  }
  return covers
}

/** The index of the first that begins at or after an offset. */
function firstFrom(list: { span: readonly [number, number] }[], offset: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.span[0] < offset) low = middle + 1
    else high = middle
  }
  return low
}
