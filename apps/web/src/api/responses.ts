// How the API answers: what is the same for all of its routes.

import type { QueryDiagnostic } from '@hearsay/archive'
import { queryMessage } from '@hearsay/archive'
import type { z } from '@hono/zod-openapi'
import { OpenAPIHono } from '@hono/zod-openapi'
import { prettifyError } from 'zod'
import { failure } from '../http/failure.ts'
import { failureSchema } from './schemas.ts'

/** A set of routes that refuses what doesn't fit their schemas. */
export function newRoutes() {
  return new OpenAPIHono({
    defaultHook: (found, context) => {
      if (found.success) return
      return context.json(failure('query-invalid', prettifyError(found.error)), 400)
    },
  })
}

/** A JSON answer of a schema, for people to know what it is. */
export function jsonResponse<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** The answers a request may get that was not understood, or for what isn't there. */
export const errorResponses = {
  400: jsonResponse(failureSchema, 'The request makes no sense.'),
  404: jsonResponse(failureSchema, 'There is nothing of that name.'),
}

/** Diagnostics of a query with their sentences. */
export function withMessages(diagnostics: QueryDiagnostic[]) {
  return diagnostics.map((one) => ({ ...one, message: queryMessage(one) }))
}

/** What was asked, without what wasn't. */
export function definedOnly<Asked extends object>(asked: Asked) {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Asked]: Exclude<Asked[Key], undefined>
  }
}
