// /api/export/{format}: statements as a file for other programs, streamed.

import { queryMessage } from '@hearsay/archive'
import { selectClippings } from '@hearsay/archive/clippings'
import {
  ExportRefused,
  exportFormatNames,
  exportFormats,
  refusalMessage,
  statementRecordSchema,
  writeExport,
} from '@hearsay/exchange'
import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.ts'
import { networkOf } from '../http/client-address.ts'
import { failure } from '../http/failure.ts'
import { grantOf } from '../http/grants.ts'
import { errorResponses, jsonResponse, newRoutes } from './responses.ts'
import { errorSchema, queryParameter } from './schemas.ts'

/** What a file holds, by its media type. */
const content = Object.fromEntries(
  exportFormatNames.map((name) => [
    exportFormats[name].mediaType,
    { schema: name === 'json' ? z.array(statementRecordSchema) : z.string() },
  ]),
)

/** The most clippings that may be named in one address. */
export const MAX_EXPORTED_IDS = 500

const route = createRoute({
  method: 'get',
  path: '/export/{format}',
  tags: ['Search'],
  summary: 'The statements that match a query, as a file',
  description: `Newest clippings first, to the end: a file that breaks off is an error of the connection. ${exportFormatNames
    .map((name) => `${name}: ${exportFormats[name].keeps} ${exportFormats[name].loses}`)
    .join(' ')} docs/export-formats.md describes the record of a statement.`,
  request: {
    params: z.object({ format: z.enum(exportFormatNames) }),
    query: z.strictObject({
      q: queryParameter,
      id: z
        .union([z.string(), z.array(z.string()).max(MAX_EXPORTED_IDS)])
        .optional()
        .openapi({ description: 'The id of a clipping, also several times, in place of a query.' }),
    }),
  },
  responses: {
    200: {
      description:
        'The file. The header Hearsay-Incomplete says that older clippings may match too, where only the newest were searched.',
      content,
    },
    400: errorResponses[400],
    404: errorResponses[404],
    413: jsonResponse(errorSchema, 'The format can’t hold so much.'),
    503: jsonResponse(errorSchema, 'Too many exports are running.'),
  },
})

/** The route that exports; an export ends when the desk closes, and when the session it was started with does. */
export function exportRoutes({ archive, closing, clientAddress, exports }: Desk) {
  return newRoutes().openapi(route, async (context) => {
    const { format } = context.req.valid('param')
    const grant = grantOf(context)
    const { mediaType, extension } = exportFormats[format]
    const headers: Record<string, string> = {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="statements.${extension}"`,
    }
    const release = exports.take(grant?.holder ?? null, networkOf(clientAddress(context)))
    if (!release)
      return context.json(failure('too-many-exports', 'Too many exports are running; try later.'), 503)
    try {
      const { q = '', id } = context.req.valid('query')
      const signals = [context.req.raw.signal, closing, grant?.ended].filter((signal) => signal !== undefined)
      const stop = AbortSignal.any(signals)
      const selected = await selectClippings(archive, id ? { ids: [id].flat() } : { query: q }, stop)
      const wrong = selected.diagnostics.find(({ severity }) => severity === 'error')
      if (wrong) {
        release()
        return context.json(failure('query-invalid', queryMessage(wrong)), 400)
      }
      if (!selected.isComplete) headers['Hearsay-Incomplete'] = 'only the newest clippings were searched'
      if (context.req.method === 'HEAD') {
        release()
        return new Response(null, { headers })
      }
      const pieces = whole(
        writeExport(format, () => selected.clippings()),
        stop,
        () => grant?.isValid() !== false,
      )
      // What a format refuses shows before its first piece, while there is still an answer to give.
      const first = await pieces.next()
      return new Response(streamOf(first, pieces, release), { headers })
    } catch (error) {
      release()
      if (error instanceof ExportRefused)
        return context.json(failure(error.code, `${refusalMessage(error)}.`), 413)
      throw error
    }
  })
}

/** Pieces as bytes; throws rather than end before the end, so that half a file breaks off instead of passing for a whole one. */
async function* whole(
  pieces: AsyncIterable<string | Uint8Array>,
  stop: AbortSignal,
  isPermitted: () => boolean,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const piece of pieces) {
    if (stop.aborted || !isPermitted()) throw new Error('The export was ended early.')
    yield typeof piece === 'string' ? encoder.encode(piece) : piece
  }
  if (stop.aborted) throw new Error('The export was ended early.')
}

/** A stream of pieces, made as they are asked for; `release` is called when it ends, however it ends. */
function streamOf(
  first: IteratorResult<Uint8Array>,
  pieces: AsyncGenerator<Uint8Array>,
  release: () => void,
): ReadableStream<Uint8Array> {
  let next: IteratorResult<Uint8Array> | null = first
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = next ?? (await pieces.next())
        next = null
        if (!done) return controller.enqueue(value)
        release()
        controller.close()
      } catch (error) {
        release()
        throw error
      }
    },
    async cancel() {
      release()
      await pieces.return(undefined)
    },
  })
}
