// One quotation, one speaker: what quotation marks show goes before what the model makes of it. In: a document and its statements.
// Out: the same, without content that the marks show to be another’s; scope then gives those sentences to the speaker before.
//
//   Ms Venn said: “The wall was cracked.
//   “It is safe now.”                      hers, not the next speaker’s
//   The mayor said he would wait.
//
// Not: a quotation with a comma before its closing mark, which its speaker’s cue follows.

import type { Span } from '@hearsay/core'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { spanOfTokens, tokenRange } from '../tokenized-document.ts'

/** Half-open token indices. */
type TokenRange = Span

/** Takes quoted paragraphs from statements of the next one, and gives pieces of quoted sentences whole. Time in line with length. */
export function oneSpeakerAQuotation(doc: TokenizedDocument, statements: Statement[]): Statement[] {
  const hasSpeakerBefore = segmentsAfterSpeech(doc, statements)
  for (const statement of statements) {
    const anchor = anchorSegment(doc, statement)
    if (anchor === null) continue
    statement.content = statement.content.filter((span) => {
      const [first, end] = tokenRange(doc, span)
      const segment = segmentAt(doc, first)
      return (
        segment >= anchor ||
        segmentAt(doc, end - 1) >= anchor ||
        !isQuotedWhole(doc, segment) ||
        !hasSpeakerBefore[segment]
      )
    })
    statement.content = mergedSpans(statement.content.map((span) => wholeQuotedSentence(doc, span)))
  }
  return statements.filter((one) => !isHedgeInQuotation(doc, one))
}

function segmentAt({ sentences, sentenceOf }: TokenizedDocument, token: number): number {
  return sentences[sentenceOf[token] ?? 0]?.segment ?? 0
}

/** The segment of a statement’s source or cue; null without either. */
function anchorSegment(doc: TokenizedDocument, { source, cue }: Statement): number | null {
  const span = cue ?? source
  return span ? segmentAt(doc, tokenRange(doc, span)[0]) : null
}

/** For each segment 1 where the one before it has a statement with a source, or is itself a quotation after such. */
function segmentsAfterSpeech(doc: TokenizedDocument, statements: Statement[]): Uint8Array {
  const speaks = new Uint8Array(doc.segments.length)
  const lastSentence = (segment: number) => doc.sentenceOf[doc.segmentStarts[segment + 1]! - 1]
  for (const { source, cue, content, stated } of statements) {
    if (!source || !stated) continue
    for (const span of [source, cue, ...content]) {
      if (!span) continue
      const last = tokenRange(doc, span)[1] - 1
      const segment = segmentAt(doc, last)
      if (
        doc.sentenceOf[last] === lastSentence(segment) &&
        segmentAt(doc, tokenRange(doc, source)[0]) <= segment
      )
        speaks[segment] = 1
    }
  }
  const after = new Uint8Array(doc.segments.length)
  for (let segment = 1; segment < after.length; segment++) {
    after[segment] = speaks[segment - 1]! || (isQuotedWhole(doc, segment - 1) ? after[segment - 1]! : 0)
  }
  return after
}

/** Whether a segment is one quotation from its first token to its last, and a sentence ends before the closing mark. */
function isQuotedWhole(doc: TokenizedDocument, segment: number): boolean {
  const { quoteStates } = doc.segments[segment]!
  const last = quoteStates.length - 1
  if (quoteStates[0] !== 2 && quoteStates[0] !== 6) return false
  if (quoteStates[last]! >= 4) return true
  const end = doc.segmentStarts[segment + 1]! - 1
  return quoteStates[last] === 3 && !quoteStates.includes(0) && /^(?:[.?!…]|\.{3})$/.test(doc.words[end - 1]!)
}

/** A piece that begins a quoted sentence and stops within it, to the end of the sentence or of the quotation. */
function wholeQuotedSentence(doc: TokenizedDocument, span: Span): Span {
  const [first, end] = tokenRange(doc, span)
  const sentence = doc.sentences[doc.sentenceOf[end - 1] ?? 0]!
  const { quoteStates } = doc.segments[sentence.segment]!
  const base = doc.segmentStarts[sentence.segment]!
  const isInside = (token: number) => (quoteStates[token - base]! & 3) === 1
  const start = (quoteStates[sentence.first - base]! & 3) === 2 ? sentence.first + 1 : sentence.first
  if (first > start || end >= sentence.end || end <= start || !isInside(end - 1) || !isInside(end))
    return span
  let past = end
  while (past < sentence.end && isInside(past)) past++
  return spanOfTokens(doc, first, past)
}

/** Ascending spans without those inside others. */
function mergedSpans(spans: Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span[0] < last[1]) last[1] = Math.max(last[1], span[1])
    else merged.push([...span])
  }
  return merged
}

/** Whether a statement without a source is all inside a quotation: “She seemed like a nice person,” a part of what is said. */
function isHedgeInQuotation(doc: TokenizedDocument, { source, cue, content }: Statement): boolean {
  if (source || !cue) return false
  return [cue, ...content].every((span) => isInsideQuotation(doc, tokenRange(doc, span)))
}

function isInsideQuotation(doc: TokenizedDocument, [first, end]: TokenRange): boolean {
  const segment = segmentAt(doc, first)
  const { quoteStates } = doc.segments[segment]!
  const base = doc.segmentStarts[segment]!
  for (let at = first; at < end; at++) if (((quoteStates[at - base] ?? 0) & 3) !== 1) return false
  return true
}
