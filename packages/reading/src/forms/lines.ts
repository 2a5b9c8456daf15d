// Whole paragraphs that are somebody’s words by their form: a line of a transcript, a line of dialogue behind a dash.
// In: a board. Out: parts added to it.
//
//   VENN: We wait for the tide.        —We wait —said Ms Venn—. The boats are full.
//   ssss^ qqqqqqqqqqqqqqqqqqqqq         qqqqqqq  cccc sssssss   qqqqqqqqqqqqqqqqqqq
//
// A label is a name of up to four words. Words without quotation marks behind it are speech only where the label comes
// back or stands in capitals: “Bridge: the long wait” is none.

import { introducesWords } from '../lexicon/cues.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Board, Range } from './board.ts'
import { isCapital, speakerAfter } from './speaker.ts'

const LONGEST_LABEL = 5
/** Labels of a line that nobody says. */
const NO_SPEAKER =
  /\b(?:byline|by|photos?|pictures?|image|video|date|source|sources|credit|contact|subject|tags?|from|to|note|update|updated|correction|related|caption|file|more|read|watch|total|where|when|what|time|place)\b/
const DASH = /^(?:[—–―]|--)$/

/** Adds lines of transcripts. */
export function addLabelled(board: Board, probability: number): void {
  const { segmentStarts, segments } = board.doc
  const found: { range: Range; end: number; label: string }[] = []
  const times = new Map<string, number>()
  for (const segment of segments.keys()) {
    const [first, end] = [segmentStarts[segment]!, segmentStarts[segment + 1]!]
    const colon = labelEnd(board, first, end)
    if (colon === null || colon + 4 >= end || !/^(?:[.!?…"]|\.{3})$/.test(board.word(end - 1))) continue
    if (/\d/.test(board.word(colon + 1))) continue
    const label = board.doc.words.slice(first, colon).join(' ')
    if (NO_SPEAKER.test(label)) continue
    found.push({ range: [first, colon], end, label })
    times.set(label, (times.get(label) ?? 0) + 1)
  }
  for (const { range, end, label } of found) {
    const colon = range[1]
    const loud = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(rawWordAt(board.doc, colon - 1))
    if (board.word(colon + 1) !== '"' && !loud && times.get(label)! < 2) continue
    if (!board.free([range[0], end])) continue
    board.add('speaker-label', probability, {
      source: range,
      cue: [colon, colon + 1],
      content: [colon + 1, end],
    })
  }
}

/** The colon behind a name that begins a paragraph. */
function labelEnd(board: Board, first: number, end: number): number | null {
  for (let at = first; at < Math.min(end, first + LONGEST_LABEL); at++) {
    if (board.word(at) === ':') return at > first && board.word(first).length > 1 ? at : null
    if (!isCapital(board, at) && !/^(?:of|the|de|van|bin|al|\()$/.test(board.word(at))) return null
  }
  return null
}

/** Adds lines of dialogue with their verb of speech. */
export function addDialogue(board: Board, probability: number): void {
  const { segmentStarts, segments } = board.doc
  for (const segment of segments.keys()) {
    const [first, end] = [segmentStarts[segment]!, segmentStarts[segment + 1]!]
    if (!DASH.test(board.word(first)) || !board.free([first, end])) continue
    for (let verb = first + 2; verb + 1 < end; verb++) {
      if (!introducesWords(board.word(verb)) || !/^(?:[,.!?…]|--|[—–―])$/.test(board.word(verb - 1))) continue
      const source = speakerAfter(board, verb + 1, end)
      if (!source) continue
      const to = DASH.test(board.word(verb - 1)) ? verb - 1 : verb
      if (
        !board.add('dialogue-dash', probability, { source, cue: [verb, verb + 1], content: [first + 1, to] })
      )
        break
      let rest = source[1]
      while (rest < end && /^[^\p{L}\p{N}]+$/u.test(board.word(rest))) rest++
      if (rest < end) board.add('dialogue-dash', probability, { content: [rest, end] })
      break
    }
  }
}
