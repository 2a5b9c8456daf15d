// Searches that people save on a desk. In: nothing. Out: the shape of one, and what a desk’s store of them does.
import type { NamedKind, NamedStore } from './named-store.ts'
import { MAX_SAVED_NAME, savedName } from './named-store.ts'

/** A search that somebody saved; it has one name on the desk. */
export interface SavedSearch {
  name: string
  /** A query in the language of docs/archive.md. */
  query: string
  /** Who saved it. */
  by: string
  /** When it was saved, ISO 8601. */
  since: string
  /** Until when each person has seen what it found. */
  seen: Record<string, string>
  /** Who gets mails of what is new, and until when they have had them; null for nobody. */
  mail: { to: string; until: string } | null
}

/** The searches of a desk. */
export type SearchStore = NamedStore<SavedSearch>

/** The longest name of a search, in UTF-16 units. */
export const MAX_SEARCH_NAME = MAX_SAVED_NAME

/** A name as it is stored: without white space around it, and at most so long. */
export const searchName = savedName

/** Saves a search, or gives one another query; who has seen what stays. */
export function saveSearch(
  store: SearchStore,
  name: string,
  { query, by, to }: { query: string; by: string; to?: string | null | undefined },
): Promise<SavedSearch | null> {
  return store.change(searchName(name), (before) => {
    const now = new Date().toISOString()
    const mail =
      to === undefined
        ? (before?.mail ?? null)
        : to === null
          ? null
          : { to, until: before?.mail?.until ?? now }
    return {
      name: searchName(name),
      query,
      by,
      since: before?.since ?? now,
      seen: { ...before?.seen, [by]: now },
      mail,
    }
  })
}

/** Until when a person has seen what a search finds. */
export function seenUntil({ seen, since }: SavedSearch, person: string): string {
  return (Object.hasOwn(seen, person) && seen[person]) || since
}

/** Notes that a person has seen what a search finds. */
export function markSeen(store: SearchStore, name: string, person: string): Promise<SavedSearch | null> {
  const now = new Date().toISOString()
  return store.change(name, (one) => (one ? { ...one, seen: { ...one.seen, [person]: now } } : null))
}

/** Whether a value that was stored is a search. */
function isSavedSearch(value: unknown): value is SavedSearch {
  const one = value as SavedSearch | null
  return (
    typeof one === 'object' &&
    one !== null &&
    [one.name, one.query, one.by, one.since].every((part) => typeof part === 'string') &&
    typeof one.seen === 'object' &&
    one.seen !== null
  )
}

/** What a store must know of searches. */
export const searchKind: NamedKind<SavedSearch> = { most: 500, isSaved: isSavedSearch }
