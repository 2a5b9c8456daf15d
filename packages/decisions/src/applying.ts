// Decisions on their way into a reading. In: nothing. Out: the type of it.
import type { Document } from '@hearsay/core'
import type { AnchorText } from './anchor.ts'
import type { DraftReading, DraftStatement } from './draft-statement.ts'
import type { Decision } from './schema.ts'
import type { DecisionState } from './state-schema.ts'

/** Decisions being applied. */
export interface Applying {
  document: Document
  draft: DraftReading
  where: AnchorText
  /** The hash of the document’s text. */
  textHash: string
  model: string
  state: DecisionState
  /** For each question that is decided, the decisions that answer it now, by a key of the question. */
  heads: Map<string, Decision[]>
  /** The decisions that answered a decision’s question before it. */
  before: Map<string, Decision[]>
  /** Where people put decisions whose words were not found any more, by id. */
  places: Map<string, Decision<'place'>>
  /** A number for each statement and sentence that was decided about. */
  numbers: Map<DraftStatement | number, number>
}
