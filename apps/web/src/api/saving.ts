// POST /api/seeds, POST /api/files, DELETE /api/seeds/{id}: what saves and removes clippings.

import type { Added } from '@hearsay/archive'
import { importFormats, importMessage, problemMessage, problemSchema } from '@hearsay/archive'
import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.ts'
import { importFiles, pieceKeys, savePieces } from '../imports/import-files.ts'
import { definedOnly, errorResponses, jsonResponse, newRoutes } from './responses.ts'
import { addedSchema, errorSchema, idParameter } from './schemas.ts'

const tags = ['Saving']
const writeErrors = {
  403: jsonResponse(errorSchema, 'Only an editor may do this.'),
  413: jsonResponse(errorSchema, 'Too big.'),
}
const offerSchema = z.object({
  seed: z.string().openapi({ description: 'The text of the clipping, a seed.' }),
  name: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'The name of its file; one is made where none is given.' }),
  again: z.boolean().optional().openapi({ description: 'Save it although it is here already.' }),
})
const add = createRoute({
  method: 'post',
  path: '/seeds',
  tags,
  summary: 'Save clippings',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ offers: z.array(offerSchema).min(1).max(1000) }) },
      },
    },
  },
  responses: {
    200: jsonResponse(z.object({ added: z.array(addedSchema) }), 'The result for each, in their order.'),
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
  summary: 'Import a file of any kind and save the clippings in it',
  description:
    'Text files with one or more clippings, saved pages, feeds, Markdown and email. The body is the file.',
  request: {
    query: z.strictObject({
      name: z.string().max(500).openapi({ description: 'The file’s name.' }),
      preview: flag.openapi({ description: 'Report what would be saved without saving it.' }),
      again: flag.openapi({ description: 'Save also what is here already.' }),
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
      'The clippings in the file, and the result for each.',
    ),
    400: errorResponses[400],
    ...writeErrors,
  },
})
const remove = createRoute({
  method: 'delete',
  path: '/seeds/{id}',
  tags,
  summary: 'Remove a clipping and its original file',
  request: { params: idParameter },
  responses: {
    200: jsonResponse(
      z.object({ removed: z.string(), until: z.string().nullable() }),
      'It has been removed; `until` when it can be brought back, null where it can’t.',
    ),
    403: writeErrors[403],
    ...errorResponses,
  },
})

/** Routes that save and remove. */
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
      const files = await importFiles([{ name, bytes }], await archive.layouts())
      const keys = pieceKeys(files)
      const added =
        preview === 'true'
          ? new Map<string, Added>()
          : await savePieces(archive, files, keys, again === 'true')
      const { format: kind, seeds: pieces, diagnostics, problem } = files[0]!.imported
      return context.json(
        {
          kind,
          pieces: pieces.map(({ headline, outlet, date, text, diagnostics: notes }, at) => {
            const found = added.get(`0.${at}`)
            return {
              headline,
              outlet,
              date,
              text,
              diagnostics: notes.map(diagnosticWithMessage),
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
      const { until } = await archive.remove(id)
      return context.json({ removed: id, until }, 200)
    })
}

function addedWithMessage(added: Added) {
  if (added.kept || added.same !== null) return added
  return { ...added, message: problemMessage(added.problem) }
}

function diagnosticWithMessage(one: Parameters<typeof importMessage>[0]) {
  return { code: one.code, severity: one.severity, message: importMessage(one) }
}
