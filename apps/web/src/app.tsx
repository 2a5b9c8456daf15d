// The web desk. In: an archive and a reader. Out: an app that answers requests; it opens no port and reads no environment.

import type { Archive } from '@hearsay/archive'
import { ArchiveError } from '@hearsay/archive'
import { Hono } from 'hono'
import type { Desk } from './desk.ts'
import { assets, stylesAddresses } from './http/assets.ts'
import { Pages } from './http/pages.ts'
import { onlyFor, onlyFromHere, sandboxed, security } from './http/security.ts'
import { Standing } from './http/standing.ts'
import type { Reader } from './reader.ts'
import { api } from './routes/api.ts'
import { paste } from './routes/paste.tsx'
import { seed } from './routes/seed.tsx'
import { shelf } from './routes/shelf.tsx'
import { MessagePage } from './ui/message-page.tsx'

/** Settings of the web desk. */
export interface DeskOptions {
  /** Host names (no port) the desk answers under; empty for any. */
  hosts?: string[]
  /** Today as ISO date, for pasted clippings. */
  today?: () => string
  /** Milliseconds that only grow. */
  now?: () => number
}

/** Builds the web desk over an archive and whoever reads its documents. */
export function createApp(archive: Archive, read: Reader, options: DeskOptions = {}): Hono {
  const app = new Hono()
  const look = { styles: stylesAddresses }
  const now = options.now ?? (() => performance.now())
  const desk: Desk = {
    archive,
    read,
    look,
    today: options.today,
    pages: new Pages(now),
    standing: new Standing(archive),
  }
  const [page, reading, text] = [security(), security(true), sandboxed()]
  app.use((context, next) => {
    const { path } = context.req
    return (path.startsWith('/text/') ? text : path === '/paste' ? reading : page)(context, next)
  })
  app.use(onlyFor(options.hosts ?? []))
  app.use(onlyFromHere())
  app.get('/healthz', (context) => context.json({ ok: true }))
  assets(app)
  app.route('/', shelf(desk))
  app.route('/', seed(archive, read, look))
  app.route('/', paste(read, look, options.today))
  app.route('/api', api(archive, read))
  app.notFound((context) =>
    context.html(
      <MessagePage look={look} title="There is no such page">
        <p>
          Nothing on this desk is at <bdi>{readable(context.req.path)}</bdi>.
        </p>
      </MessagePage>,
      404,
    ),
  )
  app.onError((error, context) => {
    const known = error instanceof ArchiveError
    if (!known) console.error(error)
    return context.html(
      <MessagePage look={look} title={known ? 'The desk can’t be read' : 'Something went wrong'}>
        <p>{known ? error.message : 'The desk made a mistake. What it was stands where it was started.'}</p>
      </MessagePage>,
      known ? 503 : 500,
    )
  })
  return app
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
