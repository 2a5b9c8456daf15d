// The web desk. In: an archive. Out: an app that answers requests; it opens no port and reads no environment.

import { randomBytes } from 'node:crypto'
import type { Archive } from '@hearsay/archive'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { api } from './api/api.ts'
import { apiPage } from './api/page.tsx'
import type { Look } from './components/layout.tsx'
import { MessagePage } from './components/message-page.tsx'
import { refusal, refusalOf } from './components/refusal.tsx'
import type { Desk } from './desk.ts'
import { feedRoutes } from './feeds.ts'
import type { Secret } from './http/access.ts'
import { Access } from './http/access.ts'
import { serveAssets, stylesAddresses } from './http/assets.ts'
import { ChangeVersions } from './http/change-versions.ts'
import { clientAddressBehind } from './http/client-address.ts'
import { preloadedFonts } from './http/fonts.ts'
import { isReader, requireSignIn, sessionCookie } from './http/guard.ts'
import { limitBody, limitTime } from './http/limits.ts'
import { PageCache } from './http/page-cache.ts'
import { scriptAddresses, serveScripts } from './http/scripts.ts'
import { allowHosts, refuseForeignWrites, securityHeaders } from './http/security.ts'
import { PendingImports } from './imports/pending-imports.ts'
import { addRoutes, unsavedText } from './pages/add/route.tsx'
import { SaveRefusedPage } from './pages/add/save-refused-page.tsx'
import { clippingRoutes } from './pages/clipping/route.tsx'
import { findRoutes } from './pages/find/route.tsx'
import { keysRoutes } from './pages/keys/route.tsx'
import { loginRoutes } from './pages/login/route.tsx'
import { outletRoutes } from './pages/outlets/route.tsx'
import { shelfRoutes } from './pages/shelf/route.tsx'
import { speakerRoutes } from './pages/speakers/route.tsx'
import { tryRoutes } from './pages/try/route.tsx'

/** Settings of the web desk. */
export interface DeskOptions {
  /** Host names (no port) the desk answers under; empty for any. */
  hosts?: string[]
  /** Today as ISO date, for pasted clippings. */
  today?: () => string
  /** Milliseconds that only grow. */
  now?: () => number
  /** Passwords with what each opens; none for a desk that everybody may read and change. */
  secrets?: Secret[]
  /** Whether browsers reach the desk by https alone. */
  secure?: boolean
  /** Where browsers reach the desk, `https://desk.example`; none where they reach it as it is asked. */
  origin?: string | null
  /** The addresses of proxies that are believed for whom they ask. */
  proxies?: string[]
  /** Aborts when the desk closes: whoever listens to changes is let go. */
  closing?: AbortSignal
  /** Hears of mistakes of the desk’s own. */
  reportError?: (error: Error) => void
}

/** Builds the web desk over an archive. */
export function createApp(archive: Archive, options: DeskOptions = {}): Hono {
  const {
    hosts = [],
    now = () => performance.now(),
    secrets = [],
    secure = false,
    origin = null,
    proxies = [],
    reportError = console.error,
  } = options
  const app = new Hono()
  const { everyPage, tryPage } = scriptAddresses()
  const look: Look = {
    styles: stylesAddresses,
    fonts: preloadedFonts,
    scripts: everyPage,
    hasPasswords: secrets.length > 0,
  }
  const desk: Desk = {
    archive,
    look,
    today: options.today,
    closing: options.closing,
    origin,
    pageCache: new PageCache(now),
    versions: new ChangeVersions(archive),
    pendingImports: new PendingImports(now, () => randomBytes(24).toString('base64url')),
  }
  const onError = (error: Error, context: Context) => refusalOf(error, context, look, reportError)
  app.onError(onError)
  app.use(securityHeaders())
  app.use(allowHosts(hosts))
  app.use(refuseForeignWrites(origin))
  if (secrets.length > 0) {
    const access = new Access(secrets, now)
    const clientAddress = clientAddressBehind(proxies)
    app.use(
      requireSignIn(access, clientAddress, async (context, status, message) => {
        const { path, method } = context.req
        const person = !/^\/(?:api\/|feed\.)/.test(path)
        if (status === 401 && person && method === 'GET') {
          const { search } = new URL(context.req.url)
          return context.redirect(`/login?to=${encodeURIComponent(path + search)}`, 303)
        }
        if (status === 401 && path === '/keep' && getCookie(context, sessionCookie) !== undefined)
          return context.html(<SaveRefusedPage look={look} text={await unsavedText(context)} />, 401)
        // Not to a browser that was signed in: it would ask for a password itself, and keep it when somebody signs out.
        if (status === 401 && getCookie(context, sessionCookie) === undefined)
          context.header('WWW-Authenticate', 'Basic realm="Hearsay", charset="UTF-8"')
        return refusal(context, look, status, message)
      }),
    )
    app.route('/', loginRoutes(access, clientAddress, look, secure))
  }
  app.use(limitBody((context, message) => refusal(context, look, 413, message)))
  app.use(limitTime())
  app.get('/healthz', (context) => context.json({ ok: true }))
  serveAssets(app)
  serveScripts(app)
  if (secrets.length > 0) {
    // Pages are drawn once for all who may do the same.
    const forReaders: Desk = { ...desk, look: { ...look, readOnly: true }, pageCache: new PageCache(now) }
    const readers = pagesAndApi(forReaders, tryPage)
    readers.onError(onError)
    readers.notFound(notFound(forReaders.look))
    app.use((context, next) =>
      isReader(context) ? Promise.resolve(readers.fetch(context.req.raw, context.env)) : next(),
    )
  }
  app.route('/', pagesAndApi(desk, tryPage))
  app.notFound(notFound(look))
  return app
}

/** Every page and the API, for those who may do the same. */
function pagesAndApi(desk: Desk, tryPage: string[]): Hono {
  const app = new Hono()
  for (const screen of [
    shelfRoutes,
    findRoutes,
    speakerRoutes,
    outletRoutes,
    feedRoutes,
    addRoutes,
    clippingRoutes,
  ])
    app.route('/', screen(desk))
  app.route('/', tryRoutes(desk, tryPage))
  app.route('/', keysRoutes(desk.look))
  const programs = api(desk)
  app.route('/', apiPage(desk, programs))
  app.route('/api', programs)
  return app
}

function notFound(look: Look) {
  return (context: Context) =>
    context.html(
      <MessagePage look={look} title="There is no such page">
        <p>
          Nothing on this desk is at <bdi>{decodedPath(context.req.path)}</bdi>.
        </p>
      </MessagePage>,
      404,
    )
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
