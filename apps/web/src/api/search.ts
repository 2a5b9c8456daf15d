// /api/find, /api/facets, /api/review, /api/speakers, /api/outlets, /api/relays, /api/statements: searches of all clippings.

import {
  actorEntrySchema,
  facetsSchema,
  outletEntrySchema,
  relaysSchema,
  statementsSchema,
} from '@hearsay/archive'
import { z } from '@hono/zod-openapi'
import type { Desk } from '../desk.ts'
import { failure } from '../http/failure.ts'
import { MAX_TALLIED_STATEMENTS, outletTallies, speakerTallies } from '../tallies.ts'
import { definedOnly, errorResponses, getRoute, newRoutes, withMessages } from './responses.ts'
import {
  findQuery,
  foundSchema,
  listQuery,
  nameParameter,
  outletPageSchema,
  queryParameter,
  reviewQuery,
  speakerPageSchema,
  statementsQuery,
} from './schemas.ts'

const tags = ['Search']
const find = getRoute('/find', {
  tags,
  summary: 'The passages that match a query, with their source',
  request: { query: findQuery },
  schema: foundSchema,
  answer: 'The results.',
  errors: { 400: errorResponses[400] },
})
const facets = getRoute('/facets', {
  tags,
  summary: 'What the clippings that match have in common, with counts',
  request: { query: z.strictObject({ q: queryParameter }) },
  schema: facetsSchema,
  answer: 'The facets.',
  errors: { 400: errorResponses[400] },
})
const speakers = getRoute('/speakers', {
  tags,
  summary: 'Speakers, those with the most statements first',
  request: { query: listQuery },
  schema: z.object({ speakers: z.array(actorEntrySchema) }),
  answer: 'The speakers.',
  errors: { 400: errorResponses[400] },
})
const speaker = getRoute('/speakers/{name}', {
  tags,
  summary: 'The statements of a speaker in all clippings',
  request: { params: nameParameter, query: statementsQuery },
  schema: speakerPageSchema,
  answer: 'The statements.',
  errors: errorResponses,
})
const outlets = getRoute('/outlets', {
  tags,
  summary: 'Outlets, those with the most clippings first',
  request: { query: listQuery },
  schema: z.object({ outlets: z.array(outletEntrySchema) }),
  answer: 'The outlets.',
  errors: { 400: errorResponses[400] },
})
const outlet = getRoute('/outlets/{name}', {
  tags,
  summary: 'The statements in an outlet',
  request: { params: nameParameter, query: statementsQuery },
  schema: outletPageSchema,
  answer: 'The statements.',
  errors: errorResponses,
})
const relays = getRoute('/relays', {
  tags,
  summary: 'Who relays whom',
  description:
    'Those of the most statements, among the latest 5,000 that are relayed; unsure ones are left out.',
  request: {},
  schema: relaysSchema,
  answer: 'The relays, those of the most statements first, and the number of statements counted.',
  errors: {},
})
const statements = getRoute('/statements', {
  tags,
  summary: 'The statements of a speaker or in an outlet',
  request: {
    query: statementsQuery.extend({ speaker: z.string().optional(), outlet: z.string().optional() }),
  },
  schema: statementsSchema,
  answer: 'The statements.',
  errors: { 400: errorResponses[400] },
})

const review = getRoute('/review', {
  tags,
  summary: 'The statements that are worth a look and nobody decided about',
  description:
    'Of the newest 500 clippings that match: those of which the reading is unsure first, then those on which most hangs.',
  request: { query: reviewQuery },
  schema: statementsSchema,
  answer: 'The statements.',
  errors: { 400: errorResponses[400] },
})

/** Routes that search all clippings. */
export function searchRoutes({ archive }: Desk) {
  return newRoutes()
    .openapi(find, async (context) => {
      const { q, ...options } = context.req.valid('query')
      const found = await archive.find(q, definedOnly(options))
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
      if (!actor) return context.json(failure('speaker-unknown', `There is no speaker “${name}”.`), 404)
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
      if (!found) return context.json(failure('outlet-unknown', `There is no outlet “${name}”.`), 404)
      return context.json({ outlet: found, ...rest, tallies: outletTallies(latest.statements) }, 200)
    })
    .openapi(relays, async (context) => context.json(await archive.relays(), 200))
    .openapi(review, async (context) => {
      const { q, ...page } = context.req.valid('query')
      return context.json(await archive.review(q ?? '', definedOnly(page)), 200)
    })
    .openapi(statements, async (context) => {
      const { speaker: by, outlet: under, ...options } = context.req.valid('query')
      if ((by === undefined) === (under === undefined))
        return context.json(failure('query-invalid', 'Give either a speaker or an outlet.'), 400)
      const { statements: found, total } =
        by !== undefined
          ? await archive.statementsOf(by, definedOnly(options))
          : await archive.statementsIn(under!, definedOnly(options))
      return context.json({ statements: found, total }, 200)
    })
}
