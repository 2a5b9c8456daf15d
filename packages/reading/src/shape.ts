// What a reading consists of, and what can be asked of one: all of the package’s interface but the reader itself, its models,
// its wording and its schema. A program that keeps or shows readings loads this, and neither the reader nor zod.

export { attributionLabels, attributionWords, confidenceWords } from './attribution-words.ts'
export { extentOf } from './extent.ts'
export type {
  Actor,
  Attribution,
  Decided,
  Evidence,
  Quotation,
  Reading,
  Sentence,
  Time,
  Title,
  Unnamed,
} from './schema.ts'
export type { SingleSourceParagraph, Sourcing } from './sourcing.ts'
export { relayChain, singleSourceParagraphs, sourceName, sourcingOf } from './sourcing.ts'
export { readerVersion } from './version.ts'
export type { ActorKind, ModelName, QuoteForm, SourceType, Stance, Standing, Voice } from './vocabulary.ts'
export {
  actorKinds,
  modelNames,
  quoteForms,
  recordFrom,
  sourceTypes,
  stances,
  standings,
  UNSURE_BELOW,
  voices,
} from './vocabulary.ts'
