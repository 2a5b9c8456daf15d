// What scope rules see: a sentence without a cue, between its neighbours. In: nothing. Out: the shapes, and what a paragraph’s
// quotation marks tell.

import type { Span } from '@hearsay/core'
import type { RuleWithPrecision } from '../rule.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'

/** A quotation as scope sees it. */
export interface QuotationSpan {
  span: Span
  attribution: Statement | null
}

/** Identifies the actor who makes a statement; null where that is unknown. */
export type SpeakerOf = (statement: Statement) => number | null

/** A sentence without a cue, between its neighbours. */
export interface Neighbourhood {
  doc: TokenizedDocument
  sentence: TokenizedSentence
  /** The sentence before, and the statement in it that can be continued. */
  previous: TokenizedSentence | null
  before: Statement | null
  /** The statement that can be continued in the sentence after, where that is in the same segment. */
  after: Statement | null
}

/** A way in which a sentence continues a statement beside it; its precision limits the confidence. */
export interface ScopeRule extends RuleWithPrecision {
  /** The statement that the sentence continues; null where the rule does not apply. */
  find(neighbourhood: Neighbourhood, speakerOf: SpeakerOf): Statement | null
}
