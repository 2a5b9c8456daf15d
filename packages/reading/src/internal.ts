// What the evaluation package and the benchmarks need of the reading’s inside. Not part of the public interface: any of it may
// change with any commit.

export { groupParts } from './attribution/group-parts.ts'
export type { PartsLayout } from './attribution/grouping-features.ts'
export {
  contentFeatures,
  featuresOfContent,
  featuresOfSharing,
  featuresOfSource,
  layOutParts,
  nearestTo,
  sharingFeatures,
  sourceFeatures,
} from './attribution/grouping-features.ts'
export type { PartGroup } from './attribution/part-group.ts'
export { wordsConfidence, wordsFeatures } from './attribution/words-confidence.ts'
export type { Segment } from './features.ts'
export { segmentsOf } from './features.ts'
// The public interface too: then a bundle of both entries has all of the reader in one file.
export * from './index.ts'
export type { PartRole } from './labels.ts'
export { labels } from './labels.ts'
export { english, extractStatements, mendedStatements } from './languages/english.ts'
export { languageFeatures } from './languages/language-features.ts'
export { languageOf } from './languages/languages.ts'
export type { Part } from './lattice.ts'
export { Decoder } from './lattice.ts'
export { doubtLimits } from './lexicon/doubt-weights.ts'
export { pronounOfGiven } from './lexicon/given-names.ts'
export { measuredLanguages } from './lexicon/measured-languages.ts'
export { pronouns } from './lexicon/pronouns.ts'
export { honorifics, titleWords } from './lexicon/titles.ts'
export { parseModelFile } from './model/format.ts'
export { replaceModel } from './model/load.ts'
export { sequencesOf } from './model/sequences.ts'
export { createModel, transitionsOf } from './model/tagger.ts'
export { languageWords } from './other-languages/language-words.ts'
export { reportTest } from './other-languages/may-report.ts'
export { joinTest } from './other-languages/sentence-joins.ts'
export { tagging } from './other-languages/tagged.ts'
export { classTest } from './other-languages/word-classes.ts'
export { addByPattern } from './patterns/add-by-pattern.ts'
export {
  contentRules,
  linePatterns,
  phraseRules,
  quotationPatterns,
  rules,
  sourceRules,
  tagger,
  turnRules,
} from './rules.ts'
export { startOf } from './statement.ts'
export { overlap, type TokenRange } from './token-range.ts'
export type { TokenizedDocument } from './tokenized-document.ts'
export { joinSentences, spanOf, tokenizeDocument, tokenRange } from './tokenized-document.ts'
