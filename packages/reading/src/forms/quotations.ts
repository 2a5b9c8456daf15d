// A quotation with a verb of speech beside it that the model left unmarked. In: a board. Out: parts added to it.
//
//   ‘We wait,’ said Ms Venn.        Ms Venn told the Daily: «We wait.»       “We wait,” Ms Venn added, “for the tide.”
//   qqqqqqqqqq cccc sssssss         sssssss cccc            qqqqqqqqqq       qqqqqqqqqq sssssss ccccc  qqqqqqqqqqqqqqq
//
// Not: the so-called “free port”, where no verb of speech stands beside it; nor what the model marked part of.

import { introducesWords } from '../lexicon/cues.ts'
import { quotedSpans } from '../quote-form.ts'
import { tokenRange } from '../tokenized-document.ts'
import type { Board, Range } from './board.ts'
import { speakerAfter, speakerBefore } from './speaker.ts'

/** Words of the shortest quotation that is speech by its length; with a sign at its end, half as many will do. */
const SHORTEST = 6
const AUXILIARY = /^(?:has|have|had|also|then|later|once|first|again|still|even|would|often|\p{L}+ly)$/u
const TO_SOMEBODY = /^(?:told|tells|tell|asked|asks|warned|warns|reminded|assured|informed|advised|urged)$/

/** Adds what is said in quotations, with cue and source where they are not marked either. */
export function addQuotations(board: Board, probability: number): void {
  const { doc } = board
  for (const span of quotedSpans(doc)) {
    const quote = tokenRange(doc, span)
    if (!isSpeech(board, quote)) continue
    if (!board.free(quote)) continue
    const found = cueAfter(board, quote) ?? cueBefore(board, quote)
    if (found) board.add('quotation-with-cue', probability, { ...found, content: quote })
  }
}

/** Long enough, no title (“The Long Tide,”), and no mark astray: what runs on for several sentences begins one. */
function isSpeech(board: Board, [first, end]: Range): boolean {
  const words = board.doc.tokens
    .slice(first, end)
    .map(([from, to]) => board.doc.text.slice(from, to))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  const closed = /^[.,!?…]$/.test(board.word(end - 2))
  if (words.length < (closed ? SHORTEST / 2 : SHORTEST) && !/^[.!?]$/.test(board.word(end - 2))) return false
  const small = words.slice(1).filter((word) => word.length > 3 && /^\p{Ll}/u.test(word))
  if (
    words.length > 1 &&
    small.length === 0 &&
    !/^[!?]$/.test(board.word(end - 2)) &&
    words.length < SHORTEST
  )
    return false
  const { sentenceOf } = board.doc
  return sentenceOf[first] === sentenceOf[end - 1] || /^[^\p{Ll}]/u.test(words[0]!)
}

type Found = { cue: Range | null; source: Range | null }

/** A cue right after the quotation: marked already, or a verb of speech with its speaker on either side. */
function cueAfter(board: Board, [first, end]: Range): Found | null {
  const { doc } = board
  const { segment: stretch } = doc.sentences[doc.sentenceOf[first]!]!
  const ceiling = Math.min(doc.segmentStarts[stretch + 1]!, end + 24)
  const start = board.word(end) === ',' ? end + 1 : end
  if (start >= ceiling) return null
  if (board.role(start) === 'cue') return { cue: null, source: null }
  if (board.role(start) === 'source') {
    let past = start
    while (board.role(past) === 'source') past++
    return board.role(past) === 'cue' ? { cue: null, source: null } : null
  }
  if (introducesWords(board.word(start))) {
    const source = speakerAfter(board, start + 1, ceiling)
    return source && { cue: [start, start + 1], source }
  }
  for (let verb = start + 1; verb < ceiling; verb++) {
    if (/^[.;:?!"]$/.test(board.word(verb)) || board.role(verb)) return null
    if (!introducesWords(board.word(verb)) && !AUXILIARY.test(board.word(verb))) continue
    const found = withSpeaker(board, verbAt(board, verb, ceiling), start)
    if (found?.source?.[0] === start) return found
  }
  return null
}

/** Where the verb that begins at, or behind auxiliaries after, a token stands. */
function verbAt(board: Board, from: number, ceiling: number): number {
  let verb = from
  while (verb < ceiling && AUXILIARY.test(board.word(verb))) verb++
  return verb
}

/** A cue before the quotation, parted from it by a comma, a colon, “that” or whom it is said to. */
function cueBefore(board: Board, [start]: Range): Found | null {
  const { doc } = board
  const floor = doc.sentences[doc.sentenceOf[start]!]!.first
  let end = start
  while (end > floor && /^(?:[,:]|that)$/.test(board.word(end - 1)) && !board.role(end - 1)) end--
  if (board.role(end - 1) === 'cue') return { cue: null, source: null }
  for (let verb = end - 1; verb >= Math.max(floor, end - 8); verb--) {
    if (board.role(verb) || /^[.;:?!",]$/.test(board.word(verb))) return null
    if (!introducesWords(board.word(verb))) continue
    if (verb !== end - 1 && !TO_SOMEBODY.test(board.word(verb))) return null
    return withSpeaker(board, verb, floor)
  }
  return null
}

/** The verb of speech at a token with its auxiliaries, and the speaker before it. */
function withSpeaker(board: Board, verb: number, floor: number): Found | null {
  if (!introducesWords(board.word(verb))) return null
  let first = verb
  while (first > floor && AUXILIARY.test(board.word(first - 1))) first--
  const source = speakerBefore(board, first, floor)
  return source && { cue: [first, verb + 1], source }
}
