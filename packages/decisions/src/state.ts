// What decisions say beside the statements. In: nothing. Out: the types of it, all plain data.
import type { Span } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import type { HeaderFieldToCorrect } from './vocabulary.ts'

/** Where a decision is in the text now; the whole clipping has no span. */
export interface Placed {
  id: string
  status: 'anchored' | 'moved'
  span: Span | null
}

/** A decision whose words were not found again for sure: it changes nothing until a person says where they are. */
export interface Unplaced {
  id: string
  status: 'ambiguous' | 'orphaned'
  candidates: Span[]
}

/** A note; its span is null where it is about the whole clipping. */
export interface Note {
  id: string
  by: string
  when: string
  markdown: string
  private: boolean
  span: Span | null
}

/** A tag; its span is null where it is about the whole clipping. */
export interface Tag {
  id: string
  by: string
  tag: string
  span: Span | null
}

/** A sign-off. */
export interface SignOff {
  id: string
  by: string
  when: string
  /** Whether the text is still the one that was signed off, and nobody decided about it since. */
  current: boolean
}

/** What two people decided differently, neither having seen the other’s; the last is what is shown. */
export interface Dispute {
  ids: string[]
  span: Span | null
}

/** What decisions say beside the statements of a clipping. */
export interface DecisionState {
  placed: Placed[]
  unplaced: Unplaced[]
  notes: Note[]
  tags: Tag[]
  stars: string[]
  readers: string[]
  signed: SignOff[]
  header: { id: string; by: string; field: HeaderFieldToCorrect; value: string }[]
  disputes: Dispute[]
}

/** A reading with the decisions about it: statements and sentences say where people decided. */
export interface DecidedReading extends Reading {
  decisions: DecisionState
}

/** A state without decisions. */
export function emptyState(): DecisionState {
  return {
    placed: [],
    unplaced: [],
    notes: [],
    tags: [],
    stars: [],
    readers: [],
    signed: [],
    header: [],
    disputes: [],
  }
}
