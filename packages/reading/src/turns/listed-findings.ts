// A list after a line about what a document found: its items are what the document says. In: a document. Out: turns.
//
//   Among the findings:             The report makes four proposals:
//         ssssssssssss^             ssssssssss                     ^
//   • Nine boats are unsafe.
//     qqqqqqqqqqqqqqqqqqqqq
//
// Not: “Here are our recommendations:”, the outlet’s own.

import { documentNouns, findingsNouns } from '../lexicon/speech-words.ts'
import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { itemsAfter } from './listed-items.ts'
import { COLON, segmentRange, type Turn, type TurnRule } from './turn.ts'

/** The longest sentence that names the document of a list, in tokens. */
const MAX_LEAD_TOKENS = 28
/** The longest phrase for a document before its noun, in tokens. */
const MAX_PHRASE_TOKENS = 5
const DETERMINER = /^(?:the|this|that|a|an|its|their|his|her|these|those)$/

/** Items of a list under what a document found. */
export const listedFindings = {
  id: 'listed-findings',
  message:
    'The line above the list says what a document found or proposes: the items are what the document says.',
  example: 'Among the findings:\n\n• Nine boats are unsafe.\n\n• The wall is cracked.',
  counterExample: 'Here are our recommendations:\n\n• Nine boats are worth a trip.\n\n• The wall is a sight.',
  precision: 0.7,
  measured: 'estimate',
  trigger: COLON,
  turnsIn(doc) {
    return [...doc.segments.keys()].flatMap((segment): Turn[] => {
      const content = itemsAfter(doc, segment)
      if (!content.length) return []
      const { end } = segmentRange(doc, segment)
      const source = documentOf(doc, { first: doc.sentences[doc.sentenceOf[end - 1]!]!.first, end })
      return source ? [{ source, cue: oneToken(end - 1), content }] : []
    })
  },
} satisfies TurnRule

/** The phrase for the document whose findings a sentence announces; null where it announces none. */
function documentOf({ words }: TokenizedDocument, { first, end }: TokenRange): TokenRange | null {
  if (end - first > MAX_LEAD_TOKENS) return null
  for (let at = first; at < end; at++) {
    // As the subject a document announces a list with any verb: “The report makes …”.
    const isSubject = documentNouns.has(words[at]!) && DETERMINER.test(words[first]!) && at - first < 4
    const isFindings = findingsNouns.has(words[at]!)
    // “The findings of the audit:” names its document, which the rule before this one knows.
    if (isFindings && words[at + 1] === 'of') return null
    if (!isSubject && !isFindings) continue
    let from = at
    while (from > first && at - from < MAX_PHRASE_TOKENS && !DETERMINER.test(words[from]!)) from--
    if (!DETERMINER.test(words[from]!)) from = at
    return /^(?:my|our|your)$/.test(words[at - 1] ?? '') ? null : { first: from, end: at + 1 }
  }
  return null
}
