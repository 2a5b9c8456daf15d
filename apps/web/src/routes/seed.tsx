import type { Archive, Seed } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Desk } from '../desk.ts'
import { asDownload } from '../http/download.ts'
import type { Drawn } from '../http/pages.ts'
import { seedAddress } from '../ui/address.ts'
import { evidencePage, sourcingPage } from '../ui/apart-page.tsx'
import type { Look } from '../ui/layout.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { placeIn } from '../ui/place.ts'
import { partOf } from '../ui/reading-view.ts'
import { seedPage } from '../ui/seed-page.tsx'

/** A seed's page and those beside it, its text as a plain file, and the bytes it was made of. */
export function seed({ archive, look, pages, standing }: Desk): Hono {
  const app = new Hono()
  app.get('/seeds/:id{[\\s\\S]+}', (context) => {
    const id = context.req.param('id')
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(context.req.query('at') ?? '') ?? []
    if (start && end) return toPlace(context, id, [Number(start), Number(end)])
    return pages.answer(context, `seed ${id}`, standing.of(id), async () => {
      const found = await findSeed(archive, id, look)
      if ('body' in found) return found
      const [reading, original] = await Promise.all([archive.reading(id), archive.original(id)])
      return { body: await seedPage(look, found, reading, original) }
    })
  })
  app.get('/evidence/:id{[\\s\\S]+}', (context) => {
    const kind = context.req.query('s') === undefined ? 'st' : 's'
    const from = partOf(Number(/^\d{1,9}$/.exec(context.req.query(kind) ?? '')?.[0] ?? 0))
    return apart(context, `evidence ${kind} ${from}`, (found, reading) =>
      evidencePage(look, found, reading, kind, from),
    )
  })
  app.get('/sourcing/:id{[\\s\\S]+}', (context) =>
    apart(context, 'sourcing', (found, reading) => sourcingPage(look, found, reading)),
  )
  /** Draws something of a seed’s reading. */
  function apart(
    context: Context,
    what: string,
    draw: (found: Seed, reading: Reading) => Promise<string>,
  ): Promise<Response> {
    const id = context.req.param('id') ?? ''
    return pages.answer(context, `${what} ${id}`, standing.of(id), async () => {
      const found = await findSeed(archive, id, look)
      return 'body' in found ? found : { body: await draw(found, await archive.reading(id)) }
    })
  }
  /** Leads to where the page tells of a stretch of the text. */
  async function toPlace(context: Context, id: string, span: Span): Promise<Response> {
    const found = await findSeed(archive, id, look)
    if ('body' in found) return context.html(found.body, found.status)
    context.header('Cache-Control', 'no-cache')
    return context.redirect(seedAddress(id) + placeIn(await archive.reading(id), span), 302)
  }
  app.use('/text/*', etag())
  app.get('/text/:id{[\\s\\S]+}', async (context) => {
    const found = await findSeed(archive, context.req.param('id'), look)
    if ('body' in found) return context.html(found.body, found.status)
    return context.body(found.document.text, 200, { 'Content-Type': 'text/plain; charset=utf-8' })
  })
  app.get('/original/:id{[\\s\\S]+}', async (context) => {
    const found = await archive.original(context.req.param('id'))
    if (!found) return context.notFound()
    return context.body(new Uint8Array(found.bytes), 200, asDownload(found.name))
  })
  return app
}

/** The seed asked for, or the page that says why there is none. */
async function findSeed(archive: Archive, id: string, look: Look): Promise<Seed | Drawn> {
  try {
    return await archive.get(id)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    const unknown = error.code === 'seed-unknown'
    const page = (
      <MessagePage look={look} title={unknown ? 'There is no such seed' : 'This seed can’t be read'}>
        <p>{error.message}</p>
      </MessagePage>
    )
    return { body: String(page), status: unknown ? 404 : 422 }
  }
}
