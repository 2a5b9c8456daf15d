// Following feeds, loaded when somebody does: readers of feeds, pages and lists are more than a desk without feeds needs.
import type { Archive } from './api/archive.ts'
import type { Problem } from './api/schemas.ts'
import type { FollowedFeed } from './follow/feeds.ts'
import type { FoundFeed } from './follow/find-feeds.ts'
import type { PollOptions } from './follow/poll-feed.ts'
import type { PollAllOptions } from './follow/poll-feeds.ts'
import type { FetchOptions } from './web/fetch-page.ts'

/** The feed at an address, or the first one that the page there names; a problem where there is none. */
export async function findFeed(address: string, options: FetchOptions = {}): Promise<FoundFeed | Problem> {
  return (await import('./follow/find-feeds.ts')).findFeed(address, options)
}

/** The feeds of a list in OPML; null where the text is none. */
export async function feedsOfOpml(text: string): Promise<FoundFeed[] | null> {
  return (await import('./follow/find-feeds.ts')).feedsOfOpml(text)
}

/** Asks the feeds of a desk, each when it is due, until the signal, or with `once` until none is. */
export async function pollFeeds(archive: Archive, options: PollAllOptions): Promise<void> {
  return (await import('./follow/poll-feeds.ts')).pollFeeds(archive, options)
}

/** Asks one feed, due or not; null where another asks it now, or it isn’t followed. */
export async function pollNow(
  archive: Archive,
  address: string,
  options: PollOptions = {},
): Promise<{ feed: FollowedFeed; saved: number } | null> {
  const claimed = await archive.feeds.claim((options.now ?? Date.now)(), address)
  if (!claimed) return null
  const { state, saved } = await (await import('./follow/poll-feed.ts')).pollFeed(archive, claimed, options)
  return { feed: state, saved }
}
