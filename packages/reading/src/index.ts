export type { Predicted } from './evaluate/predict.ts'
export { flatOf, predict } from './evaluate/predict.ts'
export type { ReliabilityRow } from './evaluate/reliability.ts'
export { reliability } from './evaluate/reliability.ts'
export type { Judged, Rates, Scores } from './evaluate/score.ts'
export { rightOnes, score } from './evaluate/score.ts'
export type { Flat } from './evaluate/standoff.ts'
export { goldOf } from './evaluate/standoff.ts'
export type { Stretch } from './features.ts'
export { stretchesOf } from './features.ts'
export type { Role } from './labels.ts'
export { labels } from './labels.ts'
export type { Part, Transitions } from './lattice.ts'
export { findParts } from './lattice.ts'
export { formNames, inPart, ruleMessage, rules, stanceNames, voiceLetters, voiceNames } from './messages.ts'
export { loadModel } from './model/load.ts'
export type { ReadOptions } from './read.ts'
export { read } from './read.ts'
export { readerVersion } from './reader-version.ts'
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
export { sentencesOf } from './sentences.ts'
export type { RestingParagraph, Sourcing } from './sourcing.ts'
export { chainOf, readInPart, restingOf, sourceName, sourcingOf } from './sourcing.ts'
export { tokensOf } from './tokens.ts'
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
