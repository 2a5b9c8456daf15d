// A line of dialogue after a dash. In: a parts layer. Out: parts added to it.
//
//   —We wait —said Ms Venn—. The boats are full.
//    qqqqqqq  cccc sssssss   qqqqqqqqqqqqqqqqqq
//
// Not: a line without a verb of speech, such as one of a list.

import { introducesWords } from '../lexicon/cues.ts'
import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import type { PartsLayer, PatternRule } from './parts-layer.ts'
import { speakerAfter } from './speaker.ts'

const DASH = /^(?:[—–―]|--)$/
const PUNCTUATION = /^[^\p{L}\p{N}]+$/u

/** Lines of dialogue with their verb of speech. */
export const dialogueDash = {
  id: 'dialogue-dash',
  message: 'The line begins with a dash and has a verb of speech: dialogue.',
  example: '—Who closed the port? —asked the harbour master.',
  counterExample: '—Two boats, three nets, one rope.',
  precision: 0.7,
  measured: 'estimate',
  addTo(layer) {
    const { segmentStarts, segments } = layer.doc
    for (const segment of segments.keys()) {
      const [first, end] = [segmentStarts[segment]!, segmentStarts[segment + 1]!]
      if (!DASH.test(layer.word(first)) || !layer.isFree({ first, end })) continue
      const found = speakerInLine(layer, first, end)
      if (!found) continue
      const { verb, source } = found
      const contentEnd = DASH.test(layer.word(verb - 1)) ? verb - 1 : verb
      if (
        !layer.add(dialogueDash, {
          source,
          cue: oneToken(verb),
          content: { first: first + 1, end: contentEnd },
        })
      )
        continue
      let rest = source.end
      while (rest < end && PUNCTUATION.test(layer.word(rest))) rest++
      if (rest < end) layer.add(dialogueDash, { content: { first: rest, end } })
    }
  },
} satisfies PatternRule

/** The first verb of speech after punctuation in a line, with its speaker after it. */
function speakerInLine(
  layer: PartsLayer,
  first: number,
  end: number,
): { verb: number; source: TokenRange } | null {
  for (let verb = first + 2; verb + 1 < end; verb++) {
    if (!introducesWords(layer.word(verb)) || !/^(?:[,.!?…]|--|[—–―])$/.test(layer.word(verb - 1))) continue
    const source = speakerAfter(layer, verb + 1, end)
    if (source) return { verb, source }
  }
  return null
}
