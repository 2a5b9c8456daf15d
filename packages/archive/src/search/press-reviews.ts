// Press reviews that people plan on a desk, to publish them again each week. In: nothing. Out: the shape of one.
import type { NamedKind, NamedStore } from './named-store.ts'

/** A press review that somebody saved; it has one name on the desk. */
export interface SavedPressReview {
  name: string
  /** An editor’s plan, as docs/export.md describes it. */
  plan: string
  /** How many words of each clipping; null for all of them. */
  words: number | null
  /** How many statements of each clipping at most. */
  statements: number
  /** Whom its mail is from; empty for nobody in particular. */
  from: string
  /** A style sheet of its own; empty for none. */
  theme: string
  /** Who saved it last, and when, ISO 8601. */
  by: string
  saved: string
  /** Until when clippings were published in it, an ISO prefix; null where it never was. */
  until: string | null
}

/** The press reviews of a desk. */
export type PressReviewStore = NamedStore<SavedPressReview>

/** What a store must know of press reviews. */
export const pressReviewKind: NamedKind<SavedPressReview> = { most: 500, isSaved: isPressReview }

/** Saves a press review; until when it was published stays. */
export function savePressReview(
  store: PressReviewStore,
  review: Omit<SavedPressReview, 'saved' | 'until'>,
): Promise<SavedPressReview | null> {
  const saved = new Date().toISOString()
  return store.change(review.name, (before) => ({ ...review, saved, until: before?.until ?? null }))
}

/** Notes until when clippings were published in a press review. */
export function markPublished(
  store: PressReviewStore,
  name: string,
  until: string,
): Promise<SavedPressReview | null> {
  return store.change(name, (one) => (one ? { ...one, until } : null))
}

function isPressReview(value: unknown): value is SavedPressReview {
  const one = value as SavedPressReview | null
  return (
    typeof one === 'object' &&
    one !== null &&
    [one.name, one.plan, one.from, one.theme, one.by, one.saved].every((part) => typeof part === 'string') &&
    (one.words === null || typeof one.words === 'number') &&
    typeof one.statements === 'number' &&
    (one.until === null || typeof one.until === 'string')
  )
}
