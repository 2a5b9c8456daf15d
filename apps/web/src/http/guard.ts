// The sign-in guard before every route of a desk with passwords. In: a request. Out: passed on with what it permits, or
// refused.

import type { Context, MiddlewareHandler } from 'hono'
import type { Access } from './access.ts'
import type { ClientAddress } from './client-address.ts'
import type { Grant } from './grants.ts'
import { grantOf, setGrant } from './grants.ts'
import type { SessionCookie } from './session-cookie.ts'

/** Answered without a password: signing in, and what its page is made of. */
const publicPaths =
  /^\/(?:login(?:\/provider(?:\/back)?)?|join\/[\w-]+(?:\/provider)?|healthz|icon\.svg|[a-z]+-[0-9a-f]{12}\.css|client\/[^/]+)$/
/** Pages that exist to write. */
const editorPages = /^\/(?:(?:add|clip)$|remove\/)/
/** Pages for who invites others. */
const keeperPages = /^\/people(?:\/|$)/
/** Posts that change nothing that others see: what saves nothing, and one’s own account. */
const nonWritingPosts = /^\/(?:login|logout|paste|press-review|api\/(?:read|compare)|account\/[\w-]+)$/

/** What the guard needs to know of a desk. */
export interface Guarded {
  access: Access
  cookie: SessionCookie
  clientAddress: ClientAddress
}

/** Lets in who has signed in, and lets only editors write; `refuse` answers all others. */
export function requireSignIn(
  guarded: Guarded,
  refuse: (context: Context, status: 401 | 403 | 429 | 503, message: string) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (context, next) => {
    const { path, method } = context.req
    if (publicPaths.test(path)) return next()
    const checked = await checkRequest(guarded, context)
    if (checked === 'busy')
      return refuse(context, 503, 'Too many sign-ins at the same time; try again in a moment.')
    if (checked === 'wrong') return refuse(context, 401, 'This desk asks for a password.')
    if ('wait' in checked) {
      context.header('Retry-After', String(checked.wait))
      return refuse(context, 429, `Too many wrong passwords; try again in ${readableWait(checked.wait)}.`)
    }
    const reads = method === 'GET' || method === 'HEAD'
    const writes = reads ? editorPages.test(path) : !nonWritingPosts.test(path)
    if (keeperPages.test(path) && checked.role !== 'keeper')
      return refuse(context, 403, 'Only a keeper of this desk invites people and gives roles.')
    if (writes && checked.role === 'reader')
      return refuse(context, 403, 'You can read this desk; only an editor can change what it holds.')
    setGrant(context, checked)
    return next()
  }
}

/** Whether a request may read and do no more. */
export function isReader(context: Context): boolean {
  return grantOf(context)?.role === 'reader'
}

/** Formats a wait in seconds for display. */
export function readableWait(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}

async function checkRequest(
  { access, cookie, clientAddress }: Guarded,
  context: Context,
): Promise<Grant | 'busy' | 'wrong' | { wait: number }> {
  for (const token of cookie.tokens(context)) {
    const grant = await access.checkSession(token)
    if (grant) return grant
  }
  const found = credentialsIn(context.req.header('authorization'))
  return found ? access.checkProgram(found.name, found.password, clientAddress(context)) : 'wrong'
}

/** The token or password of `Bearer …`, or name and password of `Basic …`, as feed readers send them. */
function credentialsIn(header: string | undefined): { name: string; password: string } | null {
  const [, scheme, value = ''] = /^(bearer|basic) +(.+)$/i.exec(header ?? '') ?? []
  if (!scheme) return null
  if (scheme.toLowerCase() === 'bearer') return { name: '', password: value }
  const decoded = Buffer.from(value, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  return { name: decoded.slice(0, Math.max(0, colon)), password: decoded.slice(colon + 1) }
}
