// A line of a transcript. In: a parts layer. Out: parts added to it.
//
//   VENN: We wait for the tide.
//   ssss^ qqqqqqqqqqqqqqqqqqqqq
//
// A label is a name of up to four words. Words without quotation marks after it are speech only where the label recurs or is
// in capitals. Not: “Bridge: the long wait”.

import { documentLabels } from '../lexicon/speech-words.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { PartsLayer, PatternRule } from './parts-layer.ts'
import { isCapitalized } from './speaker.ts'

/** The longest label, its colon included, in tokens. */
const MAX_LABEL_TOKENS = 5
/** The shortest line after a label, in tokens. */
const MIN_LINE_TOKENS = 4

/** Lines of transcripts. */
export const speakerLabel = {
  id: 'speaker-label',
  message: 'The line begins with a name and a colon, as in a transcript.',
  example: 'VENN: We will wait for the tide.\n\nSEY: And who pays for it?',
  counterExample: 'Bridge: the long wait goes on.',
  precision: 0.7,
  measured: 'every third text of train: 14 labels',
  addTo(layer) {
    const lines = labelledLines(layer)
    const counts = new Map<string, number>()
    for (const { label } of lines) counts.set(label, (counts.get(label) ?? 0) + 1)
    for (const { first, colon, end, label } of lines) {
      const isQuoted = layer.word(colon + 1) === '"'
      if (!isQuoted && !isInCapitals(layer, colon - 1) && counts.get(label)! < 2) continue
      if (!layer.isFree([first, end])) continue
      layer.add(speakerLabel, { source: [first, colon], cue: [colon, colon + 1], content: [colon + 1, end] })
    }
  },
} satisfies PatternRule

interface LabelledLine {
  /** Half-open token indices, and that of the colon. */
  first: number
  colon: number
  end: number
  label: string
}

/** Paragraphs that begin with a label and end like a sentence. */
function labelledLines(layer: PartsLayer): LabelledLine[] {
  const { segmentStarts, segments, words } = layer.doc
  return [...segments.keys()].flatMap((segment) => {
    const [first, end] = [segmentStarts[segment]!, segmentStarts[segment + 1]!]
    const colon = labelEnd(layer, first, end)
    if (colon === null || colon + MIN_LINE_TOKENS >= end || /\d/.test(layer.word(colon + 1))) return []
    if (!/^(?:[.!?…"]|\.{3})$/.test(layer.word(end - 1))) return []
    const label = words.slice(first, colon).join(' ')
    const isOfDocument = label.split(/[^\p{L}\p{N}_]+/u).some((word) => documentLabels.has(word))
    return isOfDocument ? [] : [{ first, colon, end, label }]
  })
}

/** The colon after a name that begins a paragraph. */
function labelEnd(layer: PartsLayer, first: number, end: number): number | null {
  for (let at = first; at < Math.min(end, first + MAX_LABEL_TOKENS); at++) {
    if (layer.word(at) === ':') return at > first && layer.word(first).length > 1 ? at : null
    if (!isCapitalized(layer, at) && !/^(?:of|the|de|van|bin|al|\()$/.test(layer.word(at))) return null
  }
  return null
}

function isInCapitals({ doc }: PartsLayer, at: number): boolean {
  return /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(rawWordAt(doc, at))
}
