// How much a request may bring and how long its answer may take.

import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { timeout } from 'hono/timeout'
import { readableSize } from '../ui/day.ts'

/** Bytes a request may bring, by the beginning of its path; the last holds for all others. */
const limits: [string, number][] = [
  ['/keep', 70_000_000],
  ['/api/files', 64_000_000],
  ['/api/seeds', 40_000_000],
  // A page that takes a text says itself how long it may be.
  ['/paste', 4_000_000],
  ['/', 100_000],
]
/** Milliseconds an answer may take. */
const PATIENCE = 60_000

/** Refuses a body that is too big before it is read, or once it turns out to be. */
export function limited(
  refuse: (context: Context, message: string) => Response | Promise<Response>,
): MiddlewareHandler {
  const guards = limits.map(([start, maxSize]) => ({
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

/** Gives up on an answer that takes too long; a stream of changes has all the time there is. */
export function patient(): MiddlewareHandler {
  const limit = timeout(PATIENCE, new HTTPException(504, { message: 'This took too long; ask for less.' }))
  return (context, next) => (context.req.path === '/api/changes' ? next() : limit(context, next))
}
