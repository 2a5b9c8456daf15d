// Which requests the desk answers. A browser can be led to a desk by any page: only requests for the desk's own address
// are answered, other sites' pages can change nothing, and on a desk without passwords they can't make it search.

import type { Context, MiddlewareHandler } from 'hono'
import { failure } from './failure.ts'

/** The health check, for a monitor beside the desk; it shows nothing of what the desk holds. */
const HEALTH = '/healthz'

/** Answers only requests whose Host is one of `hosts` (names without a port), or any where the list is empty. */
export function allowHosts(hosts: string[]): MiddlewareHandler {
  const allowed = new Set(hosts.map((name) => name.toLowerCase()))
  return (context, next) => {
    const name = hostOf(context.req).replace(/:\d+$/, '').toLowerCase()
    if (allowed.size === 0 || allowed.has(name) || context.req.path === HEALTH) return next()
    return Promise.resolve(
      context.text(
        `This desk answers only as ${hosts[0]}. A proxy in front of it has to pass on the Host header.\n`,
        421,
      ),
    )
  }
}

/** Where browsers reach a desk. */
interface DeskOrigin {
  /** `https://desk.example`; null where they reach it under the address it listens on. */
  origin: string | null
  /** Whether they reach it by https alone. */
  secure: boolean
}

/**
 * Refuses writes from another site's page, whatever the type of their body: forms are not the only way in which another
 * site can make a browser send something.
 */
export function refuseForeignWrites(desk: DeskOrigin): MiddlewareHandler {
  return (context, next) => {
    if (isRead(context) || isSameOrigin(context, desk)) return next()
    return Promise.resolve(refuse(context, 'A form on another site can’t be sent to this desk.'))
  }
}

/**
 * Refuses reads by another site's page: its images, frames and scripts could make the desk work without anybody noticing. A
 * link from elsewhere still opens a page; with `confirm`, one that searches asks first.
 */
export function refuseForeignReads(
  confirm: ((context: Context) => Response | Promise<Response>) | null,
): MiddlewareHandler {
  return (context, next) => {
    const site = context.req.header('sec-fetch-site')
    // `none`: typed into the address bar, or opened from a bookmark or a program.
    if (!isRead(context) || site === undefined || site === 'same-origin' || site === 'none') return next()
    if (!isNavigation(context))
      return Promise.resolve(refuse(context, 'A page of another site can’t load anything from this desk.'))
    return confirm && searches(context) ? Promise.resolve(confirm(context)) : next()
  }
}

function isRead({ req: { method } }: Context): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Whether the answer will be the page of a tab: not a frame, and nothing fetched in advance. */
function isNavigation({ req }: Context): boolean {
  return (
    req.header('sec-fetch-mode') === 'navigate' &&
    req.header('sec-fetch-dest') === 'document' &&
    req.header('sec-purpose') === undefined
  )
}

/** Whether a request searches: a query, the beginning of a name, or anything of the API. */
function searches({ req }: Context): boolean {
  return req.path.startsWith('/api/') || ['q', 'name'].some((key) => (req.query(key) ?? '').trim() !== '')
}

/**
 * A browser says from which site a request comes, or at least from which origin. A request that says neither comes from
 * a program; it must not carry what a browser adds by itself.
 */
function isSameOrigin({ req }: Context, { origin, secure }: DeskOrigin): boolean {
  const [site, from] = [req.header('sec-fetch-site'), req.header('origin')]
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  if (from !== undefined) return from === origin || from === `${secure ? 'https' : 'http'}://${hostOf(req)}`
  return req.header('cookie') === undefined && !/^basic\b/i.test(req.header('authorization') ?? '')
}

function refuse(context: Context, message: string): Response {
  return context.req.path.startsWith('/api/')
    ? context.json(failure('request-foreign', message), 403)
    : context.text(`${message}\n`, 403)
}

function hostOf(req: Context['req']): string {
  return req.header('host') ?? new URL(req.url).host
}
