// What every answer carries, and whom the desk answers. A clipping is hostile text, and a browser may be led to
// a desk on this machine by any page: no script runs, nothing is loaded from elsewhere, and only requests made to
// the address the desk was opened under are served.

import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const always = {
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
}
const none = ["'none'"]
const self = ["'self'"]

/** Headers for the desk's pages: its own style sheet, icon and forms are allowed, and nothing else. */
export function security(): MiddlewareHandler {
  const page = {
    defaultSrc: none,
    styleSrc: self,
    imgSrc: self,
    formAction: self,
    baseUri: none,
    frameAncestors: none,
  }
  return secureHeaders({ ...always, contentSecurityPolicy: page })
}

/** Headers for a clipping's own text, where not even the desk's style sheet is. */
export function sandboxed(): MiddlewareHandler {
  return secureHeaders({ ...always, contentSecurityPolicy: { defaultSrc: none, sandbox: [] } })
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

/** Refuses a form sent from another site's page. */
export function onlyFromHere(): MiddlewareHandler {
  return async (context, next) => {
    const site = context.req.header('sec-fetch-site')
    const origin = context.req.header('origin')
    const host = context.req.header('host') ?? new URL(context.req.url).host
    const foreign = site
      ? !['same-origin', 'none'].includes(site)
      : origin !== undefined && URL.parse(origin)?.host !== host
    return foreign ? context.text('A form from another site is not taken.\n', 403) : next()
  }
}
