// The features by which a source or a content is scored for a cue. In: a document with its parts sorted. Out: numbers; their
// weights are in grouping-weights.ts.

import { partitionPoint } from '@hearsay/core'
import type { Part } from '../lattice.ts'
import { contains, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'

/** The parts of a document, each role in the order of the text, and how many of them begin before each token. */
export interface PartsLayout {
  doc: TokenizedDocument
  sources: Part[]
  cues: Part[]
  contents: Part[]
  before: Record<Part['role'], Uint32Array>
}

/** Sorts the parts by role; those that overlap an earlier one are left out. */
export function layOutParts(doc: TokenizedDocument, parts: Part[]): PartsLayout {
  const kept: Part[] = []
  for (const part of [...parts].sort((a, b) => a.first - b.first || b.probability - a.probability)) {
    if (part.first < part.end && (kept.at(-1)?.end ?? 0) <= part.first) kept.push(part)
  }
  const of = (role: Part['role']) => kept.filter((part) => part.role === role)
  const [sources, cues, contents] = [of('source'), of('cue'), of('content')]
  const counted = (list: Part[]) => {
    const before = new Uint32Array(doc.tokens.length + 1)
    for (let at = 0; at < list.length; at++)
      before.fill(at + 1, list[at]!.first + 1, (list[at + 1]?.first ?? doc.tokens.length) + 1)
    return before
  }
  return {
    doc,
    sources,
    cues,
    contents,
    before: { source: counted(sources), cue: counted(cues), content: counted(contents) },
  }
}

/** The tokens between two parts that do not overlap. */
function gapBetween(a: Part, b: Part): TokenRange {
  return a.first < b.first ? { first: a.end, end: b.first } : { first: b.end, end: a.first }
}

/** How many parts begin in a gap, up to `most`; `before` is how many of them begin before each token. */
function countIn({ first, end }: TokenRange, before: Uint32Array, most: number): number {
  return Math.min(before[end]! - before[first]!, most)
}

/** So many parts on either side of a part are candidates for it. */
const MAX_CANDIDATES_PER_SIDE = 4

/** The candidates nearest to a part on either side; `sorted` is in the order of `placeOf`. */
export function nearestTo<T>(sorted: T[], { first }: Part, placeOf: (one: T) => Part): T[] {
  const at = partitionPoint(sorted, (one) => placeOf(one).first < first)
  return sorted.slice(Math.max(0, at - MAX_CANDIDATES_PER_SIDE), at + MAX_CANDIDATES_PER_SIDE)
}

/** Words that lead from a cue to the source after it. */
const BY = /^(?:by|of|from|among|for)$/
const SIGN = /^[^\p{L}\p{N}]+$/u

/** Names of the features of a source and a cue, in the order of the numbers. */
export const sourceFeatures = [
  'cue after source',
  'tokens between, up to 4',
  'tokens between, log',
  'sentences apart, up to 3',
  'in another paragraph',
  'sources between, up to 3',
  'cues between, up to 3',
  'contents between, up to 2',
  'right after the cue',
  'by, of, from before it',
  'log odds of the cue, up to 3',
] as const

/** The features of a source and a cue. */
export function featuresOfSource(layout: PartsLayout, source: Part, cue: Part): number[] {
  const { doc, before } = layout
  const after = cue.first >= source.end
  const gap = gapBetween(source, cue)
  return [
    after ? 1 : 0,
    tokensIn(gap, 4),
    Math.log1p(tokensIn(gap)),
    sentencesOver(doc, gap),
    isInOneSegment(doc, gap) ? 0 : 1,
    countIn(gap, before.source, 3),
    countIn(gap, before.cue, 3),
    countIn(gap, before.content, 2),
    !after && source.first === cue.end ? 1 : 0,
    !after && BY.test(doc.words[source.first - 1]!) ? 1 : 0,
    oddsOf(cue),
  ]
}

/** Names of the features of a content and a cue, in the order of the numbers. */
export const contentFeatures = [
  'cue before content',
  'tokens between, up to 4',
  'tokens between, log',
  'sentences apart, up to 3',
  'in another paragraph',
  'contents between, up to 3',
  'cues between, up to 3',
  'sources of other cues between, up to 2',
  'its own source between',
  'before the cue, and a sign between',
  'after the cue, and only signs between',
  'before a cue that has a content right after it',
  'begins with a quotation mark, in another sentence',
  'fills the paragraph after, in quotation marks',
  'log odds of the cue, up to 3',
] as const

/** The features of a content and a cue with this source, or none. */
export function featuresOfContent(
  layout: PartsLayout,
  content: Part,
  cue: Part,
  source: Part | null,
): number[] {
  const { doc, before } = layout
  const { words } = doc
  const after = content.first >= cue.end
  const gap = gapBetween(content, cue)
  const apart = sentencesOver(doc, gap)
  const own = source && contains(gap, source) ? 1 : 0
  const next = before.content
  return [
    after ? 1 : 0,
    tokensIn(gap, 4),
    Math.log1p(tokensIn(gap)),
    apart,
    isInOneSegment(doc, gap) ? 0 : 1,
    countIn(gap, before.content, 3),
    countIn(gap, before.cue, 3),
    Math.min(countIn(gap, before.source, Infinity) - own, 2),
    own,
    !after && (words[content.end] === ',' || SIGN.test(words[content.end - 1]!)) ? 1 : 0,
    after && areSigns(words, cue.end, Math.min(content.first, cue.end + 4)) ? 1 : 0,
    !after && next[Math.min(cue.end + 3, next.length - 1)]! > next[cue.end]! ? 1 : 0,
    apart > 0 && words[content.first] === '"' ? 1 : 0,
    after && fillsNextParagraph(doc, cue, content) ? 1 : 0,
    oddsOf(cue),
  ]
}

/** Log odds of a part, limited to −3 to 3. */
function oddsOf({ probability }: Part): number {
  return Math.max(-3, Math.min(3, Math.log(probability / (1 - probability))))
}

/** Whether a content is a quotation that fills the paragraph after the cue’s. */
function fillsNextParagraph(doc: TokenizedDocument, cue: Part, { first: start, end }: Part): boolean {
  const { segment } = doc.sentences[doc.sentenceOf[start]!]!
  if (doc.sentences[doc.sentenceOf[cue.first]!]!.segment !== segment - 1) return false
  const [first, last] = [doc.segmentStarts[segment]!, doc.segmentStarts[segment + 1]!]
  return doc.words[start] === '"' && start === first && end >= last - 1
}

function tokensIn({ first, end }: TokenRange, most = Infinity): number {
  return Math.min(Math.max(0, end - first), most)
}

/** Whether all of the words `[from, end)` are signs. */
function areSigns(words: string[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!SIGN.test(words[at]!)) return false
  return true
}

/** How many sentences a gap leads on, up to 3. */
function sentencesOver({ sentenceOf }: TokenizedDocument, { first, end }: TokenRange): number {
  return Math.min(sentenceOf[end]! - sentenceOf[first - 1]!, 3)
}

/** Whether a gap is within one stretch of prose. */
function isInOneSegment({ sentences, sentenceOf }: TokenizedDocument, { first, end }: TokenRange): boolean {
  return sentences[sentenceOf[first - 1]!]!.segment === sentences[sentenceOf[end]!]!.segment
}

/** Names of the features of a cue without a source and its neighbour, in the order of the numbers. */
export const sharingFeatures = [
  'bias',
  'the neighbour stands before it',
  'tokens between, log',
  'cues between, up to 2',
  'sources between, up to 2',
  'contents between, up to 2',
  'ends in -ing',
  'after and, but, or, then',
  'after a comma or a dash',
  'after before, after, while, by, without',
  'begins with to',
  'begins with a form of be or have, or with it',
  'ends in -ed',
  'begins with a, the, his, their …',
  'has a content of its own',
  'ends with of, by, that or as',
  'is a single sign',
  'inside a content',
] as const

/** The features of a cue that may share the source of `neighbour`, a cue of the same sentence. */
export function featuresOfSharing(
  layout: PartsLayout,
  cue: Part,
  neighbour: Part,
  contents: Part[],
): number[] {
  const { before } = layout
  const { words } = layout.doc
  const [head, last] = [words[cue.first]!, words[cue.end - 1]!]
  const lead = words[cue.first - 1] ?? ''
  const yes = (is: boolean) => (is ? 1 : 0)
  const gap = gapBetween(cue, neighbour)
  return [
    1,
    yes(neighbour.first < cue.first),
    Math.log1p(tokensIn(gap)),
    countIn(gap, before.cue, 2),
    countIn(gap, before.source, 2),
    countIn(gap, before.content, 2),
    yes(words.slice(cue.first, cue.end).some((word) => /\p{L}{2}ing$/u.test(word))),
    yes(/^(?:and|but|or|then|also|&)$/.test(lead)),
    yes(/^(?:,|--|-|–|—|;)$/.test(lead)),
    yes(/^(?:before|after|while|by|without|when|in)$/.test(lead)),
    yes(head === 'to'),
    yes(/^(?:is|are|was|were|be|been|being|'s|has|have|had|it|there)$/.test(head)),
    yes(/\p{L}{2}ed$/u.test(last)),
    yes(/^(?:a|an|the|his|her|its|their|any|no|that|this)$/.test(head) || /^(?:a|an|the)$/.test(lead)),
    yes(contents.length > 0),
    yes(/^(?:of|by|that|as)$/.test(last)),
    yes(SIGN.test(head) && cue.end - cue.first === 1),
    yes(layout.doc.segments.length > 0 && insideQuote(layout, cue) && !insideQuote(layout, neighbour)),
  ]
}

function insideQuote({ doc }: PartsLayout, { first: start }: Part): boolean {
  const segment = doc.sentences[doc.sentenceOf[start]!]!.segment
  return (doc.segments[segment]!.quoteStates[start - doc.segmentStarts[segment]!]! & 3) === 1
}
