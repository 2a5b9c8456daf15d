// The feeds that a folder’s desk follows: `.feeds/feeds.json`, written again with each change, by one process at a time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { archiveError } from '../api/messages.ts'
import type { FeedState, FeedStore } from '../follow/feeds.ts'
import { CLAIM_MS, MAX_FEEDS, newFeed, shownFeed } from '../follow/feeds.ts'
import { takeLock } from './lock.ts'
import { folderAt, readRegular, systemCode } from './regular-file.ts'
import { problemOf } from './save-seed.ts'
import { replaceWhole } from './write-file.ts'

const FOLDER = '.feeds'
const FILE = `${FOLDER}/feeds.json`

type StoredFeed = FeedState & { claimedUntil?: string }

/** The feeds of a folder. */
export function folderFeeds(place: string): FeedStore {
  const change = <Value>(work: (feeds: StoredFeed[]) => { feeds: StoredFeed[] | null; value: Value }) =>
    changeFeeds(place, work)
  return {
    list: async () => readFeeds(place).map(shownFeed),
    follow: (asked) =>
      change((feeds) => {
        const known = new Set(feeds.map(({ address }) => address))
        const fresh = asked
          .filter(({ address }) => !known.has(address) && known.add(address))
          .slice(0, MAX_FEEDS - feeds.length)
          .map(({ address, title }) => newFeed(address, title, Date.now()))
        return { feeds: fresh.length ? [...feeds, ...fresh] : null, value: fresh.map(shownFeed) }
      }),
    pause: (address, paused) =>
      change((feeds) => {
        const found = feeds.some((one) => one.address === address)
        const next = new Date().toISOString()
        const changed = feeds.map((one) =>
          one.address === address ? { ...one, paused, ...(!paused && { next }) } : one,
        )
        return { feeds: found ? changed : null, value: found }
      }),
    unfollow: (address) =>
      change((feeds) => {
        const left = feeds.filter((one) => one.address !== address)
        const found = left.length < feeds.length
        return { feeds: found ? left : null, value: found }
      }),
    async claim(nowMs, address) {
      const now = new Date(nowMs).toISOString()
      const due = (feeds: StoredFeed[]) => dueFeed(feeds, now, address)
      // Looked at without the lock first: nearly always nothing is due.
      if (!due(readFeeds(place))) return null
      return change((feeds) => {
        const found = due(feeds)
        if (!found) return { feeds: null, value: null }
        const claimedUntil = new Date(nowMs + CLAIM_MS).toISOString()
        const claimed = feeds.map((one) => (one === found ? { ...one, claimedUntil } : one))
        return { feeds: claimed, value: found }
      })
    },
    settle: (state) =>
      change((feeds) => ({
        feeds: feeds.map((one) => (one.address === state.address ? settledFeed(one, state) : one)),
        value: undefined,
      })),
  }
}

function dueFeed(feeds: StoredFeed[], now: string, address?: string): StoredFeed | null {
  const free = feeds.filter(({ claimedUntil = '' }) => claimedUntil < now)
  if (address !== undefined) return free.find((one) => one.address === address) ?? null
  const due = free.filter(({ paused, next }) => !paused && next <= now)
  return due.sort((a, b) => (a.next < b.next ? -1 : 1))[0] ?? null
}

/** A feed as it was settled; what somebody paused meanwhile stays so. */
function settledFeed({ paused }: StoredFeed, state: FeedState): StoredFeed {
  const { claimedUntil: _, ...settled } = state as StoredFeed
  return { ...settled, paused: paused || state.paused }
}

/** Changes the feeds while no other process does. Throws ArchiveError `link-refused`, `disk-full` or `desk-unwritable`. */
async function changeFeeds<Value>(
  place: string,
  work: (feeds: StoredFeed[]) => { feeds: StoredFeed[] | null; value: Value },
): Promise<Value> {
  try {
    if (folderAt(place, FOLDER) === 'other')
      throw archiveError({ code: 'link-refused', about: FOLDER, data: {} })
    mkdirSync(join(place, FOLDER), { recursive: true })
    const lock = await takeLock(join(place, FOLDER, '.lock'), place)
    try {
      const { feeds, value } = work(readFeeds(place))
      if (feeds) replaceWhole(join(place, FILE), Buffer.from(`${JSON.stringify(feeds, null, 1)}\n`))
      return value
    } finally {
      lock.release()
    }
  } catch (error) {
    throw problemOf(error, place, FILE)
  }
}

/** The feeds as they are stored. Throws ArchiveError `file-unreadable` where the file isn’t as it was written. */
function readFeeds(place: string): StoredFeed[] {
  if (folderAt(place, FOLDER) !== 'folder') return []
  try {
    const bytes = readRegular(join(place, FILE))
    if (!bytes) return []
    const found: unknown = JSON.parse(bytes.toString('utf8'))
    if (Array.isArray(found) && found.every(isFeed)) return found
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
  }
  throw archiveError({ code: 'file-unreadable', about: FILE, data: { system: 'EINVAL' } })
}

function isFeed(value: unknown): value is StoredFeed {
  const one = value as StoredFeed | null
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.address === 'string' &&
    typeof one.next === 'string' &&
    Array.isArray(one.seen)
  )
}
