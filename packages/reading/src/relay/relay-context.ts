// What every way of relaying works on: the statements of one sentence, and how a new one is made.

import type { Statement } from '../statement.ts'
import { anchorsOf } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import type { Outlets } from './outlets.ts'

/** A sentence with more statements than this is no sentence; its statements stay as they are. */
export const MAX_STATEMENTS_PER_SENTENCE = 64

/** What the ways of relaying may look at and change: the statements of one sentence. */
export interface RelayContext extends Outlets {
  doc: TokenizedDocument
  /** Index of the sentence. */
  sentence: number
  statements: Statement[]
}

/** Whether `statement` is relayed by `other`, directly or over others. */
export function isRelayedBy(statement: Statement, other: Statement): boolean {
  for (let at: Statement | null = statement; at; at = at.via) if (at === other) return true
  return false
}

/** A statement that only the chain shows: it takes over what was said from the one it stands beside. */
export function impliedStatement(
  beside: Statement,
  parts: Pick<Statement, 'source' | 'cue' | 'content'>,
  rule: string,
): Statement {
  return {
    ...parts,
    form: beside.form,
    stance: 'neutral',
    stated: true,
    via: null,
    continues: null,
    confidence: beside.confidence * 0.9,
    evidence: [{ rule, spans: anchorsOf(parts) }],
  }
}
