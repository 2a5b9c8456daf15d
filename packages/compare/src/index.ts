export type { CompareOptions, Comparison } from './compare.ts'
export { compare } from './compare.ts'
export type { CopyGroup, CopyKind, CopyMember } from './copies.ts'
export { copyGroupsOf, copyKinds } from './copies.ts'
export type { EventOutline, RelayCount, SharedSource, SpeakerCell, SpeakerRow } from './event-outline.ts'
export { eventOutline } from './event-outline.ts'
export type { Profile } from './events.ts'
export { EVENT_DAYS, profileOf, tellsOfOneEvent } from './events.ts'
export type { Family, FamilyMember } from './families.ts'
export { familiesOf } from './families.ts'
export type { VariationKind } from './kinds.ts'
export { kindLetters, kindsOf, variationKinds } from './kinds.ts'
export type { TurnKind } from './lexicon.ts'
export { turnKinds } from './lexicon.ts'
export type { Clipping, Occurrence } from './occurrence.ts'
export { occurrencesOf } from './occurrence.ts'
export type { RecordOptions } from './record.ts'
export { comparisonRecord } from './record.ts'
export { relate } from './relate.ts'
export type {
  ComparedClipping,
  ComparedFamily,
  ComparedOccurrence,
  ComparedText,
  ComparedTie,
  ComparedVariation,
  ComparisonRecord,
} from './schema.ts'
export { searchWordsOf } from './search-words.ts'
export type { SpeakerRelation } from './speakers.ts'
export type { Step } from './steps.ts'
export type { Variation } from './variation.ts'
export { variationOf } from './variation.ts'
