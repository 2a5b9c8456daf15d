// The feeds that a database’s desk follows, a row a feed; any worker claims one that is due.
import type { FeedFailure, FeedState, FeedStore } from '../follow/feeds.ts'
import { CLAIM_MS, MAX_FEEDS, newFeed, shownFeed } from '../follow/feeds.ts'
import type { Sql } from './client.ts'
import type { Row } from './rows.ts'
import { textOf } from './rows.ts'

/** The feeds of a database; `ask` and `once` wait for a database that is away, and don’t. */
export function postgresFeeds(
  sql: Sql,
  ask: <Value>(question: () => Promise<Value>) => Promise<Value>,
  once: <Value>(change: () => Promise<Value>) => Promise<Value>,
): FeedStore {
  return {
    list: async () =>
      (await ask(() => sql`select * from hearsay.feed order by address`)).map((row) =>
        shownFeed(feedOf(row)),
      ),
    follow: (asked) =>
      once(async () => {
        const fresh: FeedState[] = []
        for (const { address, title } of asked) {
          const feed = newFeed(address, title, Date.now())
          const rows = await sql`
            insert into hearsay.feed (address, title, since, next, state)
            select ${textOf(address)}, ${title && textOf(title)}, ${feed.since}, ${feed.next}, ${JSON.stringify(feed)}
            where (select count(*) from hearsay.feed) < ${MAX_FEEDS}
            on conflict (address) do nothing returning address`
          if (rows.length) fresh.push(feed)
        }
        return fresh.map(shownFeed)
      }),
    pause: (address, paused) =>
      once(async () => {
        const rows = await sql`
          update hearsay.feed set paused = ${paused}, next = case when ${paused} then next else now() end
          where address = ${textOf(address)} returning address`
        return rows.length > 0
      }),
    unfollow: (address) =>
      once(async () => {
        const rows = await sql`delete from hearsay.feed where address = ${textOf(address)} returning address`
        return rows.length > 0
      }),
    claim: (nowMs, address) =>
      once(async () => {
        const now = new Date(nowMs).toISOString()
        const until = new Date(nowMs + CLAIM_MS).toISOString()
        const wanted = address === undefined ? null : textOf(address)
        const rows = await sql`
          update hearsay.feed set claimed = ${until} where address = (
            select address from hearsay.feed
            where (claimed is null or claimed < ${now})
              and (address = ${wanted} or (${wanted}::text is null and not paused and next <= ${now}))
            order by next, address limit 1 for update skip locked)
          returning *`
        return rows[0] ? feedOf(rows[0]) : null
      }),
    settle: (state) =>
      once(async () => {
        const { address, next, paused, title } = state
        await sql`
          update hearsay.feed set claimed = null, next = ${next}, paused = paused or ${paused},
            title = ${title && textOf(title)}, state = ${textOf(JSON.stringify(state))}
          where address = ${textOf(address)}`
      }),
  }
}

function feedOf({ address, title, paused, since, next, state }: Row): FeedState {
  const stored = JSON.parse(String(state)) as FeedState
  return {
    ...stored,
    address: String(address),
    title: title === null ? null : String(title),
    paused: paused === true,
    since: new Date(String(since)).toISOString(),
    next: new Date(String(next)).toISOString(),
    failing: (stored.failing ?? null) as FeedFailure | null,
  }
}
