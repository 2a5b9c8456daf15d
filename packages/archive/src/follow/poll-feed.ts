// Asks a feed for what is new. In: a claimed feed. Out: the offers that it gives, and how it is asked next: a feed is asked again only
// where it says that it changed, more rarely where nothing is new, ever more rarely where it fails, and never before it allows it.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Offer } from '../api/adding.ts'
import type { Archive } from '../api/archive.ts'
import type { Import } from '../import/import.ts'
import { importFileInWorker } from '../import/in-worker.ts'
import type { FetchOptions } from '../web/fetch-page.ts'
import { fetchIfChanged, fetchPage } from '../web/fetch-page.ts'
import type { FeedState } from './feeds.ts'
import { MAX_SEEN, POLL_INTERVAL_MS } from './feeds.ts'

/** How a feed is asked. */
export interface PollOptions {
  /** Whether addresses of this machine and its networks may be asked. */
  allowsPrivate?: boolean
  signal?: AbortSignal
  /** Milliseconds since 1970; default the clock’s. */
  now?: () => number
  /** Milliseconds between two pages of one feed; default 1000. */
  pauseMs?: number
}

/** How rarely a feed is asked that has nothing new, in milliseconds. */
const MAX_INTERVAL_MS = 4 * 3_600_000
/** How long it is left alone after a first failure, and at most, in milliseconds. */
const FIRST_RETRY_MS = 5 * 60_000
const MAX_RETRY_MS = 24 * 3_600_000
/** A server that asks for a longer pause gets this one, in milliseconds. */
const MAX_RETRY_AFTER_MS = 7 * 86_400_000
/** Items with a summary alone whose pages are fetched at once; the others follow soon. */
const MAX_PAGES = 20
const SOON_MS = 60_000
/** A server’s answer that the feed is gone for good. */
const GONE = 'status 410'

/** Asks a claimed feed, saves what is new, and settles it. Gives how many clippings came. Throws what saving throws. */
export async function pollFeed(
  archive: Pick<Archive, 'add' | 'feeds' | 'layouts'>,
  feed: FeedState,
  options: PollOptions = {},
): Promise<{ state: FeedState; saved: number }> {
  const { now = Date.now, signal } = options
  const polled = new Date(now()).toISOString()
  const answer = await fetchIfChanged(feed.address, {
    ...fetchOptions(options),
    conditions: { etag: feed.etag, modified: feed.modified },
  })
  if (signal?.aborted) return released(archive, feed)
  if ('code' in answer) return settled(archive, failed(feed, answer.data, now()), 0)
  const rested = Math.min(feed.intervalMs * 1.5, MAX_INTERVAL_MS)
  if ('unchanged' in answer) {
    const state = { ...feed, polled, failing: null, intervalMs: rested, next: after(now(), rested, 0) }
    return settled(archive, state, 0)
  }
  const imported = await importFileInWorker(answer.bytes, answer.name)
  if (imported.format !== 'feed' || imported.problem)
    return settled(archive, failed(feed, { why: 'no-feed' }, now()), 0)
  const { offers, taken, isMore } = await newItems(imported, feed, options)
  const added = await archive.add(offers)
  const saved = added.filter(({ kept }) => kept).length
  const intervalMs = offers.length ? POLL_INTERVAL_MS : rested
  const state: FeedState = {
    ...feed,
    polled,
    failing: null,
    intervalMs,
    // What is left is not there behind an “unchanged”.
    etag: isMore ? null : answer.etag,
    modified: isMore ? null : answer.modified,
    title: feed.title ?? imported.seeds[0]?.outlet ?? null,
    next: after(now(), isMore ? SOON_MS : intervalMs, 0),
    clippings: feed.clippings + saved,
    seen: [...feed.seen, ...taken].slice(-MAX_SEEN),
  }
  return settled(archive, state, saved)
}

async function settled(archive: Pick<Archive, 'feeds'>, state: FeedState, saved: number) {
  await archive.feeds.settle(state)
  return { state, saved }
}

/** Gives a claim back as it was. */
function released(archive: Pick<Archive, 'feeds'>, feed: FeedState) {
  return settled(archive, feed, 0)
}

function fetchOptions({ allowsPrivate = false, signal }: PollOptions): FetchOptions {
  return { allowsPrivate, ...(signal && { signal }) }
}

function failed(feed: FeedState, data: Record<string, string | number>, nowMs: number): FeedState {
  const why = String(data.why)
  const times = (feed.failing?.times ?? 0) + 1
  const since = feed.failing?.since ?? new Date(nowMs).toISOString()
  const backOff = Math.min(FIRST_RETRY_MS * 2 ** (times - 1), MAX_RETRY_MS)
  const asked = Math.min(Number(data.retryAfterMs ?? 0), MAX_RETRY_AFTER_MS)
  return {
    ...feed,
    polled: new Date(nowMs).toISOString(),
    paused: feed.paused || why === GONE,
    failing: { why, since, times },
    next: after(nowMs, backOff, asked),
  }
}

function after(nowMs: number, ms: number, leastMs: number): string {
  return new Date(nowMs + Math.max(ms, leastMs)).toISOString()
}

/** The items that were not taken yet; those with a summary alone as their pages have them. */
async function newItems(
  { offers, seeds }: Import,
  feed: FeedState,
  options: PollOptions,
): Promise<{ offers: Offer[]; taken: string[]; isMore: boolean }> {
  const seen = new Set(feed.seen)
  const found: Offer[] = []
  const taken: string[] = []
  let pages = 0
  for (const [at, offer] of offers.entries()) {
    const seed = seeds[at]!
    const digest = createHash('sha256').update(seed.text).digest('base64url').slice(0, 22)
    if (seen.has(digest)) continue
    const hasSummary = seed.diagnostics.some(({ code }) => code === 'summary-only')
    if (hasSummary && seed.url) {
      if (pages === MAX_PAGES || options.signal?.aborted) return { offers: found, taken, isMore: true }
      if (pages++ > 0) await pause(options)
      found.push((await wholeArticle(seed.url, seed.text, options)) ?? offer)
    } else found.push(offer)
    taken.push(digest)
    seen.add(digest)
  }
  return { offers: found, taken, isMore: false }
}

/** The article at an address; null where the page has no more than the summary. */
async function wholeArticle(address: string, summary: string, options: PollOptions): Promise<Offer | null> {
  const page = await fetchPage(address, fetchOptions(options))
  if ('code' in page) return null
  const { offers, seeds } = await importFileInWorker(page.bytes, page.name, page.address)
  const [offer] = offers
  return offers.length === 1 && offer && seeds[0]!.text.length > summary.length ? offer : null
}

async function pause({ pauseMs = 1000, signal }: PollOptions): Promise<void> {
  await sleep(pauseMs, undefined, { signal }).catch(() => undefined)
}
