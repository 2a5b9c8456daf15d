// What is new in a search. In: an archive, a query, a time. Out: what it finds, and what of it came after that time.
import type { Archive } from '../api/archive.ts'
import type { Count, Entry } from '../api/schemas.ts'

/** What a search finds, and how much of it came since a time. */
export interface SearchNews {
  total: Count
  /** The newest first, at most so many as were asked for. */
  fresh: Entry[]
  /** Whether there are more than those. */
  more: boolean
}

/** What a query finds, and what of it was added or changed after a time, ISO 8601. */
export async function newsOf(
  archive: Archive,
  query: string,
  since: string,
  limit = 100,
): Promise<SearchNews> {
  const { entries, total } = await archive.shelf({ query, order: 'changed', limit })
  const fresh = entries.filter(({ changed }) => changed > since)
  return {
    total,
    fresh,
    more: fresh.length === entries.length && (total.more || total.number > entries.length),
  }
}
