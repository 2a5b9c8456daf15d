// /api/seeds: the shelf, and a clipping as document, reading, sourcing sheet, text and original. /api/read: a text that isn’t saved.

import { entrySchema } from '@hearsay/archive'
import type { Document } from '@hearsay/core'
import { documentSchema, message, parse } from '@hearsay/core'
import { decidedReadingSchema } from '@hearsay/decisions/state'
import type { Reading } from '@hearsay/reading'
import { readingSchema } from '@hearsay/reading/schema'
import { singleSourceParagraphs, sourcingOf } from '@hearsay/reading/shape'
import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.ts'
import { downloadHeaders } from '../http/download.ts'
import { requestSignal } from '../http/limits.ts'
import { errorResponses, getRoute, jsonResponse, newRoutes, withMessages } from './responses.ts'
import {
  diagnosticSchema,
  errorSchema,
  idParameter,
  modelQuery,
  shelfQuery,
  shelfSchema,
  sourcingSchema,
} from './schemas.ts'

const tags = ['Clippings']
const unreadable = { 422: jsonResponse(errorSchema, 'The file of the clipping can’t be read.') }
const seedSchema = entrySchema
  .extend({
    hash: z.string().meta({ description: 'The SHA-256 of the seed’s bytes, in hexadecimal.' }),
    encoding: z.string(),
    document: documentSchema,
    diagnostics: z.array(diagnosticSchema),
    reading: decidedReadingSchema,
  })
  .openapi('Seed')

const list = getRoute('/seeds', {
  tags,
  summary: 'A page of the shelf',
  request: { query: shelfQuery },
  schema: shelfSchema,
  answer: 'The clippings that match.',
  errors: { 400: errorResponses[400] },
})
const get = getRoute('/seeds/{id}', {
  tags,
  summary: 'A clipping with its document and its reading',
  request: { params: idParameter },
  schema: seedSchema,
  answer: 'The clipping.',
  errors: { ...errorResponses, ...unreadable },
})
const reading = getRoute('/seeds/{id}/reading', {
  tags,
  summary: 'Who says what in a clipping',
  request: { params: idParameter, query: modelQuery },
  schema: decidedReadingSchema,
  answer: 'The reading, with what people decided.',
  errors: { ...errorResponses, ...unreadable },
})
const sourcing = getRoute('/seeds/{id}/sourcing', {
  tags,
  summary: 'How a clipping is sourced, as lists of what each number counts',
  request: { params: idParameter },
  schema: sourcingSchema,
  answer: 'The sourcing sheet.',
  errors: { ...errorResponses, ...unreadable },
})
const trying = createRoute({
  method: 'post',
  path: '/read',
  tags,
  summary: 'Read a text without saving it',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ text: z.string() }) } },
    },
  },
  responses: {
    200: jsonResponse(
      z.object({
        document: documentSchema,
        diagnostics: z.array(diagnosticSchema),
        reading: readingSchema,
        sourcing: sourcingSchema,
      }),
      'The document, who says what in it, and how it is sourced.',
    ),
    400: errorResponses[400],
    413: jsonResponse(errorSchema, 'Too big.'),
  },
})
const text = createRoute({
  method: 'get',
  path: '/seeds/{id}/text',
  tags,
  summary: 'The text of a clipping',
  request: { params: idParameter },
  responses: {
    200: { description: 'The text.', content: { 'text/plain': { schema: z.string() } } },
    ...errorResponses,
    ...unreadable,
  },
})
const original = createRoute({
  method: 'get',
  path: '/seeds/{id}/original',
  tags,
  summary: 'The file that a clipping was imported from',
  request: { params: idParameter },
  responses: {
    200: {
      description: 'The file, byte for byte.',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...errorResponses,
  },
})

/** Routes that read clippings. */
export function seedRoutes({ archive, today }: Desk) {
  return newRoutes()
    .openapi(list, async (context) => {
      const { q, order, descending, offset, limit } = context.req.valid('query')
      const found = await archive.shelf({
        ...(q && { query: q }),
        ...(order && { order }),
        ...(descending && { descending: descending === 'true' }),
        ...(offset !== undefined && { offset }),
        ...(limit !== undefined && { limit }),
      })
      return context.json({ ...found, diagnostics: withMessages(found.diagnostics) }, 200)
    })
    .openapi(get, async (context) => {
      const { id } = context.req.valid('param')
      const seed = await archive.get(id)
      const diagnostics = seed.diagnostics.map((one) => ({ ...one, message: message(one) }))
      return context.json({ ...seed, diagnostics, reading: await archive.reading(id) }, 200)
    })
    .openapi(reading, async (context) => {
      const { model } = context.req.valid('query')
      return context.json(await archive.reading(context.req.valid('param').id, model), 200)
    })
    .openapi(sourcing, async (context) => {
      const { id } = context.req.valid('param')
      const [{ document }, found] = await Promise.all([archive.get(id), archive.reading(id)])
      return context.json(sheetOf(document, found), 200)
    })
    .openapi(trying, async (context) => {
      const now = today ? { today: today() } : {}
      const { document, diagnostics } = parse(context.req.valid('json').text, now)
      const found = await archive.read(document, requestSignal(context))
      const withMessage = diagnostics.map((one) => ({ ...one, message: message(one) }))
      return context.json(
        { document, diagnostics: withMessage, reading: found, sourcing: sheetOf(document, found) },
        200,
      )
    })
    .openapi(text, async (context) => {
      const { document } = await archive.get(context.req.valid('param').id)
      return context.text(document.text, 200)
    })
    .openapi(original, async (context) => {
      const found = await archive.original(context.req.valid('param').id)
      if (!found) {
        const error = { code: 'original-none', message: 'The clipping is the original; see its text.' }
        return context.json({ error }, 404)
      }
      return context.body(new Uint8Array(found.bytes), 200, downloadHeaders(found.name))
    })
}

function sheetOf(document: Document, reading: Reading) {
  return { ...sourcingOf(reading), resting: singleSourceParagraphs(document, reading) }
}
