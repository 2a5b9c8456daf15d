// What every relay rule works on: the statements of one sentence, and how a new one is made.

import type { Rule, RuleWithPrecision } from '../rule.ts'
import type { Statement } from '../statement.ts'
import { anchorsOf, emptyStatement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { textOf } from '../tokenized-document.ts'
import type { Outlets } from './outlets.ts'

/** What relay rules read and change: the statements of one sentence. */
export interface RelayContext extends Outlets {
  doc: TokenizedDocument
  /** Index of the sentence. */
  sentence: number
  statements: Statement[]
  /** Whether another outlet than the document’s own begins at a token, or relayed something in a sentence before. */
  seesOutlet(first: number): boolean
}

/** A way in which one statement of a sentence relays another. */
export interface RelayRule extends Rule {
  /** The bit of words of which a sentence must have one for the rule to apply; missing where it needs none. */
  readonly trigger?: number
  /** Links statements of one sentence where one relays another; changes nothing where it does not apply. */
  apply(context: RelayContext): void
}

/** Whether `other` relays `statement`, directly or through others. */
export function isRelayedBy(statement: Statement, other: Statement): boolean {
  for (let at: Statement | null = statement; at; at = at.via) if (at === other) return true
  return false
}

/** A statement that only a chain shows, with form and confidence from the statement beside it. */
export function impliedStatement(
  beside: Statement,
  parts: Pick<Statement, 'source' | 'cue' | 'content'>,
  { id, precision }: Pick<RuleWithPrecision, 'id' | 'precision'>,
): Statement {
  return emptyStatement({
    ...parts,
    form: beside.form,
    confidence: beside.confidence * precision,
    evidence: [{ rule: id, ranges: anchorsOf(parts) }],
  })
}

/**
 * Whether the source of a cue is an outlet other than the document’s own. Of a name that is a word or a person’s too, “reported”
 * shows it: “Dawn reported”.
 */
export function isOutletThatReports(
  { doc, isOtherOutlet, mayBeOtherOutlet }: RelayContext,
  source: TokenRange,
  cue: TokenRange,
): boolean {
  const words = textOf(doc, source)
  if (isOtherOutlet(words)) return true
  return /\breport(?:ed|s)\b/.test(textOf(doc, cue)) && mayBeOtherOutlet(words)
}
