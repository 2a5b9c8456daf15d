export type { Predicted } from './evaluate/predict.ts'
export { flatten, predict } from './evaluate/predict.ts'
export type { ReliabilityRow } from './evaluate/reliability.ts'
export { reliabilityRows } from './evaluate/reliability.ts'
export type { JudgedText, Rates, Scores } from './evaluate/score.ts'
export { correctPredictions, score } from './evaluate/score.ts'
export type { FlatAttribution } from './evaluate/standoff.ts'
export { parseStandoff } from './evaluate/standoff.ts'
export type { Segment } from './features.ts'
export { segmentsOf } from './features.ts'
export type { PartRole } from './labels.ts'
export { labels } from './labels.ts'
export type { Part, Transitions } from './lattice.ts'
export { decodeParts } from './lattice.ts'
export {
  partialReadingMessage,
  quoteFormNames,
  ruleMessage,
  ruleMessages,
  stanceNames,
  voiceLetters,
  voiceNames,
} from './messages.ts'
export { loadModel } from './model/load.ts'
export type { ReadOptions } from './read.ts'
export { read } from './read.ts'
export type {
  Actor,
  Attribution,
  Evidence,
  Quotation,
  Reading,
  Sentence,
  Time,
  Unnamed,
} from './schema.ts'
export { readingSchema, readingVersion } from './schema.ts'
export { splitSentences } from './sentences.ts'
export type { SingleSourceParagraph, Sourcing } from './sourcing.ts'
export { isPartialReading, relayChain, singleSourceParagraphs, sourceName, sourcingOf } from './sourcing.ts'
export { tokenize } from './tokens.ts'
export { readerVersion } from './version.ts'
export type { ActorKind, ModelName, QuotationUse, QuoteForm, Stance, Standing, Voice } from './vocabulary.ts'
export {
  actorKinds,
  modelNames,
  quotationUses,
  quoteForms,
  recordFrom,
  stances,
  standings,
  voices,
} from './vocabulary.ts'
