// Rules on form: what quotation marks and set phrases show where the model is unsure, or reads a text unlike those it
// learned from (single quotation marks, guillemets, corner brackets, dialogue behind a dash). In: a page and the model’s
// parts. Out: these and those the rules add; none overlaps another, and each says which rule marked it.

import type { Part } from '../lattice.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { addCuedQuotations } from './cued-quotations.ts'
import { PartsLayer } from './parts-layer.ts'
import { addSetPhrases } from './set-phrases.ts'
import { addDialogueLines, addTranscriptLines } from './speech-lines.ts'

/**
 * How often a rule, alone on a text, names the source the corpus names: measured on every third text of train (1,150
 * quotations, 99 “according to”, 33 “told”, 14 labels); of the last three there are too few to measure.
 */
const PRECISION = {
  'quotation-with-cue': 0.84,
  'according-to': 0.74,
  'told-somebody': 0.7,
  'speaker-label': 0.7,
  'as-somebody-put-it': 0.7,
  'in-the-words-of': 0.7,
  'dialogue-dash': 0.7,
} as const

/** Adds parts by form to those of the model, in the order of the text. Time in line with length. */
export function addByPattern(doc: TokenizedDocument, parts: Part[]): Part[] {
  const layer = new PartsLayer(doc, parts)
  addCuedQuotations(layer, PRECISION['quotation-with-cue'])
  addSetPhrases(layer, PRECISION)
  addTranscriptLines(layer, PRECISION['speaker-label'])
  addDialogueLines(layer, PRECISION['dialogue-dash'])
  return [...parts, ...layer.added].sort((a, b) => a.start - b.start)
}
