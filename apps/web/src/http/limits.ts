// How much a request may bring and how long its answer may take.

import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { timeout } from 'hono/timeout'
import { readableSize } from '../format.ts'

/** Bytes a request may bring, by the beginning of its path; the last holds for all others. */
const bodyLimits: [string, number][] = [
  ['/keep', 70_000_000],
  ['/api/files', 64_000_000],
  ['/api/seeds', 40_000_000],
  ['/api/read', 4_000_000],
  // A page that takes a text says itself how long it may be.
  ['/paste', 4_000_000],
  ['/', 100_000],
]
/** Milliseconds an answer may take. */
export const TIMEOUT_MS = 60_000

/** Refuses a body that is too big before it is read, or once it turns out to be. */
export function limitBody(
  refuse: (context: Context, message: string) => Response | Promise<Response>,
): MiddlewareHandler {
  const guards = bodyLimits.map(([start, maxSize]) => ({
    start,
    guard: bodyLimit({
      maxSize,
      onError: (context) =>
        refuse(context, `This is too big; what is sent here may have ${readableSize(maxSize)}.`),
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

/** Aborts when whoever asks hangs up, and just after an answer is given up: nobody goes on working for it. */
export function requestSignal(context: Context): AbortSignal {
  return AbortSignal.any([context.req.raw.signal, AbortSignal.timeout(TIMEOUT_MS + 100)])
}

/** Gives up on what takes too long. */
export async function withTimeout<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeoutError()), TIMEOUT_MS)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

/** Gives up on the API's answers that take too long; a stream of changes and an export have all the time there is. */
export function limitTime(): MiddlewareHandler {
  const limit = timeout(TIMEOUT_MS, timeoutError)
  return (context, next) => {
    const { path } = context.req
    const isStream = path === '/api/changes' || path.startsWith('/api/export/')
    return path.startsWith('/api/') && !isStream ? limit(context, next) : next()
  }
}
