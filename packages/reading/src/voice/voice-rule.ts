// What voice rules see: a sentence with what was found in it. In: nothing. Out: the shapes.

import type { Rule } from '../rule.ts'
import type { Actor } from '../schema.ts'
import type { RuleEvidence, Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import type { Voice } from '../vocabulary.ts'
import type { QuotationSpan } from './neighbourhood.ts'

/** A sentence with what was found in it. */
export interface SentenceContext {
  doc: TokenizedDocument
  sentence: TokenizedSentence
  /** Every statement with a part in it, the largest first. */
  statements: Statement[]
  /** The sure statement that fills enough of it; of a relay chain the innermost. */
  deciding: Statement | null
  /** Who makes the deciding statement. */
  actor: Actor | null
  /** The largest statement that fills enough of it, where none of these is sure. */
  unsure: Statement | null
  /** The quotation without a speaker that most of it is. */
  quoted: QuotationSpan | null
  /** Whether these words name the document’s own outlet. */
  isOwnOutlet(words: string): boolean
  /** Whether it may report speech in a form that isn’t known. */
  mayReport(sentence: TokenizedSentence): boolean
}

/** The voice of a sentence, and the words that show it. */
export interface Judgement {
  voice: Voice
  ranges: TokenRange[]
  /** Evidence that follows the rule’s own: that of the statement. */
  more?: RuleEvidence[]
}

/** A way in which the voice of a sentence shows. */
export interface VoiceRule extends Rule {
  /** The voice; null where the rule does not apply. */
  judge(context: SentenceContext): Judgement | null
}

/** The cues of statements. */
export function cuesOf(statements: Statement[]): TokenRange[] {
  return statements.flatMap(({ cue }) => (cue ? [cue] : []))
}
