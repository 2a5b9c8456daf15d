// How the API answers: what is the same for all of its routes.

import type { ArchiveError, QueryDiagnostic } from '@hearsay/archive'
import { queryMessage } from '@hearsay/archive'
import type { z } from '@hono/zod-openapi'
import { OpenAPIHono } from '@hono/zod-openapi'
import { prettifyError } from 'zod'
import { failureSchema } from './schemas.ts'

/** An error as the API tells it. */
export function failure(code: string, message: string) {
  return { error: { code, message } }
}

/** The status of what an archive throws. */
export function statusOf({ code }: ArchiveError): 404 | 422 | 503 | 507 {
  if (code === 'seed-unknown') return 404
  if (code === 'disk-full') return 507
  return code.startsWith('folder') || code.startsWith('desk') || code.startsWith('index') ? 503 : 422
}

/** A set of routes that refuses what doesn't fit their schemas. */
export function routes() {
  return new OpenAPIHono({
    defaultHook: (found, context) => {
      if (found.success) return
      return context.json(failure('query-invalid', prettifyError(found.error)), 400)
    },
  })
}

/** A JSON answer of a schema, for people to know what it is. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** The answers a request may get that was not understood, or for what isn't there. */
export const refusals = {
  400: json(failureSchema, 'The request makes no sense.'),
  404: json(failureSchema, 'There is nothing of that name.'),
}

/** Diagnostics of a query with their sentences. */
export function worded(diagnostics: QueryDiagnostic[]) {
  return diagnostics.map((one) => ({ ...one, message: queryMessage(one) }))
}

/** What was asked, without what wasn't. */
export function given<Asked extends object>(asked: Asked) {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Asked]: Exclude<Asked[Key], undefined>
  }
}
