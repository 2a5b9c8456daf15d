// One quotation, one speaker: what quotation marks show goes before what the model makes of it. In: a document and its statements.
// Out: the same, without content that the marks show to be another’s; scope then gives those sentences to the speaker before.
//
//   Ms Venn said: “The wall was cracked.
//   “It is safe now.”                      hers, not the next speaker’s
//   The mayor said he would wait.
//
// Not: a quotation with a comma before its closing mark, which its speaker’s cue follows.

import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'

/** Takes quoted paragraphs from statements of the next one, and gives pieces of quoted sentences whole. Time in line with length. */
export function oneSpeakerAQuotation(doc: TokenizedDocument, statements: Statement[]): Statement[] {
  const hasSpeakerBefore = segmentsAfterSpeech(doc, statements)
  for (const statement of statements) {
    const anchor = anchorSegment(doc, statement)
    if (anchor === null) continue
    statement.content = statement.content.filter(({ first, end }) => {
      const segment = segmentAt(doc, first)
      return (
        segment >= anchor ||
        segmentAt(doc, end - 1) >= anchor ||
        !isQuotedWhole(doc, segment) ||
        !hasSpeakerBefore[segment]
      )
    })
    statement.content = merged(statement.content.map((piece) => wholeQuotedSentence(doc, piece)))
  }
  return statements.filter((one) => !isHedgeInQuotation(doc, one))
}

function segmentAt({ sentences, sentenceOf }: TokenizedDocument, token: number): number {
  return sentences[sentenceOf[token] ?? 0]?.segment ?? 0
}

/** The segment of a statement’s source or cue; null without either. */
function anchorSegment(doc: TokenizedDocument, { source, cue }: Statement): number | null {
  const part = cue ?? source
  return part ? segmentAt(doc, part.first) : null
}

/** For each segment 1 where the one before it has a statement with a source, or is itself a quotation after such. */
function segmentsAfterSpeech(doc: TokenizedDocument, statements: Statement[]): Uint8Array {
  const speaks = new Uint8Array(doc.segments.length)
  const lastSentence = (segment: number) => doc.sentenceOf[doc.segmentStarts[segment + 1]! - 1]
  for (const { source, cue, content, stated } of statements) {
    if (!source || !stated) continue
    for (const part of [source, cue, ...content]) {
      if (!part) continue
      const last = part.end - 1
      const segment = segmentAt(doc, last)
      if (doc.sentenceOf[last] === lastSentence(segment) && segmentAt(doc, source.first) <= segment)
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
function wholeQuotedSentence(doc: TokenizedDocument, piece: TokenRange): TokenRange {
  const { first, end } = piece
  const sentence = doc.sentences[doc.sentenceOf[end - 1] ?? 0]!
  const { quoteStates } = doc.segments[sentence.segment]!
  const base = doc.segmentStarts[sentence.segment]!
  const isInside = (token: number) => (quoteStates[token - base]! & 3) === 1
  const start = (quoteStates[sentence.first - base]! & 3) === 2 ? sentence.first + 1 : sentence.first
  if (first > start || end >= sentence.end || end <= start || !isInside(end - 1) || !isInside(end))
    return piece
  let past = end
  while (past < sentence.end && isInside(past)) past++
  return { first, end: past }
}

/** Ascending pieces without those inside others. */
function merged(pieces: TokenRange[]): TokenRange[] {
  const found: TokenRange[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (!last || piece.first >= last.end) found.push(piece)
    else if (piece.end > last.end) found[found.length - 1] = { first: last.first, end: piece.end }
  }
  return found
}

/** Whether a statement without a source is all inside a quotation: “She seemed like a nice person,” a part of what is said. */
function isHedgeInQuotation(doc: TokenizedDocument, { source, cue, content }: Statement): boolean {
  if (source || !cue) return false
  return [cue, ...content].every((part) => isInsideQuotation(doc, part))
}

function isInsideQuotation(doc: TokenizedDocument, { first, end }: TokenRange): boolean {
  const segment = segmentAt(doc, first)
  const { quoteStates } = doc.segments[segment]!
  const base = doc.segmentStarts[segment]!
  for (let at = first; at < end; at++) if (((quoteStates[at - base] ?? 0) & 3) !== 1) return false
  return true
}
