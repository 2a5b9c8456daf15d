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
  ['/api/read', 4_000_000],
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

/** The error of an answer that takes too long. */
function late(): HTTPException {
  return new HTTPException(504, { message: 'This took too long; ask for less.' })
}

/** Aborts when whoever asks hangs up, and just after an answer is given up: nobody goes on working for it. */
export function mayTake(context: Context): AbortSignal {
  return AbortSignal.any([context.req.raw.signal, AbortSignal.timeout(PATIENCE + 100)])
}

/** Gives up on what takes too long. */
export async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), PATIENCE)
  })
  return Promise.race([work, over]).finally(() => clearTimeout(timer))
}

/** Gives up on the API's answers that take too long; a stream of changes has all the time there is. */
export function patient(): MiddlewareHandler {
  const limit = timeout(PATIENCE, late)
  return (context, next) => {
    const { path } = context.req
    return path.startsWith('/api/') && path !== '/api/changes' ? limit(context, next) : next()
  }
}
