// A list after a colon: its items belong to the speaker that the line before names. In: a document. Out: turns.
//
//   According to the report:        In the report:
//   • Nine boats are unsafe.
//     qqqqqqqqqqqqqqqqqqqqq
//
// Where the line before has a verb of speech, the statement there is given the items instead (`add-turns`).

import { documentNouns } from '../lexicon/speech-words.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'
import { COLON, segmentRange, type Turn, type TurnRule } from './turn.ts'

/** The longest line that names the document of a list, in tokens. */
const MAX_LEAD_TOKENS = 16
/** UTF-16 units before a segment that are searched for its bullet. */
const BULLET_UNITS = 4

/** Items of a list. */
export const listedItems = {
  id: 'listed-items',
  message:
    'A line that names a document and ends in a colon stands above a list: its items are what the document says.',
  example: 'In the report:\n\n• Nine boats are unsafe.\n\n• The wall is cracked.',
  counterExample: 'In the harbour:\n\n• Nine boats are unsafe.\n\n• The wall is cracked.',
  precision: 0.7,
  measured: 'estimate',
  trigger: COLON,
  turnsIn(doc) {
    return [...doc.segments.keys()].flatMap((segment): Turn[] => {
      const content = itemsAfter(doc, segment)
      const { first, end } = segmentRange(doc, segment)
      const lead = LEAD.exec(doc.words[first] ?? '')
      if (!content.length || !lead || end - first > MAX_LEAD_TOKENS) return []
      const start = sourceStart(doc, first, end)
      const source: TokenRange = { first: start, end: end - 1 }
      const isDocument = wordsOf(doc, source).some((word) => documentNouns.has(word))
      return isDocument ? [{ source, cue: { first, end: start }, content }] : []
    })
  },
} satisfies TurnRule

/** The first words of a line that names a document. */
const LEAD =
  /^(?:in|from|according|the|its|key|main|other|findings|conclusions|recommendations|highlights|points)$/
/** “Key findings of | the audit”, “In | the report”, “According to | the report”: where the document begins. */
function sourceStart({ words }: TokenizedDocument, first: number, end: number): number {
  if (/^(?:in|from|according)$/.test(words[first]!)) return words[first + 1] === 'to' ? first + 2 : first + 1
  for (let at = first + 1; at < end - 2; at++)
    if (
      /^(?:of|in|from)$/.test(words[at]!) &&
      /^(?:findings|conclusions|recommendations|highlights|points)$/.test(words[at - 1]!)
    )
      return at + 1
  return end - 1
}

/** The items of the list after a segment that ends in a colon; none where there is no list. */
export function itemsAfter(doc: TokenizedDocument, segment: number): TokenRange[] {
  const items: TokenRange[] = []
  if (doc.words[segmentRange(doc, segment).end - 1] !== ':') return items
  for (let at = segment + 1; at < doc.segments.length && isItem(doc, at); at++)
    items.push(segmentRange(doc, at))
  return items
}

/** Whether a bullet stands before a segment. */
function isItem({ text, tokens, segmentStarts }: TokenizedDocument, segment: number): boolean {
  const [start] = tokens[segmentStarts[segment]!] ?? [0]
  return /[*•‣▪●◦-]\s+$/.test(text.slice(Math.max(0, start - BULLET_UNITS), start))
}
