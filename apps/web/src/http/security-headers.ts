// The headers of every answer. A clipping is hostile text: no script but the desk's own runs, nothing is loaded from
// elsewhere, and what needed a password is not left in the browser.

import type { MiddlewareHandler } from 'hono'
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

/** The headers that Hono's own middleware adds with these settings, computed once. */
async function headersOf(
  contentSecurityPolicy: NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy'],
  crossOriginOpenerPolicy: 'same-origin' | 'unsafe-none' = 'same-origin',
) {
  const app = new Hono()
  app.use(
    secureHeaders({
      ...commonHeaders,
      crossOriginOpenerPolicy,
      ...(contentSecurityPolicy && { contentSecurityPolicy }),
    }),
  )
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
const [onPages, onReading, onClips, onTexts] = await Promise.all([
  headersOf(pagePolicy),
  // A page that reads texts itself may also compile WebAssembly and start workers.
  headersOf({ ...pagePolicy, scriptSrc: [...self, "'wasm-unsafe-eval'"], workerSrc: self }),
  // The page that another page sends itself to, and that must not lose the one that opened it.
  headersOf(pagePolicy, 'unsafe-none'),
  // A clipping's own text, where not even the desk's style sheet is.
  headersOf({ defaultSrc: none, sandbox: [] }),
])

/** The security headers of an answer under a path. */
export function headersFor(path: string): Record<string, string> {
  if (/^\/(?:version-)?(?:text|original)\//.test(path)) return onTexts
  if (path === '/clip') return onClips
  // The worker that reads has the policy of its own file.
  return path === '/paste' || path.startsWith('/client/') ? onReading : onPages
}

/**
 * What browsers may store of an answer with clippings. Behind a password nothing: the next person at the browser must not get
 * back to it, neither from the disk nor by the Back button.
 */
export function cacheControl(hasPasswords: boolean): string {
  return hasPasswords ? 'no-store' : 'private, no-cache'
}

/** What a route sets in its context where its answer has these headers already. */
export const hasSecurityHeaders = 'hasSecurityHeaders'

/** Adds the headers to every answer. Answers that set how long they may be stored, as fonts and scripts do, are not changed in that. */
export function securityHeaders(hasPasswords: boolean): MiddlewareHandler {
  const caching = cacheControl(hasPasswords)
  return async (context, next) => {
    await next()
    if (context.get(hasSecurityHeaders)) return
    const { headers } = context.res
    for (const [name, value] of Object.entries(headersFor(context.req.path))) headers.set(name, value)
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', caching)
  }
}
