// /api/progress and /api/changes: how far the reading is, and what happens to the seeds.

import { progressSchema } from '@hearsay/archive'
import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Desk } from '../desk.ts'
import { failure } from '../http/failure.ts'
import { jsonResponse, newRoutes } from './responses.ts'
import { failureSchema } from './schemas.ts'

/** So many may listen at once. */
const MAX_LISTENERS = 200
/** Milliseconds between signs of life, so that whoever stands between doesn't hang up. */
const HEARTBEAT_MS = 25_000

const tags = ['Desk']
const progress = createRoute({
  method: 'get',
  path: '/progress',
  tags,
  summary: 'How far the reading of the seeds is',
  responses: { 200: jsonResponse(progressSchema, 'The progress.') },
})
const changes = createRoute({
  method: 'get',
  path: '/changes',
  tags,
  summary: 'What happens to the seeds from now on, as server-sent events',
  description: 'Each event is named added, changed or removed, its data {"id": …}.',
  responses: {
    200: { description: 'Events.', content: { 'text/event-stream': { schema: z.string() } } },
    503: jsonResponse(failureSchema, 'Too many listen already.'),
  },
})

/** Routes that tell what goes on; those who listen are let go when `closing` aborts. */
export function eventRoutes({ archive, closing }: Desk) {
  let listening = 0
  return newRoutes()
    .openapi(progress, async (context) => context.json(await archive.progress(), 200))
    .openapi(changes, (context) => {
      if (listening >= MAX_LISTENERS)
        return context.json(
          failure('too-many-listen', `${MAX_LISTENERS} listen already; try again later.`),
          503,
        )
      // Nobody would read the stream, and so nobody would end it.
      if (context.req.method === 'HEAD')
        return new Response(null, { headers: { 'Content-Type': 'text/event-stream' } })
      return streamSSE(context, async (stream) => {
        listening++
        const left = new AbortController()
        stream.onAbort(() => left.abort())
        const over = closing ? AbortSignal.any([left.signal, closing]) : left.signal
        const beat = setInterval(() => void stream.write(': here\n\n'), HEARTBEAT_MS)
        try {
          await stream.write('retry: 3000\n\n')
          for await (const { kind, id } of archive.changes(over)) {
            await stream.writeSSE({ event: kind, data: JSON.stringify({ id }) })
          }
        } finally {
          clearInterval(beat)
          listening--
        }
      })
    })
}
