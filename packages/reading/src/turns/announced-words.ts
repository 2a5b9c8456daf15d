// A line that announces a statement, and the quotation that opens the next paragraph. In: a document. Out: turns.
//
//   Orm, who also chairs the board, released this statement on Friday:
//   sss                             ccccccccccccccccccccccc
//   “The pier is safe. Come and see it.”
//    qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq
//
// Not: “The board released this list:”, which announces no words.

import { announcedNouns, announcingVerbs } from '../lexicon/speech-words.ts'
import { subjectStart } from '../relay/clause.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { COLON, segmentRange, type Turn, type TurnRule } from './turn.ts'

/** The noun is among so many tokens behind the verb. */
const MAX_TOKENS_TO_NOUN = 5
/** A statement has so many paragraphs at most. */
const MAX_PARAGRAPHS = 20

/** A statement under the line that announces it. */
export const announcedWords = {
  id: 'announced-words',
  message: 'The line above the quotation announces a statement and names its speaker.',
  example:
    'The crews waited all night for the gates to open.\n\nOrla Venn, who also chairs the board, released this statement:\n\n“The pier is safe. Come and see it.”',
  counterExample:
    'The crews waited all night for the gates to open.\n\nOrla Venn released this list:\n\n“The Long Tide” by Tam Brisco.',
  precision: 0.8,
  measured: 'estimate',
  trigger: COLON,
  turnsIn(doc) {
    return [...doc.segments.keys()].flatMap((segment): Turn[] => {
      const { end } = segmentRange(doc, segment)
      if (doc.words[end - 1] !== ':' || doc.words[end] !== '"') return []
      const { first } = doc.sentences[doc.sentenceOf[end - 1]!]!
      const found = announcement(doc, { first, end })
      const content = found ? quotationFrom(doc, segment + 1) : []
      return found && content.length ? [{ ...found, content }] : []
    })
  },
} satisfies TurnRule

/** The speaker and the words that announce a statement. */
function announcement(doc: TokenizedDocument, { first, end }: TokenRange): Omit<Turn, 'content'> | null {
  for (let verb = first + 1; verb < end - 1; verb++) {
    if (!announcingVerbs.has(doc.words[verb]!)) continue
    for (let noun = verb + 1; noun < Math.min(end, verb + MAX_TOKENS_TO_NOUN); noun++) {
      if (!announcedNouns.has(doc.words[noun]!)) continue
      const start = subjectStart(doc, verb, first)
      let to = start
      while (to < verb && doc.words[to] !== ',') to++
      return to > start ? { source: { first: start, end: to }, cue: { first: verb, end: noun + 1 } } : null
    }
  }
  return null
}

/** The paragraphs of the quotation that opens one: those that open with a mark, up to its close. */
function quotationFrom(doc: TokenizedDocument, from: number): TokenRange[] {
  const found: TokenRange[] = []
  for (let segment = from; segment < Math.min(doc.segments.length, from + MAX_PARAGRAPHS); segment++) {
    const { first, end } = segmentRange(doc, segment)
    if (doc.words[first] !== '"') return found
    let close = end - 1
    while (close > first && doc.words[close] !== '"') close--
    if (close > first) return [...found, { first, end: close + 1 }]
    found.push({ first, end })
  }
  return found
}
