// What every rule says about itself. In: nothing. Out: the shape that each step extends with what its rules do. A rule is one
// object in a file of its own; rules.ts lists them in the order in which they apply, and the sentences on screens, the tables
// of docs/reading.md and the test of every example derive from it.

import type { EvidenceRule } from './vocabulary.ts'

/** What any rule says about itself. */
export interface DescribedRule {
  /** Its name; no other rule has the same. */
  readonly id: string
  /** What it decides and by which words: one sentence for people. */
  readonly message: string
  /** A clipping that it decides about: the paragraphs, or a whole seed after a line `@seed`. */
  readonly example: string
  /** A clipping that looks like the example, and about which it decides nothing. */
  readonly counterExample: string
}

/** A rule that decides something about a statement or a sentence. */
export interface Rule extends DescribedRule {
  /** Its name, as evidence gives it. */
  readonly id: EvidenceRule
  /**
   * How often it is right, 0 to 1, where the words that it starts from were read correctly; `model` where it leaves the
   * confidence to the probabilities of the model.
   */
  readonly precision: number | 'model'
  /** The texts on which the precision was measured; `estimate` for none. */
  readonly measured: string
}

/** A rule whose own precision counts, in the confidence of what it gives. */
export interface RuleWithPrecision extends Rule {
  readonly precision: number
}
