// /api/find, /api/facets, /api/speakers, /api/outlets, /api/statements: questions to all seeds.

import { actorEntrySchema, facetsSchema, outletEntrySchema, statementsSchema } from '@hearsay/archive'
import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.ts'
import { failure } from '../http/failure.ts'
import { MAX_TALLIED_STATEMENTS, outletTallies, relaysBetween, speakerTallies } from '../tallies.ts'
import { definedOnly, errorResponses, jsonResponse, newRoutes, withMessages } from './responses.ts'
import {
  findQuery,
  foundSchema,
  listQuery,
  nameParameter,
  outletPageSchema,
  queryParameter,
  relaySchema,
  speakerPageSchema,
  statementsQuery,
} from './schemas.ts'

const tags = ['Finding']
const find = createRoute({
  method: 'get',
  path: '/find',
  tags,
  summary: 'The passages that fit a query, with where and whose',
  request: { query: findQuery },
  responses: { 200: jsonResponse(foundSchema, 'The hits.'), 400: errorResponses[400] },
})
const facets = createRoute({
  method: 'get',
  path: '/facets',
  tags,
  summary: 'What the seeds that fit have in common, with counts',
  request: { query: z.strictObject({ q: queryParameter }) },
  responses: { 200: jsonResponse(facetsSchema, 'The facets.'), 400: errorResponses[400] },
})
const speakers = createRoute({
  method: 'get',
  path: '/speakers',
  tags,
  summary: 'Names that speak, those with most statements first',
  request: { query: listQuery },
  responses: {
    200: jsonResponse(z.object({ speakers: z.array(actorEntrySchema) }), 'The names.'),
    400: errorResponses[400],
  },
})
const speaker = createRoute({
  method: 'get',
  path: '/speakers/{name}',
  tags,
  summary: 'What one name says in all seeds',
  request: { params: nameParameter, query: statementsQuery },
  responses: { 200: jsonResponse(speakerPageSchema, 'Its statements.'), ...errorResponses },
})
const outlets = createRoute({
  method: 'get',
  path: '/outlets',
  tags,
  summary: 'Outlets, those with most seeds first',
  request: { query: listQuery },
  responses: {
    200: jsonResponse(z.object({ outlets: z.array(outletEntrySchema) }), 'The outlets.'),
    400: errorResponses[400],
  },
})
const outlet = createRoute({
  method: 'get',
  path: '/outlets/{name}',
  tags,
  summary: 'What is said in one outlet',
  request: { params: nameParameter, query: statementsQuery },
  responses: { 200: jsonResponse(outletPageSchema, 'Its statements.'), ...errorResponses },
})
const relays = createRoute({
  method: 'get',
  path: '/relays',
  tags,
  summary: 'Who relays whom',
  description: 'From the latest statements in the outlets that hold most seeds.',
  responses: {
    200: jsonResponse(
      z.object({ relays: z.array(relaySchema), outlets: z.number().int() }),
      'The relays, those of most statements first, and in how many outlets was looked.',
    ),
  },
})
const statements = createRoute({
  method: 'get',
  path: '/statements',
  tags,
  summary: 'Statements of one speaker or in one outlet',
  request: {
    query: statementsQuery.extend({ speaker: z.string().optional(), outlet: z.string().optional() }),
  },
  responses: { 200: jsonResponse(statementsSchema, 'The statements.'), 400: errorResponses[400] },
})

/** Routes that ask all seeds at once. */
export function searchRoutes({ archive }: Desk) {
  return newRoutes()
    .openapi(find, async (context) => {
      const { q, ...how } = context.req.valid('query')
      const found = await archive.find(q, definedOnly(how))
      return context.json({ ...found, diagnostics: withMessages(found.diagnostics) }, 200)
    })
    .openapi(facets, async (context) => context.json(await archive.facets(context.req.valid('query').q), 200))
    .openapi(speakers, async (context) =>
      context.json({ speakers: await archive.actors(definedOnly(context.req.valid('query'))) }, 200),
    )
    .openapi(speaker, async (context) => {
      const { name } = context.req.valid('param')
      const [{ actor, ...rest }, latest] = await Promise.all([
        archive.statementsOf(name, definedOnly(context.req.valid('query'))),
        archive.statementsOf(name, { limit: MAX_TALLIED_STATEMENTS }),
      ])
      if (!actor) return context.json(failure('speaker-unknown', `Nobody called “${name}” speaks here.`), 404)
      return context.json({ actor, ...rest, tallies: speakerTallies(latest.statements) }, 200)
    })
    .openapi(outlets, async (context) =>
      context.json({ outlets: await archive.outlets(definedOnly(context.req.valid('query'))) }, 200),
    )
    .openapi(outlet, async (context) => {
      const { name } = context.req.valid('param')
      const [{ outlet: found, ...rest }, latest] = await Promise.all([
        archive.statementsIn(name, definedOnly(context.req.valid('query'))),
        archive.statementsIn(name, { limit: MAX_TALLIED_STATEMENTS }),
      ])
      if (!found) return context.json(failure('outlet-unknown', `No seed is from “${name}”.`), 404)
      return context.json({ outlet: found, ...rest, tallies: outletTallies(latest.statements) }, 200)
    })
    .openapi(relays, async (context) =>
      context.json(await relaysBetween(archive, await archive.outlets()), 200),
    )
    .openapi(statements, async (context) => {
      const { speaker: by, outlet: under, ...how } = context.req.valid('query')
      if ((by === undefined) === (under === undefined))
        return context.json(failure('query-invalid', 'Ask for a speaker or for an outlet, one of them.'), 400)
      const { statements: found, total } =
        by !== undefined
          ? await archive.statementsOf(by, definedOnly(how))
          : await archive.statementsIn(under!, definedOnly(how))
      return context.json({ statements: found, total }, 200)
    })
}
