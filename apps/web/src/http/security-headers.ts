// What every answer carries, and whom the desk answers. A clipping is hostile text, and a browser may be led to
// a desk on this machine by any page: no script but the desk's own runs, nothing is loaded from elsewhere, and only
// requests made to the address the desk was opened under are served.

import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const commonHeaders = {
  // Without one for the desk itself a browser hides where the desk’s own forms come from, too.
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
}
const none = ["'none'"]
const self = ["'self'"]

/** What these settings of Hono's own middleware put on every answer, worked out once. */
async function headersOf(
  contentSecurityPolicy: NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy'],
) {
  const app = new Hono()
  app.use(secureHeaders({ ...commonHeaders, ...(contentSecurityPolicy && { contentSecurityPolicy }) }))
  app.get('/', (context) => context.body(null))
  return Object.fromEntries((await app.request('/')).headers)
}

/** The desk's own style sheets, fonts, scripts, icon and forms are allowed, and nothing else. */
const pagePolicy = {
  defaultSrc: none,
  scriptSrc: self,
  connectSrc: self,
  styleSrc: self,
  fontSrc: self,
  imgSrc: self,
  formAction: self,
  baseUri: none,
  frameAncestors: none,
}
const [onPages, onReading, onTexts] = await Promise.all([
  headersOf(pagePolicy),
  // A page that reads texts itself may also compile WebAssembly and start workers.
  headersOf({ ...pagePolicy, scriptSrc: [...self, "'wasm-unsafe-eval'"], workerSrc: self }),
  // A clipping's own text, where not even the desk's style sheet is.
  headersOf({ defaultSrc: none, sandbox: [] }),
])

/** The headers that an answer under a path carries. */
export function headersFor(path: string): Record<string, string> {
  if (/^\/(?:text|original)\//.test(path)) return onTexts
  // The worker that reads has the policy of its own file.
  return path === '/paste' || path.startsWith('/client/') ? onReading : onPages
}

/** What a route sets in its context where its answer has these headers already. */
export const hasSecurityHeaders = 'dressed'

/** Puts the headers on every answer. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next()
    if (context.get(hasSecurityHeaders)) return
    for (const [name, value] of Object.entries(headersFor(context.req.path)))
      context.res.headers.set(name, value)
  }
}

/** Refuses requests whose Host is not among `hosts` (names without port); an empty list lets all in. */
export function allowHosts(hosts: string[]): MiddlewareHandler {
  return (context, next) => {
    const name = hostOf(context.req).replace(/:\d+$/, '').toLowerCase()
    if (hosts.length > 0 && !hosts.includes(name)) {
      const told = 'This desk answers only under the address it was opened with.\n'
      return Promise.resolve(context.text(told, 421))
    }
    return next()
  }
}

/**
 * Refuses what a browser sends to be written from another site's page, whatever the content is said to be: a form's is
 * not the only one another site can send. `here` is the desk’s own origin, where a proxy may ask under another name.
 */
export function refuseForeignWrites(here: string | null): MiddlewareHandler {
  return (context, next) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD' || isSameOrigin(context, here)) return next()
    return Promise.resolve(context.text('A form from another site is not taken.\n', 403))
  }
}

/**
 * A browser says from which site it comes, or at least from which address. Whatever says neither is no browser, and has
 * to come without what a browser would add by itself.
 */
function isSameOrigin({ req }: Context, here: string | null): boolean {
  const [site, origin] = [req.header('sec-fetch-site'), req.header('origin')]
  // None: typed into the address bar or opened from a bookmark.
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (origin !== undefined) return origin === here || URL.parse(origin)?.host === hostOf(req)
  return req.header('cookie') === undefined && !/^basic\b/i.test(req.header('authorization') ?? '')
}

function hostOf(req: Context['req']): string {
  return req.header('host') ?? new URL(req.url).host
}
