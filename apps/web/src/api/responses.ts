// What the routes of the API share: how they answer, and how they are described.

import type { QueryDiagnostic } from '@hearsay/archive'
import { queryMessage } from '@hearsay/archive'
import type { RouteConfig, z } from '@hono/zod-openapi'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { prettifyError } from 'zod'
import { failure } from '../http/failure.ts'
import { errorSchema } from './schemas.ts'

/** A set of routes that refuses input that doesn’t match their schemas. */
export function newRoutes() {
  return new OpenAPIHono({
    defaultHook: (found, context) => {
      if (found.success) return
      return context.json(failure('query-invalid', prettifyError(found.error)), 400)
    },
  })
}

/** The description of a JSON answer. */
export function jsonResponse<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** The errors of invalid requests, and of requests for what isn’t there. */
export const errorResponses = {
  400: jsonResponse(errorSchema, 'Invalid request.'),
  404: jsonResponse(errorSchema, 'Not found.'),
}

interface JsonRoute<Schema extends z.ZodType, Request, Errors> {
  tags: string[]
  summary: string
  description?: string
  request: Request
  /** The answer. */
  schema: Schema
  answer: string
  errors: Errors
}

/** The description of a route that gets JSON. */
export function getRoute<
  Path extends string,
  Schema extends z.ZodType,
  Request extends NonNullable<RouteConfig['request']>,
  Errors extends RouteConfig['responses'],
>(path: Path, { schema, answer, errors, ...route }: JsonRoute<Schema, Request, Errors>) {
  return createRoute({
    method: 'get',
    path,
    ...route,
    responses: { 200: jsonResponse(schema, answer), ...errors },
  })
}

/** Diagnostics of a query with their messages. */
export function withMessages(diagnostics: QueryDiagnostic[]) {
  return diagnostics.map((one) => ({ ...one, message: queryMessage(one) }))
}

/** An object without its undefined values. */
export function definedOnly<Input extends object>(input: Input) {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Input]: Exclude<Input[Key], undefined>
  }
}
