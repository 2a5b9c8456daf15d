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
import type { PartsLayer, TokenRange } from './parts-layer.ts'
import { isCapitalized, speakerAfter } from './speaker.ts'

const MAX_LABEL_TOKENS = 5
/** Labels of a line that nobody says. */
const NON_SPEAKER_LABELS =
  /\b(?:byline|by|photos?|pictures?|image|video|date|source|sources|credit|contact|subject|tags?|from|to|note|update|updated|correction|related|caption|file|more|read|watch|total|where|when|what|time|place)\b/
const DASH = /^(?:[—–―]|--)$/

/** Adds lines of transcripts. */
export function addTranscriptLines(layer: PartsLayer, probability: number): void {
  const { segmentStarts, segments } = layer.doc
  const found: { range: TokenRange; end: number; label: string }[] = []
  const times = new Map<string, number>()
  for (const segment of segments.keys()) {
    const [first, end] = [segmentStarts[segment]!, segmentStarts[segment + 1]!]
    const colon = labelEnd(layer, first, end)
    if (colon === null || colon + 4 >= end || !/^(?:[.!?…"]|\.{3})$/.test(layer.word(end - 1))) continue
    if (/\d/.test(layer.word(colon + 1))) continue
    const label = layer.doc.words.slice(first, colon).join(' ')
    if (NON_SPEAKER_LABELS.test(label)) continue
    found.push({ range: [first, colon], end, label })
    times.set(label, (times.get(label) ?? 0) + 1)
  }
  for (const { range, end, label } of found) {
    const colon = range[1]
    const loud = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(rawWordAt(layer.doc, colon - 1))
    if (layer.word(colon + 1) !== '"' && !loud && times.get(label)! < 2) continue
    if (!layer.isFree([range[0], end])) continue
    layer.add('speaker-label', probability, {
      source: range,
      cue: [colon, colon + 1],
      content: [colon + 1, end],
    })
  }
}

/** The colon behind a name that begins a paragraph. */
function labelEnd(layer: PartsLayer, first: number, end: number): number | null {
  for (let at = first; at < Math.min(end, first + MAX_LABEL_TOKENS); at++) {
    if (layer.word(at) === ':') return at > first && layer.word(first).length > 1 ? at : null
    if (!isCapitalized(layer, at) && !/^(?:of|the|de|van|bin|al|\()$/.test(layer.word(at))) return null
  }
  return null
}

/** Adds lines of dialogue with their verb of speech. */
export function addDialogueLines(layer: PartsLayer, probability: number): void {
  const { segmentStarts, segments } = layer.doc
  for (const segment of segments.keys()) {
    const [first, end] = [segmentStarts[segment]!, segmentStarts[segment + 1]!]
    if (!DASH.test(layer.word(first)) || !layer.isFree([first, end])) continue
    for (let verb = first + 2; verb + 1 < end; verb++) {
      if (!introducesWords(layer.word(verb)) || !/^(?:[,.!?…]|--|[—–―])$/.test(layer.word(verb - 1))) continue
      const source = speakerAfter(layer, verb + 1, end)
      if (!source) continue
      const to = DASH.test(layer.word(verb - 1)) ? verb - 1 : verb
      if (
        !layer.add('dialogue-dash', probability, { source, cue: [verb, verb + 1], content: [first + 1, to] })
      )
        break
      let rest = source[1]
      while (rest < end && /^[^\p{L}\p{N}]+$/u.test(layer.word(rest))) rest++
      if (rest < end) layer.add('dialogue-dash', probability, { content: [rest, end] })
      break
    }
  }
}
