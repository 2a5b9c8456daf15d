export type { Stretch } from './features.ts'
export { stretchesOf } from './features.ts'
export type { Role } from './labels.ts'
export { labels } from './labels.ts'
export type { Part, Transitions } from './lattice.ts'
export { findParts } from './lattice.ts'
export { formNames, ruleMessage, rules, stanceNames, voiceLetters, voiceNames } from './messages.ts'
export type {
  Actor,
  Attribution,
  Evidence,
  Form,
  Quotation,
  Reading,
  Sentence,
  Stance,
  Time,
  Unnamed,
  Voice,
} from './schema.ts'
export { readingSchema, readingVersion } from './schema.ts'
export { sentencesOf } from './sentences.ts'
export type { Sourcing } from './sourcing.ts'
export { chainOf, sourceName, sourcingOf } from './sourcing.ts'
export { tokensOf } from './tokens.ts'
