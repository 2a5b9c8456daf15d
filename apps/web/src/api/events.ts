// /api/progress and /api/changes: how far the reading is, and changes of the clippings as they happen.

import { progressSchema } from '@hearsay/archive'
import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Desk } from '../desk.ts'
import { networkOf } from '../http/client-address.ts'
import { failure } from '../http/failure.ts'
import { grantOf } from '../http/grants.ts'
import { getRoute, jsonResponse, newRoutes } from './responses.ts'
import { errorSchema } from './schemas.ts'

/** Milliseconds between comments on a quiet stream, so that proxies keep it open. */
const HEARTBEAT_MS = 25_000

const tags = ['Desk']
const progress = getRoute('/progress', {
  tags,
  summary: 'How far the reading of the clippings is',
  request: {},
  schema: progressSchema,
  answer: 'The progress.',
  errors: {},
})
const changes = createRoute({
  method: 'get',
  path: '/changes',
  tags,
  summary: 'Changes of the clippings from now on, as server-sent events',
  description: 'Each event is named added, changed or removed, its data {"id": …}.',
  responses: {
    200: { description: 'Events.', content: { 'text/event-stream': { schema: z.string() } } },
    503: jsonResponse(errorSchema, 'Too many streams are open.'),
  },
})

/** Routes for what happens; streams end when the desk closes, and when the session they were opened with does. */
export function eventRoutes({ archive, closing, clientAddress, streams }: Desk) {
  return newRoutes()
    .openapi(progress, async (context) => context.json(await archive.progress(), 200))
    .openapi(changes, (context) => {
      const grant = grantOf(context)
      // A HEAD has no stream that could end and give its place back.
      if (context.req.method === 'HEAD')
        return new Response(null, { headers: { 'Content-Type': 'text/event-stream' } })
      const release = streams.take(grant?.holder ?? null, networkOf(clientAddress(context)))
      if (!release)
        return context.json(
          failure('too-many-streams', 'Too many streams are open; close one or try later.'),
          503,
        )
      return streamSSE(context, async (stream) => {
        const ended = new AbortController()
        stream.onAbort(() => ended.abort())
        const signals = [ended.signal, closing, grant?.ended].filter((signal) => signal !== undefined)
        const heartbeat = setInterval(() => {
          if (grant?.isValid() === false) ended.abort()
          else void stream.write(': here\n\n')
        }, HEARTBEAT_MS)
        try {
          await stream.write('retry: 3000\n\n')
          for await (const { kind, id } of archive.changes(AbortSignal.any(signals))) {
            if (grant?.isValid() === false) break
            await stream.writeSSE({ event: kind, data: JSON.stringify({ id }) })
          }
        } finally {
          clearInterval(heartbeat)
          release()
        }
      })
    })
}
