// /api/compare, /api/seeds/{id}/statements/{number}/others, /api/copies: the same words in several clippings.

import { comparisonSchema } from '@hearsay/compare/schema'
import type { NotCompared } from '@hearsay/desk'
import { compareOnDesk, notComparedMessages } from '@hearsay/desk'
import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.ts'
import { failure } from '../http/failure.ts'
import { errorResponses, getRoute, jsonResponse, newRoutes } from './responses.ts'
import { errorSchema, idParameter, queryParameter } from './schemas.ts'

const tags = ['Comparing']
const comparison = comparisonSchema.openapi('Comparison')
const nothing = { 422: jsonResponse(errorSchema, 'There is nothing to compare.') }
const MAX_SAID = 20_000

const seeds = z
  .union([z.string(), z.array(z.string()).max(1_000)])
  .transform((given) => [given].flat())
  .optional()
  .openapi({ description: 'Ids of clippings; give it again for each.' })
const base = z
  .string()
  .optional()
  .openapi({ description: 'The clipping whose words others are laid against.' })
const copies = z
  .enum(['true', 'false'])
  .optional()
  .openapi({ description: 'Whether copies are occurrences of their own; if not given, they are folded.' })

const compare = getRoute('/compare', {
  tags,
  summary: 'The same words in clippings, and what differs',
  description:
    'Of clippings by id, or of the newest 50 that a query finds. Nothing says which wording is right, or who has words from whom; docs/compare.md has what is never claimed.',
  request: { query: z.strictObject({ seed: seeds, q: queryParameter, base, copies }) },
  schema: comparison,
  answer: 'Texts with their copies, and families of statements.',
  errors: { ...errorResponses, ...nothing },
})
const others = getRoute('/seeds/{id}/statements/{number}/others', {
  tags,
  summary: 'Who else has a statement',
  request: {
    params: idParameter.extend({
      number: z.coerce
        .number()
        .int()
        .min(1)
        .openapi({
          param: { name: 'number', in: 'path' },
          description: 'From 1, as in the reading.',
          example: 1,
        }),
    }),
    query: z.strictObject({ base, copies }),
  },
  schema: comparison,
  answer: 'The family of the statement.',
  errors: { ...errorResponses, ...nothing },
})
const alsoIn = getRoute('/seeds/{id}/also', {
  tags,
  summary: 'Which quotations of a clipping other texts have too',
  description: 'By runs of words; what is reworded or in another language isn’t counted. Copies count once.',
  request: { params: idParameter },
  schema: z.object({
    statements: z.array(
      z.object({
        number: z.number().int().openapi({ description: 'From 1, as in the reading.' }),
        texts: z.number().int().openapi({ description: 'Other texts that have it.' }),
      }),
    ),
  }),
  answer: 'The statements that other texts have.',
  errors: errorResponses,
})
const copiesOf = getRoute('/copies', {
  tags,
  summary: 'Clippings with one text',
  request: { query: z.strictObject({ seed: seeds, q: queryParameter }) },
  schema: z.object({ texts: comparisonSchema.shape.texts }),
  answer: 'The texts with their copies.',
  errors: { ...errorResponses, ...nothing },
})
const said = createRoute({
  method: 'post',
  path: '/compare',
  tags,
  summary: 'Who printed these words; nothing is saved',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ said: z.string().min(1).max(MAX_SAID) }) } },
    },
  },
  responses: {
    200: jsonResponse(comparison, 'The family of the words; they have the id “said” there.'),
    400: errorResponses[400],
    ...nothing,
  },
})

/** Routes that compare clippings. */
export function compareRoutes({ archive }: Desk) {
  const answer = (found: NotCompared) => failure(found, notComparedMessages[found])
  return newRoutes()
    .openapi(compare, async (context) => {
      const { seed, q, ...options } = context.req.valid('query')
      if ((seed === undefined) === (q === undefined))
        return context.json(failure('query-invalid', 'Give either clippings or a query.'), 400)
      const found = await compareOnDesk(
        archive,
        seed ? { by: 'ids', ids: seed } : { by: 'query', query: q ?? '' },
        { base: options.base, copies: options.copies === 'true' },
      )
      return typeof found === 'string' ? context.json(answer(found), 422) : context.json(found, 200)
    })
    .openapi(others, async (context) => {
      const { id, number } = context.req.valid('param')
      const options = context.req.valid('query')
      const found = await compareOnDesk(
        archive,
        { by: 'statement', seed: id, number },
        { base: options.base, copies: options.copies === 'true' },
      )
      return typeof found === 'string' ? context.json(answer(found), 422) : context.json(found, 200)
    })
    .openapi(alsoIn, async (context) => {
      const { id } = context.req.valid('param')
      await archive.get(id)
      const found = await archive.alsoIn(id)
      return context.json({ statements: found.map(({ at, texts }) => ({ number: at + 1, texts })) }, 200)
    })
    .openapi(copiesOf, async (context) => {
      const { seed, q } = context.req.valid('query')
      if ((seed === undefined) === (q === undefined))
        return context.json(failure('query-invalid', 'Give either clippings or a query.'), 400)
      const found = await compareOnDesk(
        archive,
        seed ? { by: 'ids', ids: seed } : { by: 'query', query: q ?? '' },
      )
      return typeof found === 'string'
        ? context.json(answer(found), 422)
        : context.json({ texts: found.texts }, 200)
    })
    .openapi(said, async (context) => {
      const found = await compareOnDesk(archive, { by: 'words', words: context.req.valid('json').said })
      return typeof found === 'string' ? context.json(answer(found), 422) : context.json(found, 200)
    })
}
