// The web desk. In: an archive. Out: an app that answers requests; it opens no port and reads no environment.

import { randomBytes } from 'node:crypto'
import type { Archive, Secret } from '@hearsay/archive'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { api } from './api/api.ts'
import { apiPage } from './api/page.tsx'
import type { Look } from './components/layout.tsx'
import { MessagePage } from './components/message-page.tsx'
import { confirmSearch, refusal, refusalOf } from './components/refusal.tsx'
import type { Desk, PrintPage } from './desk.ts'
import { feedRoutes } from './feeds.ts'
import { Access } from './http/access.ts'
import { serveAssets, stylesAddresses } from './http/assets.ts'
import { ChangeVersions } from './http/change-versions.ts'
import { clientAddressBehind } from './http/client-address.ts'
import { preloadedFonts } from './http/fonts.ts'
import { passGrantOn, personOf, takeGrantOver } from './http/grants.ts'
import { isReader, requireSignIn } from './http/guard.ts'
import { limitBody, limitTime } from './http/limits.ts'
import { PageCache } from './http/page-cache.ts'
import type { ProviderSettings } from './http/provider.ts'
import { Provider } from './http/provider.ts'
import { allowHosts, refuseForeignReads, refuseForeignWrites } from './http/request-origin.ts'
import { scriptAddresses, serveScripts } from './http/scripts.ts'
import { securityHeaders } from './http/security-headers.ts'
import { SessionCookie } from './http/session-cookie.ts'
import type { SignIn } from './http/sign-in.ts'
import type { SlotLimits } from './http/slots.ts'
import { Slots } from './http/slots.ts'
import { PendingImports } from './imports/pending-imports.ts'
import { accountRoutes } from './pages/account/route.tsx'
import { addRoutes, unsavedText } from './pages/add/route.tsx'
import { SaveRefusedPage } from './pages/add/save-refused-page.tsx'
import { clippingRoutes } from './pages/clipping/route.tsx'
import { compareRoutes } from './pages/compare/route.tsx'
import { decideRoutes } from './pages/decide/route.tsx'
import { settleRoutes } from './pages/decide/settle.tsx'
import { exportPageRoutes } from './pages/export/route.tsx'
import { feedPageRoutes } from './pages/feeds/route.tsx'
import { findRoutes } from './pages/find/route.tsx'
import { joinRoutes } from './pages/join/route.tsx'
import { keysRoutes } from './pages/keys/route.tsx'
import { providerRoutes } from './pages/login/provider-route.tsx'
import { loginRoutes } from './pages/login/route.tsx'
import { outletRoutes } from './pages/outlets/route.tsx'
import { peopleRoutes } from './pages/people/route.tsx'
import { pressReviewRoutes } from './pages/press-review/route.tsx'
import { reviewRoutes } from './pages/review/route.tsx'
import { searchRoutes } from './pages/searches/route.tsx'
import { shelfRoutes } from './pages/shelf/route.tsx'
import { speakerRoutes } from './pages/speakers/route.tsx'
import { sameNameRoutes } from './pages/speakers/same-names.tsx'
import { trashRoutes } from './pages/trash/route.tsx'
import { tryRoutes } from './pages/try/route.tsx'
import { versionRoutes } from './pages/versions/route.tsx'

/** Settings of the web desk. */
export interface DeskOptions {
  /** Host names (no port) the desk answers under, the first of them the one that refusals name; empty for any. */
  hosts?: string[]
  /** Who decides on this desk without an account of their own; default `editor`. */
  person?: string
  /** Whether people sign in with accounts of their own, which the archive keeps; default false. */
  accounts?: boolean
  /** Today as ISO date, for pasted clippings. */
  today?: () => string
  /** A monotonic clock in milliseconds. */
  now?: () => number
  /** Passwords with the role each opens; without them and accounts anybody who reaches the desk may read and change it. */
  secrets?: Secret[]
  /** A provider of single sign-on for accounts; needs `origin`. */
  provider?: ProviderSettings | null
  /** Whether browsers reach the desk by https alone. */
  secure?: boolean
  /** Where browsers reach the desk, `https://desk.example`; null where they reach it under the address it listens on. */
  origin?: string | null
  /** The addresses of proxies whose `X-Forwarded-For` is believed. */
  proxies?: string[]
  /** Whether pages and feeds on this machine and in its network may be fetched; default false. */
  intranet?: boolean
  /** Prints a file of HTML as PDF; without it there is none. */
  print?: PrintPage | undefined
  /** Aborts when the desk closes, which ends the streams of changes. */
  closing?: AbortSignal
  /** Gets errors of the desk itself. */
  reportError?: (error: Error) => void
}

