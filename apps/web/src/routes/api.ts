// The desk for programs: the same answers as JSON.

import type { Archive } from '@hearsay/archive'
import { ArchiveError, shelfOrders } from '@hearsay/archive'
import { Hono } from 'hono'
import * as z from 'zod'
import type { Reader } from '../reader.ts'

const querySchema = z.strictObject({
  words: z.string().max(500).optional(),
  order: z.enum(shelfOrders).optional(),
  descending: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
})

/** `/seeds` lists the shelf, `/seeds/:id` gives a seed whole with its reading; errors are `{ error: { code, message } }`. */
export function api(archive: Archive, read: Reader): Hono {
  const app = new Hono()
  app.get('/seeds', async (context) => {
    const query = querySchema.safeParse(context.req.query())
    if (!query.success) return context.json(failure('query-invalid', z.prettifyError(query.error)), 400)
    const { words, order, descending } = query.data
    const asked = {
      ...(words && { words }),
      ...(order && { order }),
      ...(descending !== undefined && { descending }),
    }
    return context.json({ seeds: await archive.shelf(asked) })
  })
  app.get('/seeds/:id{[\\s\\S]+}', async (context) => {
    const seed = await archive.get(context.req.param('id'))
    const reading = read(seed.document)
    return context.json(
      typeof reading === 'string' ? { ...seed, reading: null, unread: reading } : { ...seed, reading },
    )
  })
  app.all('*', (context) =>
    context.json(failure('not-found', 'The API has /api/seeds and /api/seeds/:id.'), 404),
  )
  app.onError((error, context) => {
    if (!(error instanceof ArchiveError)) throw error
    const status = error.code === 'seed-unknown' ? 404 : error.code.startsWith('folder') ? 503 : 422
    return context.json(failure(error.code, error.message), status)
  })
  return app
}

function failure(code: string, message: string) {
  return { error: { code, message } }
}
