// What the API keeps and lets go: POST /api/seeds, POST /api/files, DELETE /api/seeds/{id}.

import type { Added } from '@hearsay/archive'
import { importFormats, importMessage, problemMessage, problemSchema } from '@hearsay/archive'
import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.ts'
import { importFiles, pieceKeys, savePieces } from '../imports/import-files.ts'
import { definedOnly, errorResponses, jsonResponse, newRoutes } from './responses.ts'
import { addedSchema, failureSchema, idParameter } from './schemas.ts'

const tags = ['Keeping']
const writeErrors = {
  403: jsonResponse(failureSchema, 'Only an editor may do this.'),
  413: jsonResponse(failureSchema, 'It is too big.'),
}
const offerSchema = z.object({
  seed: z.string().openapi({ description: 'The seed’s text.' }),
  name: z.string().max(200).optional().openapi({ description: 'A name to begin with.' }),
  again: z.boolean().optional().openapi({ description: 'Keep it although it is here already.' }),
})
const add = createRoute({
  method: 'post',
  path: '/seeds',
  tags,
  summary: 'Keeps seeds',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ offers: z.array(offerSchema).min(1).max(1000) }) },
      },
    },
  },
  responses: {
    200: jsonResponse(z.object({ added: z.array(addedSchema) }), 'What became of each, in their order.'),
    400: errorResponses[400],
    ...writeErrors,
  },
})
const flag = z.enum(['true', 'false']).optional()
const importDiagnosticSchema = z.object({ code: z.string(), severity: z.string(), message: z.string() })
const file = createRoute({
  method: 'post',
  path: '/files',
  tags,
  summary: 'Takes a file in, whatever it is, and keeps the seeds in it',
  description: 'Seeds, several in a file, pages, feeds, Markdown and mails. The body is the file as it is.',
  request: {
    query: z.strictObject({
      name: z.string().max(500).openapi({ description: 'The file’s name.' }),
      preview: flag.openapi({ description: 'Only say what would be kept.' }),
      again: flag.openapi({ description: 'Keep what is here already too.' }),
    }),
    body: { content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
  responses: {
    200: jsonResponse(
      z.object({
        kind: z.enum(importFormats),
        pieces: z.array(
          z.object({
            headline: z.string().nullable(),
            outlet: z.string().nullable(),
            date: z.string().nullable(),
            text: z.string(),
            diagnostics: z.array(importDiagnosticSchema),
            added: addedSchema.nullable(),
          }),
        ),
        diagnostics: z.array(importDiagnosticSchema),
        problem: problemSchema.extend({ message: z.string() }).nullable(),
      }),
      'What is in the file, and what became of it.',
    ),
    400: errorResponses[400],
    ...writeErrors,
  },
})
const remove = createRoute({
  method: 'delete',
  path: '/seeds/{id}',
  tags,
  summary: 'Lets go of a seed and of what it was made of',
  request: { params: idParameter },
  responses: {
    200: jsonResponse(z.object({ removed: z.string() }), 'It is gone.'),
    403: writeErrors[403],
    ...errorResponses,
  },
})

/** Routes that write. */
export function savingRoutes({ archive }: Desk) {
  return newRoutes()
    .openapi(add, async (context) => {
      const { offers } = context.req.valid('json')
      const added = await archive.add(offers.map((one) => definedOnly(one)))
      return context.json({ added: added.map(addedWithMessage) }, 200)
    })
    .openapi(file, async (context) => {
      const { name, preview, again } = context.req.valid('query')
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      const taken = await importFiles([{ name, bytes }])
      const places = pieceKeys(taken)
      const added =
        preview === 'true'
          ? new Map<string, Added>()
          : await savePieces(archive, taken, places, again === 'true')
      const { format: kind, seeds: pieces, diagnostics, problem } = taken[0]!.imported
      return context.json(
        {
          kind,
          pieces: pieces.map(({ headline, outlet, date, text, diagnostics: told }, at) => {
            const found = added.get(`0.${at}`)
            return {
              headline,
              outlet,
              date,
              text,
              diagnostics: told.map(diagnosticWithMessage),
              added: found ? addedWithMessage(found) : null,
            }
          }),
          diagnostics: diagnostics.map(diagnosticWithMessage),
          problem: problem && { ...problem, message: problemMessage(problem) },
        },
        200,
      )
    })
    .openapi(remove, async (context) => {
      const { id } = context.req.valid('param')
      await archive.remove(id)
      return context.json({ removed: id }, 200)
    })
}

function addedWithMessage(added: Added) {
  if (added.kept || added.same !== null) return added
  return { ...added, message: problemMessage(added.problem) }
}

function diagnosticWithMessage(one: Parameters<typeof importMessage>[0]) {
  return { code: one.code, severity: one.severity, message: importMessage(one) }
}
