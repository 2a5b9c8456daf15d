// The shelf, and any search of it, as a feed.

import type { Entry } from '@hearsay/archive'
import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { Hono } from 'hono'
import * as z from 'zod'
import { address, seedAddress } from './address.ts'
import type { Desk } from './desk.ts'

/** Clippings in a feed. */
const MAX_ENTRIES = 50
const querySchema = z.object({ q: z.string().max(20_000).catch('') })

/** `/feed.atom` and `/feed.json`, with `?q=` for a search. */
export function feedRoutes({ archive, pageCache, versions, origin }: Desk): Hono {
  const app = new Hono()
  const feedOf = async (query: string) => {
    const { entries } = await archive.shelf({ query, order: 'changed', limit: MAX_ENTRIES })
    return { entries, title: query ? `Hearsay: ${query.slice(0, 200)}` : 'Hearsay' }
  }
  app.get('/feed.atom', (context) => {
    const q = querySchema.parse(context.req.query()).q.trim()
    const base = origin ?? new URL(context.req.url).origin
    const self = base + address('/feed.atom', { q })
    return pageCache.respond(context, self, versions.version, async () => {
      const { entries, title } = await feedOf(q)
      const body = generateAtomFeed({
        id: self,
        title: { value: xmlSafe(title) },
        updated: new Date(entries[0]?.changed ?? 0),
        links: [
          { href: self, rel: 'self', type: 'application/atom+xml' },
          { href: base + address('/', { q }), rel: 'alternate', type: 'text/html' },
        ],
        entries: entries.map((entry) => ({
          id: base + seedAddress(entry.id),
          title: { value: xmlSafe(titleOf(entry)) },
          updated: new Date(entry.changed),
          links: [{ href: base + seedAddress(entry.id), rel: 'alternate', type: 'text/html' }],
          authors: [{ name: xmlSafe(entry.outlet ?? 'no outlet') }],
          summary: { value: xmlSafe(summaryOf(entry)) },
        })),
      })
      return { body, type: 'application/atom+xml; charset=utf-8' }
    })
  })
  app.get('/feed.json', (context) => {
    const q = querySchema.parse(context.req.query()).q.trim()
    const base = origin ?? new URL(context.req.url).origin
    const self = base + address('/feed.json', { q })
    return pageCache.respond(context, self, versions.version, async () => {
      const { entries, title } = await feedOf(q)
      const feed = generateJsonFeed({
        title,
        home_page_url: base + address('/', { q }),
        feed_url: self,
        items: entries.map((entry) => ({
          id: base + seedAddress(entry.id),
          url: base + seedAddress(entry.id),
          title: titleOf(entry),
          content_text: summaryOf(entry),
          date_modified: new Date(entry.changed),
          ...(entry.outlet && { authors: [{ name: entry.outlet }] }),
        })),
      })
      return { body: JSON.stringify(feed), type: 'application/feed+json; charset=utf-8' }
    })
  })
  return app
}

function titleOf({ headline, file }: Entry): string {
  return headline ?? file
}

/** Outlet, date and voices of a clipping, in a line. */
function summaryOf({ outlet, date, voices }: Entry): string {
  const said = voices
    ? Object.entries(voices)
        .filter(([, count]) => count > 0)
        .map(([voice, count]) => `${count} ${voice}`)
        .join(', ')
    : 'not read yet'
  return [outlet ?? 'no outlet', date ?? 'no date', `sentences by voice: ${said}`].join(' · ')
}

/** Without characters that XML can’t hold. */
function xmlSafe(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ' ')
}
