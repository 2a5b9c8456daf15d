// Limits of requests: the size of their bodies, and the time of their answers.

import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { timeout } from 'hono/timeout'
import { readableSize } from '../format.ts'

/** The largest body in bytes, by the beginning of the path; the last is for all others. */
const bodyLimits: [string, number][] = [
  ['/keep', 70_000_000],
  ['/api/files', 64_000_000],
  ['/api/seeds', 40_000_000],
  ['/api/read', 4_000_000],
  // The page has a smaller limit of its own, with a message that fits.
  ['/paste', 4_000_000],
  // A plan and a style sheet.
  ['/press-review', 1_000_000],
  ['/', 100_000],
]
/** The longest that an answer may take. */
export const TIMEOUT_MS = 60_000

/** Refuses a body that is too big, before it is read or once it turns out to be. */
export function limitBody(
  refuse: (context: Context, message: string) => Response | Promise<Response>,
): MiddlewareHandler {
  const guards = bodyLimits.map(([start, maxSize]) => ({
    start,
    guard: bodyLimit({
      maxSize,
      onError: (context) => refuse(context, `Too big: at most ${readableSize(maxSize)} can be sent here.`),
    }),
  }))
  return (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next()
    const found = guards.find(({ start }) => context.req.path.startsWith(start))!
    return found.guard(context, next)
  }
}

/** The error of an answer that takes too long. */
function timeoutError(): HTTPException {
  return new HTTPException(504, { message: 'This took too long; ask for less.' })
}

/** Aborts when the client hangs up, and just after the answer has timed out: work for it can stop. */
export function requestSignal(context: Context): AbortSignal {
  return AbortSignal.any([context.req.raw.signal, AbortSignal.timeout(TIMEOUT_MS + 100)])
}

/** Rejects where something takes too long. */
export async function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeoutError()), TIMEOUT_MS)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

/** Times out the answers of the API, except the stream of changes and exports. */
export function limitTime(): MiddlewareHandler {
  const limit = timeout(TIMEOUT_MS, timeoutError)
  return (context, next) => {
    const { path } = context.req
    const isStream = path === '/api/changes' || path.startsWith('/api/export/')
    return path.startsWith('/api/') && !isStream ? limit(context, next) : next()
  }
}