/** Streams of changes that may be open: enough for a newsroom, and no session or network can take them all. */
const STREAMS: SlotLimits = { all: 200, perHolder: 8, perNetwork: 100 }
/** Exports that may run at once: each reads clippings all the time. */
const EXPORTS: SlotLimits = { all: 4, perHolder: 2, perNetwork: 3 }

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
  const hasPasswords = secrets.length > 0 || options.accounts === true
  const person = options.person ?? 'editor'
  const { everyPage, tryPage } = scriptAddresses()
  const look: Look = { styles: stylesAddresses, fonts: preloadedFonts, scripts: everyPage, hasPasswords }
  const clientAddress = clientAddressBehind(proxies)
  const desk: Desk = {
    archive,
    look,
    personOf: (context) => personOf(context, hasPasswords ? null : person),
    today: options.today,
    closing: options.closing,
    origin,
    intranet: options.intranet === true,
    print: options.print,
    clientAddress,
    streams: new Slots(STREAMS),
    exports: new Slots(EXPORTS),
    pageCache: new PageCache(now, hasPasswords),
    versions: new ChangeVersions(archive),
    pendingImports: new PendingImports(now, () => randomBytes(24).toString('base64url')),
  }
  const onError = (error: Error, context: Context) => refusalOf(error, context, look, reportError)
  app.onError(onError)
  app.use(securityHeaders(hasPasswords))
  app.use(allowHosts(hosts))
  app.use(refuseForeignReads(hasPasswords ? null : confirmSearch(look)))
  app.use(refuseForeignWrites({ origin, secure }))
  if (hasPasswords) {
    const { accounts, sessions } = archive
    const access = new Access({ secrets, accounts, sessions, person, now, reportError })
    const signIn: SignIn = {
      access,
      accounts,
      cookie: new SessionCookie(secure),
      clientAddress,
      look,
      origin,
      provider: options.provider && origin ? new Provider(options.provider, origin, now) : null,
      reportError,
    }
    app.use(requireSignIn(signIn, refuseUnsigned(signIn.cookie, look)))
    for (const screen of [loginRoutes, providerRoutes, joinRoutes, accountRoutes, peopleRoutes])
      app.route('/', screen(signIn))
  }
  app.use(limitBody((context, message) => refusal(context, look, 413, message)))
  app.use(limitTime())
  app.get('/healthz', (context) => context.json({ ok: true }))
  serveAssets(app)
  serveScripts(app)
  if (hasPasswords) {
    // A page is rendered once for everybody who may do the same.
    const forReaders: Desk = {
      ...desk,
      look: { ...look, readOnly: true },
      pageCache: new PageCache(now, hasPasswords),
    }
    const readers = pagesAndApi(forReaders, tryPage)
    readers.onError(onError)
    readers.notFound(notFound(forReaders.look))
    app.use((context, next) => {
      if (!isReader(context)) return next()
      passGrantOn(context)
      return Promise.resolve(readers.fetch(context.req.raw, context.env))
    })
  }
  app.route('/', pagesAndApi(desk, tryPage))
  app.notFound(notFound(look))
  return app
}

/** Answers requests that the sign-in guard refuses: people are redirected to sign in, programs get an error. */
function refuseUnsigned(cookie: SessionCookie, look: Look): Parameters<typeof requireSignIn>[1] {
  return async (context, status, message) => {
    const { path, method } = context.req
    const wasSignedIn = cookie.tokens(context).length > 0
    if (status === 401 && method === 'GET' && !/^\/(?:api\/|feed\.)/.test(path)) {
      const { search } = new URL(context.req.url)
      return context.redirect(`/login?to=${encodeURIComponent(path + search)}`, 303)
    }
    if (status === 401 && path === '/keep' && wasSignedIn)
      return context.html(<SaveRefusedPage look={look} text={await unsavedText(context)} />, 401)
    // Not to a browser that was signed in: it would ask for a password itself, and remember it after signing out.
    if (status === 401 && !wasSignedIn)
      context.header('WWW-Authenticate', 'Basic realm="Hearsay", charset="UTF-8"')
    return refusal(context, look, status, message)
  }
}

/** Every page and the API, for those who may do the same. */
function pagesAndApi(desk: Desk, tryPage: string[]): Hono {
  const app = new Hono()
  app.use(takeGrantOver)
  for (const screen of [
    shelfRoutes,
    findRoutes,
    exportPageRoutes,
    pressReviewRoutes,
    compareRoutes,
    speakerRoutes,
    outletRoutes,
    feedRoutes,
    addRoutes,
    trashRoutes,
    searchRoutes,
    decideRoutes,
    sameNameRoutes,
    settleRoutes,
    reviewRoutes,
    clippingRoutes,
    versionRoutes,
    feedPageRoutes,
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
      <MessagePage look={look} title="Page not found">
        <p>
          There is nothing on this desk at <bdi>{decodedPath(context.req.path)}</bdi>.
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
