// Stands before every route of a desk that has passwords. In: a request. Out: passed on, sent to sign in, or refused.

import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Access } from './access.ts'
import type { ClientAddress } from './client-address.ts'
import type { Role } from './password-hash.ts'

/** The cookie of a session. */
export const sessionCookie = 'hearsay'

/** What is answered to everybody: signing in, and what its page is made of. */
const publicPaths = /^\/(?:login|healthz|icon\.svg|[a-z]+-[0-9a-f]{12}\.css|client\/[^/]+)$/
/** What a request’s role is kept under in its context. */
const roleKey = 'role'
/** Pages that are there to write. */
const editorPages = /^\/(?:add$|remove\/)/
/** Writes that keep nothing. */
const nonWritingPosts = /^\/(?:login|logout|paste|api\/read)$/

/** Lets in whoever has signed in, and lets only editors write. `refuse` answers who may not. */
export function requireSignIn(
  access: Access,
  sender: ClientAddress,
  refuse: (context: Context, status: 401 | 403 | 429 | 503, message: string) => Response | Promise<Response>,
): MiddlewareHandler {
  return async (context, next) => {
    const { path, method } = context.req
    if (publicPaths.test(path)) return next()
    const found = await requestRole(access, sender, context)
    if (found === 'busy') return refuse(context, 503, 'Too many sign in at once; try again in a moment.')
    if (typeof found === 'object' && found) {
      context.header('Retry-After', String(found.wait))
      return refuse(context, 429, `Too many wrong passwords; try again in ${readableWait(found.wait)}.`)
    }
    if (found === null) return refuse(context, 401, 'This desk asks for a password.')
    const reads = method === 'GET' || method === 'HEAD'
    const writes = reads ? editorPages.test(path) : !nonWritingPosts.test(path)
    if (writes && found !== 'editor')
      return refuse(context, 403, 'You may read this desk; only an editor may change what it keeps.')
    context.set(roleKey, found)
    return next()
  }
}

/** Whether whoever asks may read and do no more. */
export function isReader(context: Context): boolean {
  return context.get(roleKey) === 'reader'
}

/** Seconds as somebody who waits would say them. */
export function readableWait(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}

async function requestRole(
  access: Access,
  sender: ClientAddress,
  context: Context,
): Promise<Role | null | 'busy' | { wait: number }> {
  const token = getCookie(context, sessionCookie)
  const known = token === undefined ? null : access.sessionRole(token)
  if (known) return known
  const password = passwordIn(context.req.header('authorization'))
  if (password === null) return null
  const tried = await access.checkProgram(password, sender(context))
  if (tried === 'wrong') return null
  return typeof tried === 'object' && 'role' in tried ? tried.role : tried
}

/** The password of `Bearer …`, or of `Basic …` under any name, as feed readers send it. */
function passwordIn(header: string | undefined): string | null {
  const [, scheme, value = ''] = /^(bearer|basic) +(.+)$/i.exec(header ?? '') ?? []
  if (!scheme) return null
  if (scheme.toLowerCase() === 'bearer') return value
  const said = Buffer.from(value, 'base64').toString('utf8')
  return said.slice(said.indexOf(':') + 1)
}
