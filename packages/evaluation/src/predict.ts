// Predictions for evaluation: statements as flat attributions, as corpora annotate them. In: a document. Out: the three parts of
// each statement and its confidence, before relay chains, scope and actors are resolved.

import type { Document, Span } from '@hearsay/core'
import type { ReadOptions } from '@hearsay/reading'
import { extractStatements, languageOf, spanOf, tokenizeDocument } from '@hearsay/reading/internal'
import type { FlatAttribution } from './standoff.ts'

/** A predicted attribution; also the JSON of a predictions file. */
export interface PredictedAttribution {
  source: Span | null
  cue: Span | null
  content: Span[]
  /** From 0 to 1. */
  confidence: number
}

/** Predicts the statements of a document in its language; the model must have been loaded. */
export function predict(document: Document, { model = 'default' }: ReadOptions = {}): PredictedAttribution[] {
  const doc = tokenizeDocument(document)
  const language = languageOf(doc)
  // In doubt as English: a corpus is.
  const isEnglish = language.code === 'en' || language.code === 'und'
  const statements = isEnglish ? extractStatements(doc, model) : language.statementsOf(doc, model)
  return statements.map(({ source, cue, content, confidence }) => ({
    source: source && spanOf(doc, source),
    cue: cue && spanOf(doc, cue),
    content: content.map((piece) => spanOf(doc, piece)),
    confidence: Math.round(confidence * 1e4) / 1e4,
  }))
}

/** A prediction in the form that the scorer compares. */
export function flatten({ source, cue, content }: PredictedAttribution): FlatAttribution {
  return { source: source ? [source] : [], cue: cue ? [cue] : [], content }
}

/** The predictions of a file that `eval --out` wrote, by the name of their text. Throws where a line is no such JSON. */
export function parsePredictions(lines: string): Map<string, FlatAttribution[]> {
  const texts = lines.split('\n').filter(Boolean)
  return new Map(
    texts.map((line) => {
      const { id, attributions } = JSON.parse(line) as { id: string; attributions: PredictedAttribution[] }
      return [id, attributions.map(flatten)]
    }),
  )
}
