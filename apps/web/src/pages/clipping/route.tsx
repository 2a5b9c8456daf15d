import type { Archive, Seed } from '@hearsay/archive'
import { ArchiveError, textHashOf } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import type { DecidedReading } from '@hearsay/decisions'
import type { Reading } from '@hearsay/reading'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { seedAddress } from '../../address.ts'
import type { Look } from '../../components/layout.tsx'
import { MessagePage } from '../../components/message-page.tsx'
import type { Desk } from '../../desk.ts'
import { downloadHeaders } from '../../http/download.ts'
import type { Person } from '../../http/grants.ts'
import type { RenderedPage } from '../../http/page-cache.ts'
import { clippingPage } from './clipping-page.tsx'
import type { DecisionLog } from './decision-log.tsx'
import { evidencePage, sourcingPage } from './detail-pages.tsx'
import { fragmentFor } from './fragment.ts'
import { partStart } from './reading-view.ts'

/** The page of a clipping and the pages beside it, its text as a plain file, and its original file. */
export function clippingRoutes({ archive, look, pageCache, versions, personOf }: Desk): Hono {
  const app = new Hono()
  app.get('/seeds/:id{[\\s\\S]+}', (context) => {
    const id = context.req.param('id')
    const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(context.req.query('at') ?? '') ?? []
    if (start && end) return redirectToSpan(context, id, [Number(start), Number(end)])
    const person = personOf(context)
    return pageCache.respond(context, `seed ${id}${keyOf(person)}`, versions.ofSeed(id), async () => {
      const found = await findSeed(archive, id, look)
      if ('body' in found) return found
      const [reading, original, states] = await Promise.all([
        archive.reading(id, 'default', person.viewer),
        archive.original(id),
        archive.versions(id),
      ])
      const log = await logOf(found, reading, person)
      return { body: await clippingPage(look, found, reading, { original, versions: states.length }, log) }
    })
  })
  app.get('/evidence/:id{[\\s\\S]+}', (context) => {
    const kind = context.req.query('s') === undefined ? 'st' : 's'
    const from = partStart(Number(/^\d{1,9}$/.exec(context.req.query(kind) ?? '')?.[0] ?? 0))
    return detailPage(context, `evidence ${kind} ${from}`, (found, reading, log) =>
      evidencePage(look, found, reading, kind, from, log),
    )
  })
  app.get('/sourcing/:id{[\\s\\S]+}', (context) =>
    detailPage(context, 'sourcing', (found, reading) => sourcingPage(look, found, reading)),
  )
  /** What people decided about a clipping. */
  async function logOf(
    { id, document }: Seed,
    reading: DecidedReading,
    { name, viewer, settles }: Person,
  ): Promise<DecisionLog> {
    const { decisions } = await archive.decisions(id, viewer)
    const { unplaced, disputes } = reading.decisions
    const text = textHashOf(document.text)
    const notesAlone = viewer !== undefined
    return { decisions, person: name, settles, notesAlone, text, unplaced, disputes }
  }
  /** Answers with a page about the reading of a clipping. */
  function detailPage(
    context: Context,
    what: string,
    draw: (found: Seed, reading: Reading, log: DecisionLog) => Promise<string>,
  ): Promise<Response> {
    const id = context.req.param('id') ?? ''
    const person = personOf(context)
    return pageCache.respond(context, `${what} ${id}${keyOf(person)}`, versions.ofSeed(id), async () => {
      const found = await findSeed(archive, id, look)
      if ('body' in found) return found
      const reading = await archive.reading(id, 'default', person.viewer)
      return { body: await draw(found, reading, await logOf(found, reading, person)) }
    })
  }
  /** Redirects to the statement or sentence with a span of the text. */
  async function redirectToSpan(context: Context, id: string, span: Span): Promise<Response> {
    const found = await findSeed(archive, id, look)
    if ('body' in found) return context.html(found.body, found.status)
    return context.redirect(seedAddress(id) + fragmentFor(await archive.reading(id), span), 302)
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
    return context.body(new Uint8Array(found.bytes), 200, downloadHeaders(found.name))
  })
  return app
}

/** What a page differs by from person to person: by what they decided and may do. */
function keyOf({ name, viewer, settles }: Person): string {
  return `\n${viewer === undefined ? 'shared' : 'own'} ${settles} ${name}`
}

/** The seed asked for, or the page that says why there is none. */
async function findSeed(archive: Archive, id: string, look: Look): Promise<Seed | RenderedPage> {
  try {
    return await archive.get(id)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    const unknown = error.code === 'seed-unknown'
    const page = (
      <MessagePage look={look} title={unknown ? 'No such clipping' : 'This clipping can’t be read'}>
        <p>{error.message}</p>
      </MessagePage>
    )
    return { body: String(page), status: unknown ? 404 : 422 }
  }
}
