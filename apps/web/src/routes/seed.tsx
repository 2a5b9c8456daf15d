import type { Archive, Seed } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Reader } from '../reader.ts'
import { textAddress } from '../ui/address.ts'
import type { Look } from '../ui/layout.tsx'
import { Layout } from '../ui/layout.tsx'
import { MessagePage } from '../ui/message-page.tsx'
import { SeedView } from '../ui/seed-view.tsx'

/** A seed's page, and its text as a plain file. */
export function seed(archive: Archive, read: Reader, look: Look): Hono {
  const app = new Hono()
  app.use('/seeds/*', etag())
  app.get('/seeds/:id{[\\s\\S]+}', async (context) => {
    const found = await findSeed(archive, context, look)
    if (found instanceof Response) return found
    return context.html(
      <Layout look={look} title={found.headline ?? found.file}>
        <SeedView
          document={found.document}
          reading={read(found.document)}
          diagnostics={found.diagnostics}
          whole={textAddress(found.id)}
          file={found}
        />
      </Layout>,
    )
  })
  app.get('/text/:id{[\\s\\S]+}', async (context) => {
    const found = await findSeed(archive, context, look)
    if (found instanceof Response) return found
    return context.body(found.document.text, 200, { 'Content-Type': 'text/plain; charset=utf-8' })
  })
  return app
}

/** The seed asked for, or the page that says why there is none. */
async function findSeed(archive: Archive, context: Context, look: Look): Promise<Seed | Response> {
  const id = context.req.param('id') ?? ''
  try {
    return await archive.get(id)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    const unknown = error.code === 'seed-unknown'
    return context.html(
      <MessagePage look={look} title={unknown ? 'There is no such seed' : 'This seed can’t be read'}>
        <p>{error.message}</p>
      </MessagePage>,
      unknown ? 404 : 422,
    )
  }
}
