// The shelf, and any search of it, as a feed. A search of statements has in each item what was said, as citations have it.

import type { Entry, Excerpt, Hit } from '@hearsay/archive'
import { oneLine } from '@hearsay/core'
import { statementLine, voiceLabels } from '@hearsay/desk'
import type { Voice } from '@hearsay/reading'
import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { Hono } from 'hono'
import * as z from 'zod'
import { address, seedAddress } from './address.ts'
import type { Desk } from './desk.ts'

/** Clippings in a feed. */
const MAX_ENTRIES = 50
const querySchema = z.object({ q: z.string().max(20_000).catch('') })

/** A clipping in a feed. */
interface FeedItem {
  entry: Entry
  title: string
  /** What was found in it: a line for each statement or passage, else how it is sourced. */
  lines: string[]
  /** The day of publication, where it is known to the day. */
  published: Date | null
}

/** `/feed.atom` and `/feed.json`, with `?q=` for a search. */
export function feedRoutes({ archive, pageCache, versions, origin }: Desk): Hono {
  const app = new Hono()
  const feedOf = async (query: string) => {
    const hits = query
      ? (await archive.find(query, { order: 'changed', limit: MAX_ENTRIES })).hits
      : (await archive.shelf({ order: 'changed', limit: MAX_ENTRIES })).entries.map(
          (entry): Hit => ({
            id: entry.id,
            entry,
            excerpts: [],
            statements: [],
            left: { matches: 0, statements: 0 },
          }),
        )
    return { items: hits.map(itemOf), title: query ? `Hearsay: ${query.slice(0, 200)}` : 'Hearsay' }
  }
  app.get('/feed.atom', (context) => {
    const q = querySchema.parse(context.req.query()).q.trim()
    const base = origin ?? new URL(context.req.url).origin
    const self = base + address('/feed.atom', { q })
    return pageCache.respond(context, self, versions.version, async () => {
      const { items, title } = await feedOf(q)
      const body = generateAtomFeed({
        id: self,
        title: { value: xmlSafe(title) },
        updated: new Date(items[0]?.entry.changed ?? 0),
        links: [
          { href: self, rel: 'self', type: 'application/atom+xml' },
          { href: base + address('/', { q }), rel: 'alternate', type: 'text/html' },
        ],
        entries: items.map(({ entry, title: name, lines, published }) => ({
          id: base + seedAddress(entry.id),
          title: { value: xmlSafe(name) },
          updated: new Date(entry.changed),
          ...(published && { published }),
          links: [{ href: base + seedAddress(entry.id), rel: 'alternate', type: 'text/html' }],
          authors: [{ name: xmlSafe(entry.outlet ?? 'no outlet') }],
          summary: { value: xmlSafe(lines.join('\n')) },
        })),
      })
      return { body: withoutLayout(body), type: 'application/atom+xml; charset=utf-8' }
    })
  })
  app.get('/feed.json', (context) => {
    const q = querySchema.parse(context.req.query()).q.trim()
    const base = origin ?? new URL(context.req.url).origin
    const self = base + address('/feed.json', { q })
    return pageCache.respond(context, self, versions.version, async () => {
      const { items, title } = await feedOf(q)
      const feed = generateJsonFeed({
        title,
        home_page_url: base + address('/', { q }),
        feed_url: self,
        items: items.map(({ entry, title: name, lines, published }) => ({
          id: base + seedAddress(entry.id),
          url: base + seedAddress(entry.id),
          title: name,
          content_text: lines.join('\n'),
          date_modified: new Date(entry.changed),
          ...(published && { date_published: published }),
          ...(entry.outlet && { authors: [{ name: entry.outlet }] }),
        })),
      })
      return { body: JSON.stringify(feed), type: 'application/feed+json; charset=utf-8' }
    })
  })
  return app
}

/** A feed without the line breaks that feedsmith sets around words with `&` or `<`: readers take them for part of a title. */
function withoutLayout(feed: string): string {
  return feed.replace(/>\s*(<!\[CDATA\[[\s\S]*?\]\]>)\s*<\//g, '>$1</')
}

function itemOf({ entry, excerpts, statements }: Hit): FeedItem {
  const found = statements.length > 0 ? statements.map(statementLine) : excerpts.map(passageLine)
  return {
    entry,
    title: entry.headline ?? entry.file,
    lines: [...found, summaryOf(entry)],
    published: /^\d{4}-\d\d-\d\d$/.test(entry.date ?? '') ? new Date(entry.date!) : null,
  }
}

function passageLine({ text }: Excerpt): string {
  return oneLine(text)
}

/** Outlet, date and voices of a clipping, in a line. */
function summaryOf({ outlet, date, voices }: Entry): string {
  const said = voices
    ? Object.entries(voices)
        .filter(([, count]) => count > 0)
        .map(([voice, count]) => `${count} ${voiceLabels[voice as Voice]}`)
        .join(', ')
    : 'not read yet'
  return [outlet ?? 'no outlet', date ?? 'no date', `sentences by voice: ${said}`].join(' · ')
}

/** Without characters that XML can’t hold. */
function xmlSafe(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ' ')
}
