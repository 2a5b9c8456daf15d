// What every answer carries, and whom the desk answers. A clipping is hostile text, and a browser may be led to
// a desk on this machine by any page: no script but the desk's own runs, nothing is loaded from elsewhere, and only
// requests made to the address the desk was opened under are served.

import type { MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'

const always = {
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
}
const none = ["'none'"]
const self = ["'self'"]

/**
 * Headers for the desk's pages: its own style sheets, scripts, icon and forms are allowed, and nothing else. A page that
 * reads texts itself may also compile WebAssembly and start workers.
 */
function security(reads = false): MiddlewareHandler {
  const page = {
    defaultSrc: none,
    scriptSrc: reads ? [...self, "'wasm-unsafe-eval'"] : self,
    ...(reads && { workerSrc: self }),
    connectSrc: self,
    styleSrc: self,
    imgSrc: self,
    formAction: self,
    baseUri: none,
    frameAncestors: none,
  }
  return secureHeaders({ ...always, contentSecurityPolicy: page })
}

/** Headers for a clipping's own text, where not even the desk's style sheet is. */
function sandboxed(): MiddlewareHandler {
  return secureHeaders({ ...always, contentSecurityPolicy: { defaultSrc: none, sandbox: [] } })
}

/** The headers every answer carries, by what it is. */
export function policies(): MiddlewareHandler {
  const [page, reads, text] = [security(), security(true), sandboxed()]
  return (context, next) => {
    const { path } = context.req
    if (/^\/(?:text|original)\//.test(path)) return text(context, next)
    // The worker that reads has the policy of its own file.
    return (path === '/paste' || path.startsWith('/client/') ? reads : page)(context, next)
  }
}

/** Refuses requests whose Host is not among `hosts` (names without port); an empty list lets all in. */
export function onlyFor(hosts: string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host
    const name = host.replace(/:\d+$/, '').toLowerCase()
    if (hosts.length > 0 && !hosts.includes(name)) {
      return context.text('This desk answers only under the address it was opened with.\n', 421)
    }
    return next()
  }
}

/**
 * Refuses what a browser sends to be written from another site's page. A browser always says where a form comes from;
 * whatever says nothing is no browser, and has to come without what a browser would add by itself.
 */
export function onlyFromHere(): MiddlewareHandler {
  const guard = csrf({
    origin: (origin, context) =>
      URL.parse(origin)?.host === (context.req.header('host') ?? new URL(context.req.url).host),
    // Typed into the address bar or opened from a bookmark.
    secFetchSite: ['same-origin', 'none'],
  })
  return async (context, next) => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD') return next()
    const site = context.req.header('sec-fetch-site')
    if (site === undefined && context.req.header('origin') === undefined) {
      const known = context.req.header('cookie') ?? context.req.header('authorization')?.startsWith('Basic')
      return known ? foreign(context) : next()
    }
    // Whatever the content is said to be: a form’s is not the only one another site can send.
    if (site && site !== 'same-origin' && site !== 'none') return foreign(context)
    try {
      return await guard(context, next)
    } catch (error) {
      if (error instanceof HTTPException && error.status === 403) return foreign(context)
      throw error
    }
  }
}

function foreign(context: Parameters<MiddlewareHandler>[0]): Response {
  return context.text('A form from another site is not taken.\n', 403)
}
