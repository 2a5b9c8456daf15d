// The features by which a source or a content is scored for a cue. In: a document with its parts sorted. Out: numbers; their
// weights are in grouping-weights.ts.

import { partitionPoint } from '@hearsay/core'
import type { Part } from '../lattice.ts'
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

/** How many parts of a role begin between two parts that do not overlap. */
export function countBetween({ before }: PartsLayout, role: Part['role'], a: Part, b: Part): number {
  const [first, last] = a.first < b.first ? [a, b] : [b, a]
  return before[role][last.first]! - before[role][first.end]!
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
  const after = cue.first >= source.end
  const far = distance(layout, source, cue)
  return [
    after ? 1 : 0,
    ...far,
    Math.min(countBetween(layout, 'source', source, cue), 3),
    Math.min(countBetween(layout, 'cue', source, cue), 3),
    Math.min(countBetween(layout, 'content', source, cue), 2),
    !after && source.first === cue.end ? 1 : 0,
    !after && BY.test(layout.doc.words[source.first - 1]!) ? 1 : 0,
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
  const { words } = layout.doc
  const after = content.first >= cue.end
  const far = distance(layout, content, cue)
  const own = source && inGap(source, content, cue) ? 1 : 0
  const next = layout.before.content
  return [
    after ? 1 : 0,
    ...far,
    Math.min(countBetween(layout, 'content', content, cue), 3),
    Math.min(countBetween(layout, 'cue', content, cue), 3),
    Math.min(countBetween(layout, 'source', content, cue) - own, 2),
    own,
    !after && (words[content.end] === ',' || SIGN.test(words[content.end - 1]!)) ? 1 : 0,
    after && words.slice(cue.end, Math.min(content.first, cue.end + 4)).every((word) => SIGN.test(word))
      ? 1
      : 0,
    !after && next[Math.min(cue.end + 3, next.length - 1)]! > next[cue.end]! ? 1 : 0,
    far[2]! > 0 && words[content.first] === '"' ? 1 : 0,
    after && fillsNextParagraph(layout.doc, cue, content) ? 1 : 0,
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

function inGap(part: Part, a: Part, b: Part): boolean {
  const [first, last] = a.first < b.first ? [a, b] : [b, a]
  return part.first >= first.end && part.end <= last.first
}

/** Tokens between (twice), sentences apart, paragraphs apart. */
function distance({ doc }: PartsLayout, a: Part, b: Part): [number, number, number, number] {
  const [first, last] = a.first < b.first ? [a, b] : [b, a]
  const gap = Math.max(0, last.first - first.end)
  const [from, to] = [doc.sentenceOf[first.end - 1]!, doc.sentenceOf[last.first]!]
  const apart = doc.sentences[from]!.segment === doc.sentences[to]!.segment ? 0 : 1
  return [Math.min(gap, 4), Math.log1p(gap), Math.min(to - from, 3), apart]
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
  const { words } = layout.doc
  const [head, last] = [words[cue.first]!, words[cue.end - 1]!]
  const lead = words[cue.first - 1] ?? ''
  const yes = (is: boolean) => (is ? 1 : 0)
  const gap = neighbour.end <= cue.first ? cue.first - neighbour.end : neighbour.first - cue.end
  return [
    1,
    yes(neighbour.first < cue.first),
    Math.log1p(gap),
    Math.min(countBetween(layout, 'cue', cue, neighbour), 2),
    Math.min(countBetween(layout, 'source', cue, neighbour), 2),
    Math.min(countBetween(layout, 'content', cue, neighbour), 2),
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
