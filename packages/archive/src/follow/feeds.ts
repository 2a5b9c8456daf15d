// Feeds that a desk follows. In: nothing. Out: the shape of one, and what a desk’s store of them does.

/** A feed as a desk follows it. */
export interface FollowedFeed {
  /** Its address, which names it. */
  address: string
  title: string | null
  /** Whether it is not asked for now. */
  paused: boolean
  /** When somebody began to follow it, ISO 8601. */
  since: string
  /** When it was asked last; null before the first time. */
  polled: string | null
  /** When it is asked next. */
  next: string
  /** Why it can’t be read, since when, and how often in a row; null where it can. */
  failing: FeedFailure | null
  /** How many clippings it gave. */
  clippings: number
}

/** Why a feed can’t be read: the code of an address that was refused, or `no-feed`. */
export interface FeedFailure {
  why: string
  since: string
  times: number
}

/** What asking a feed again needs. */
export interface FeedState extends FollowedFeed {
  etag: string | null
  modified: string | null
  /** How long to wait after nothing new, in milliseconds. */
  intervalMs: number
  /** Digests of the items that were taken, the latest last. */
  seen: string[]
}

/** The feeds of a desk. What is claimed is one asker’s until it is settled, or its time is up. */
export interface FeedStore {
  /** All feeds, by their addresses. */
  list(): Promise<FollowedFeed[]>
  /** Begins to follow; those that are followed already are left as they are. Gives the new ones. */
  follow(feeds: { address: string; title: string | null }[]): Promise<FollowedFeed[]>
  /** Pauses or goes on with a feed; false where it isn’t followed. */
  pause(address: string, paused: boolean): Promise<boolean>
  /** Stops following; false where it isn’t followed. Its clippings stay. */
  unfollow(address: string): Promise<boolean>
  /** Claims the feed that is due for the longest, or the one with this address, due or not; null where there is none. */
  claim(nowMs: number, address?: string): Promise<FeedState | null>
  /** Writes what became of a claimed feed, unless it is no longer followed. */
  settle(state: FeedState): Promise<void>
}

/** How long a claim holds, in milliseconds: one that dies with it has left it by then. */
export const CLAIM_MS = 10 * 60_000
/** How many digests of items are remembered. */
export const MAX_SEEN = 3000
/** How many feeds a desk follows at most. */
export const MAX_FEEDS = 2000
/** How often a feed is asked that has something new each time, in milliseconds. */
export const POLL_INTERVAL_MS = 30 * 60_000

/** A feed that was never asked. */
export function newFeed(address: string, title: string | null, nowMs: number): FeedState {
  const now = new Date(nowMs).toISOString()
  return {
    address,
    title,
    paused: false,
    since: now,
    polled: null,
    next: now,
    failing: null,
    clippings: 0,
    etag: null,
    modified: null,
    intervalMs: POLL_INTERVAL_MS,
    seen: [],
  }
}

/** A feed without what only asking it needs. */
export function shownFeed(state: FeedState): FollowedFeed {
  const { address, title, paused, since, polled, next, failing, clippings } = state
  return { address, title, paused, since, polled, next, failing, clippings }
}
