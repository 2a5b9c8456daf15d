// Doubt in words. In: an attribution. Out: the words that go with it on a screen, and wherever it leaves the desk.

import type { Attribution } from './schema.ts'

/** An attribution that the reading is sure of, one that it isn’t, and one that a person decided about. */
export const attributionLabels = [
  'attribution by machine',
  'attribution by machine, unsure',
  'attribution by a person',
] as const

/** The words that go with an attribution in citations, feeds, exports and answers of the API. */
export function attributionWords({
  sure,
  decided,
}: Pick<Attribution, 'sure' | 'decided'>): (typeof attributionLabels)[number] {
  if (decided) return attributionLabels[2]
  return attributionLabels[sure ? 0 : 1]
}

/** The least confidence of each word, highest first; below the last of them an attribution is possible at best. */
const LIKELIHOODS = [
  [0.9, 'very likely'],
  [0.6, 'likely'],
] as const

/** How likely an attribution is to be right, in a word or two: “very likely” means at least nine in ten. */
export function confidenceWords({
  sure,
  confidence,
  decided,
}: Pick<Attribution, 'sure' | 'confidence' | 'decided'>): string {
  if (decided) return 'decided'
  if (!sure) return 'unsure'
  return LIKELIHOODS.find(([least]) => confidence >= least)?.[1] ?? 'possible'
}
