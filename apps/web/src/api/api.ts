// The desk for programs: the same content as JSON, described by an OpenAPI document at /api/openapi.json.

import { ArchiveError } from '@hearsay/archive'
import { OpenAPIHono } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import type { Desk } from '../desk.ts'
import { failure, statusOf } from '../http/failure.ts'
import { compareRoutes } from './compare.ts'
import { decisionRoutes } from './decisions.ts'
import { eventRoutes } from './events.ts'
import { exportRoutes } from './export.ts'
import { savingRoutes } from './saving.ts'
import { searchRoutes } from './search.ts'
import { seedRoutes } from './seeds.ts'

/** The head of the OpenAPI document. */
export const description = {
  openapi: '3.1.0',
  info: {
    title: 'Hearsay',
    version: '1',
    description:
      'A desk of press clippings: the clippings, who says what in them, and search. docs/archive.md has the query language. Paths call a clipping a seed, as its file format does.',
  },
  servers: [{ url: '/api' }],
  // None on a desk without passwords.
  security: [{}, { token: [] }, { password: [] }],
}

function routesOf(desk: Desk) {
  return new OpenAPIHono()
    .route('/', seedRoutes(desk))
    .route('/', searchRoutes(desk))
    .route('/', compareRoutes(desk))
    .route('/', savingRoutes(desk))
    .route('/', decisionRoutes(desk))
    .route('/', eventRoutes(desk))
    .route('/', exportRoutes(desk))
}

/** The routes of the API with their inputs and outputs, for `hc<DeskApi>`. */
export type DeskApi = ReturnType<typeof routesOf>

type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

const methods = ['get', 'post', 'put', 'delete'] as const

/** The document with a name for each operation, by which generated clients call it: `getSeedsIdReading`. */
function withOperationIds(document: ApiDocument): ApiDocument {
  for (const [path, item] of Object.entries(document.paths ?? {}))
    for (const method of methods) {
      const operation = item[method]
      const words = path.split(/[^A-Za-z\d]+/).filter(Boolean)
      if (operation)
        operation.operationId = method + words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')
    }
  return document
}

/** Every route of the API, to be mounted at /api. */
export function api(desk: Desk): OpenAPIHono {
  const app = new OpenAPIHono()
  const tagged = etag()
  // A tag is made of the whole answer: a stream of changes never ends, and an export is too long to hold in memory.
  const isStream = (path: string) => /\/(?:changes|export\/[^/]+)$/.test(path)
  app.use((context, next) => (isStream(context.req.path) ? next() : tagged(context, next)))
  const routes = routesOf(desk)
  app.route('/', routes)
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token that somebody made under Account, or a password of the desk.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'password', {
    type: 'http',
    scheme: 'basic',
    description:
      'Name and password of an account, to read; a browser adds them by itself, so they write nothing.',
  })
  app.get('/openapi.json', (context) => context.json(withOperationIds(app.getOpenAPI31Document(description))))
  app.all('*', (context) => context.json(failure('not-found', 'There is no such route; see /api.'), 404))
  app.onError((error, context) => {
    if (!(error instanceof ArchiveError)) {
      if ('getResponse' in error && error.message.startsWith('Malformed'))
        return context.json(failure('body-invalid', error.message), 400)
      throw error
    }
    return context.json(failure(error.code, error.message), statusOf(error))
  })
  return app
}
