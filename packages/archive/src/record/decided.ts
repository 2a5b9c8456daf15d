// The decisions about a clipping, as an index has them. In: a document, its reading and the decisions. Out: both as people decided,
// and what they left beside the statements.
import { createHash } from 'node:crypto'
import type { Document } from '@hearsay/core'
import type { DecidedReading, Decision, DecisionState } from '@hearsay/decisions'
import { applyDecisions, emptyState, withHeader } from '@hearsay/decisions'
import type { Reading } from '@hearsay/reading'
import type { DecisionKind } from '../api/decision-kinds.ts'

/** A document and its reading with what was decided about them. */
export interface DecidedDocument {
  document: Document
  /** Null where it hasn’t been read. */
  reading: DecidedReading | null
  state: DecisionState
}

/** The hash of a text, as records of decisions have it. */
export function textHashOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** Applies the decisions about a clipping; without a reading, those that need none. */
export function decideAbout(
  document: Document,
  reading: Reading | null,
  decisions: readonly Decision[],
): DecidedDocument {
  if (decisions.length === 0) {
    const state = emptyState()
    return { document, reading: reading && { ...reading, decisions: state }, state }
  }
  const decided = applyDecisions(reading ?? unread(), document, decisions, textHashOf(document.text))
  const { decisions: state } = decided
  return { document: withHeader(document, state), reading: reading && decided, state }
}

/** A reading of nothing, for what needs none. */
export function unread(): Reading {
  return {
    format: 'hearsay-reading',
    version: 1,
    model: '',
    sentences: [],
    attributions: [],
    actors: [],
    times: [],
    quotations: [],
  }
}

/** The tags that people gave, each once. */
export function tagsOf({ tags }: DecisionState): string[] {
  return [...new Set(tags.map(({ tag }) => tag))].sort()
}

/** Who signed the clipping off as it is. */
export function signersOf({ signed }: DecisionState): string[] {
  return signed.filter(({ current }) => current).map(({ by }) => by)
}

/** What people left on a clipping; private notes are left out before. */
export function kindsOf({ notes, tags, disputes, unplaced, stars, readers }: DecisionState): DecisionKind[] {
  const kinds: [DecisionKind, unknown[]][] = [
    ['note', notes],
    ['tag', tags],
    ['dispute', disputes],
    ['orphan', unplaced],
    ['star', stars],
    ['read', readers],
  ]
  return kinds.filter(([, list]) => list.length > 0).map(([kind]) => kind)
}
