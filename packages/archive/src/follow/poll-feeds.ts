// Asks the feeds of a desk, one after the other, each when it is due. Any number of processes may do so: a feed is claimed by one.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Archive } from '../api/archive.ts'
import type { FollowedFeed } from './feeds.ts'
import type { PollOptions } from './poll-feed.ts'
import { pollFeed } from './poll-feed.ts'

/** How feeds are asked. */
export interface PollAllOptions extends PollOptions {
  signal: AbortSignal
  /** Whether to end when no feed is due; default false. */
  once?: boolean
  /** Hears what became of a feed. */
  onPolled?: (feed: FollowedFeed, saved: number) => void
  /** Hears what kept a feed from being asked: a desk that is away. */
  onFailure?: (error: unknown) => void
}

/** How long to wait before looking again whether a feed is due, in milliseconds. */
const LOOK_INTERVAL_MS = 20_000

/** Asks feeds until the signal, or with `once` until none is due. Throws with `once` what the desk throws. */
export async function pollFeeds(
  archive: Pick<Archive, 'add' | 'feeds' | 'layouts'>,
  options: PollAllOptions,
): Promise<void> {
  const { signal, once = false, now = Date.now, onPolled, onFailure } = options
  while (!signal.aborted) {
    try {
      const feed = await archive.feeds.claim(now())
      if (feed) {
        const { state, saved } = await pollFeed(archive, feed, options)
        onPolled?.(state, saved)
        continue
      }
    } catch (error) {
      if (once) throw error
      onFailure?.(error)
    }
    if (once) return
    await sleep(LOOK_INTERVAL_MS, undefined, { signal }).catch(() => undefined)
  }
}
