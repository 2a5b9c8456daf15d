// The web desk. In: an archive. Out: an app that answers requests; it opens no port and reads no environment.

import { randomBytes } from 'node:crypto'
import type { Archive } from '@hearsay/archive'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Desk } from './desk.ts'
import type { Secret } from './http/access.ts'
import { Access } from './http/access.ts'
import { assets, stylesAddresses } from './http/assets.ts'
import { preloaded } from './http/fonts.ts'
import { cookieName, guarded, mayOnlyRead } from './http/guard.ts'
import { limited, patient } from './http/limits.ts'
import { Pages } from './http/pages.ts'
import { scriptAddresses, scripts } from './http/scripts.ts'
import { onlyFor, onlyFromHere, policies } from './http/security.ts'
import { senderBehind } from './http/sender.ts'
import { Standing } from './http/standing.ts'
import { Waiting } from './keeping.ts'
import { add, textUnkept } from './routes/add.tsx'
import { api } from './routes/api/api.ts'
import { apiPage } from './routes/api/page.tsx'
import { feeds } from './routes/feeds.ts'
import { find } from './routes/find.tsx'
import { keysPage } from './routes/keys.tsx'
import { login } from './routes/login.tsx'
import { outlets } from './routes/outlets.tsx'
import { paste } from './routes/paste.tsx'
import { seed } from './routes/seed.tsx'
import { shelf } from './routes/shelf.tsx'
import { speakers } from './routes/speakers.tsx'
import type { Look } from './ui/layout.tsx'
import { MessagePage } from './ui/message-page.tsx'
import { refusal, refusalOf } from './ui/refusal.tsx'
import { UnkeptPage } from './ui/unkept-page.tsx'

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
  tell?: (error: Error) => void
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
    tell = console.error,
  } = options
  const app = new Hono()
  const { every, trying } = scriptAddresses()
  const look = { styles: stylesAddresses, fonts: preloaded, scripts: every, guarded: secrets.length > 0 }
  const desk: Desk = {
    archive,
    look,
    today: options.today,
    closing: options.closing,
    origin,
    pages: new Pages(now),
    standing: new Standing(archive),
    waiting: new Waiting(now, () => randomBytes(24).toString('base64url')),
  }
  const mistaken = (error: Error, context: Context) => refusalOf(error, context, look, tell)
  app.onError(mistaken)
  app.use(policies())
  app.use(onlyFor(hosts))
  app.use(onlyFromHere(origin))
  if (secrets.length > 0) {
    const access = new Access(secrets, now)
    const sender = senderBehind(proxies)
    app.use(
      guarded(access, sender, async (context, status, message) => {
        const { path, method } = context.req
        const person = !/^\/(?:api\/|feed\.)/.test(path)
        if (status === 401 && person && method === 'GET') {
          const { search } = new URL(context.req.url)
          return context.redirect(`/login?to=${encodeURIComponent(path + search)}`, 303)
        }
        if (status === 401 && path === '/keep' && getCookie(context, cookieName) !== undefined)
          return context.html(<UnkeptPage look={look} text={await textUnkept(context)} />, 401)
        // Not to a browser that was signed in: it would ask for a password itself, and keep it when somebody signs out.
        if (status === 401 && getCookie(context, cookieName) === undefined)
          context.header('WWW-Authenticate', 'Basic realm="Hearsay", charset="UTF-8"')
        return refusal(context, look, status, message)
      }),
    )
    app.route('/', login(access, sender, look, secure))
  }
  app.use(limited((context, message) => refusal(context, look, 413, message)))
  app.use(patient())
  app.get('/healthz', (context) => context.json({ ok: true }))
  assets(app)
  scripts(app)
  if (secrets.length > 0) {
    // Pages are drawn once for all who may do the same.
    const forReaders = { ...desk, look: { ...look, onlyReads: true }, pages: new Pages(now) }
    const readers = screensOf(forReaders, trying)
    readers.onError(mistaken)
    readers.notFound(nothingThere(forReaders.look))
    app.use((context, next) =>
      mayOnlyRead(context) ? Promise.resolve(readers.fetch(context.req.raw, context.env)) : next(),
    )
  }
  app.route('/', screensOf(desk, trying))
  app.notFound(nothingThere(look))
  return app
}

/** Every page and the API, for those who may do the same. */
function screensOf(desk: Desk, trying: string[]): Hono {
  const app = new Hono()
  for (const screen of [shelf, find, speakers, outlets, feeds, add, seed]) app.route('/', screen(desk))
  app.route('/', paste(desk, trying))
  app.route('/', keysPage(desk.look))
  const programs = api(desk)
  app.route('/', apiPage(desk, programs))
  app.route('/api', programs)
  return app
}

function nothingThere(look: Look) {
  return (context: Context) =>
    context.html(
      <MessagePage look={look} title="There is no such page">
        <p>
          Nothing on this desk is at <bdi>{readable(context.req.path)}</bdi>.
        </p>
      </MessagePage>,
      404,
    )
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
