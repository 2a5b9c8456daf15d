// GET and POST /api/decisions: what people decided, and deciding.

import { ArchiveError, problemMessage } from '@hearsay/archive'
import type { Refusal } from '@hearsay/decisions'
import { partsOf, refusalMessage, statementTarget, undoneIds } from '@hearsay/decisions'
import {
  decisionSchema,
  draftSchema,
  refusalSchema,
  statementTargetSchema,
  textHashSchema,
} from '@hearsay/decisions/schema'
import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.ts'
import { failure } from '../http/failure.ts'
import { errorResponses, getRoute, jsonResponse, newRoutes } from './responses.ts'
import { errorSchema } from './schemas.ts'

const tags = ['Decisions']

const logSchema = z.object({
  decisions: z
    .array(decisionSchema)
    .openapi({ description: 'Oldest first, undone ones and what undid them included.' }),
  undone: z.array(z.string()).openapi({ description: 'The ids of those that are undone.' }),
  statements: z.array(statementTargetSchema).openapi({
    description: 'Each statement of the reading with the decisions, as the target of a decision.',
  }),
  problems: z.array(z.string()).openapi({ description: 'What of the log can’t be read.' }),
})
const refusedSchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
  refused: z.array(refusalSchema.extend({ at: z.number().int(), message: z.string() })).openapi({
    description: 'Which decisions are refused, counted from 0, and why; `current` is what stands in the way.',
  }),
})
const list = getRoute('/decisions', {
  tags,
  summary: 'What people decided about a clipping, or about the whole desk',
  description: 'Private notes are there for their author alone. docs/people.md has the verbs.',
  request: { query: z.strictObject({ seed: z.string().max(4000).optional() }) },
  schema: logSchema,
  answer: 'The log.',
  errors: { ...errorResponses },
})
const decide = createRoute({
  method: 'post',
  path: '/decisions',
  tags,
  summary: 'Decide: confirm, correct, note, tag, sign off, undo',
  description:
    'All are recorded, or none. `text` is the hash of the text that was decided about, `replaces` the decisions that each takes the place of: with them, what changed meanwhile is answered by 409 and the current state.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ decisions: z.array(draftSchema).min(1).max(1000) }) },
      },
    },
  },
  responses: {
    201: jsonResponse(z.object({ decisions: z.array(decisionSchema) }), 'The records.'),
    400: errorResponses[400],
    403: jsonResponse(errorSchema, 'Only an editor may do this.'),
    404: jsonResponse(refusedSchema, 'There is no such clipping or decision.'),
    409: jsonResponse(refusedSchema, 'Something was decided or changed meanwhile.'),
    422: jsonResponse(refusedSchema, 'What is decided about isn’t there.'),
  },
})

const write = createRoute({
  method: 'post',
  path: '/decisions/header',
  tags,
  summary: 'Write the header of a clipping, as people corrected it, into its file',
  description:
    'Every other byte of the file stays, and so do the places of decisions. `text` is the hash of the text that its author saw: what changed meanwhile is answered by 409.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ seed: z.string().max(4000), text: textHashSchema.optional() }),
        },
      },
    },
  },
  responses: {
    200: jsonResponse(
      z.object({
        written: decisionSchema
          .nullable()
          .openapi({ description: 'The record; null where nothing was left to write.' }),
        left: z
          .array(z.object({ field: z.string(), why: z.enum(['encoding', 'no-place']) }))
          .openapi({ description: 'The fields that can’t be written into this file, and why.' }),
      }),
      'What was written.',
    ),
    400: errorResponses[400],
    403: jsonResponse(errorSchema, 'Only an editor may do this.'),
    404: jsonResponse(errorSchema, 'There is no such clipping.'),
    409: jsonResponse(errorSchema, 'The text changed meanwhile.'),
  },
})

/** Routes of decisions; each is by who sent it. */
export function decisionRoutes({ archive, personOf }: Desk) {
  return newRoutes()
    .openapi(list, async (context) => {
      const { seed } = context.req.valid('query')
      const { decisions, problems } = await archive.decisions(seed ?? null, personOf(context).viewer)
      const statements = seed === undefined ? [] : await targetsIn(archive, seed)
      const found = {
        decisions,
        undone: [...undoneIds(decisions)],
        statements,
        problems: problems.map(problemMessage),
      }
      return context.json(found, 200)
    })
    .openapi(write, async (context) => {
      const { seed, text } = context.req.valid('json')
      try {
        const made = await archive.writeHeader(seed, personOf(context).name, text)
        if (!('refused' in made)) return context.json(made, 200)
        return context.json(failure(made.refused.code, refusalMessage(made.refused)), 409)
      } catch (error) {
        if (!(error instanceof ArchiveError) || error.code !== 'seed-unknown') throw error
        return context.json(failure(error.code, error.message), 404)
      }
    })
    .openapi(decide, async (context) => {
      const { decisions: drafts } = context.req.valid('json')
      // Without an account there is nobody for whom alone it would be.
      const { name, viewer } = personOf(context)
      if (viewer === undefined && drafts.some((one) => one.verb === 'note' && one.value.private))
        return context.json(failure('private-note', 'Private notes need an account of one’s own.'), 400)
      const decided = await archive.decide(drafts, name)
      if ('decisions' in decided) return context.json(decided, 201)
      const refused = decided.refused.map((one) => ({ ...one, message: refusalMessage(one) }))
      const [first] = refused
      const body = { ...failure(first!.code, first!.message), refused }
      const status = statusOfRefusal(first!)
      if (status === 400) return context.json(failure(first!.code, first!.message), 400)
      return context.json(body, status)
    })
}

async function targetsIn(archive: Desk['archive'], seed: string) {
  try {
    const [{ document }, reading] = await Promise.all([archive.get(seed), archive.reading(seed)])
    return reading.attributions.map((one) => statementTarget(document.text, reading, partsOf(one)))
  } catch (error) {
    // A clipping that was removed has its log still.
    if (error instanceof ArchiveError) return []
    throw error
  }
}

/** The HTTP status for a decision that is refused. */
export function statusOfRefusal({ code }: Refusal): 400 | 404 | 409 | 422 {
  switch (code) {
    case 'invalid':
    case 'seed-needed':
      return 400
    case 'seed-unknown':
    case 'decision-unknown':
      return 404
    case 'text-changed':
    case 'already-decided':
    case 'already-undone':
      return 409
    default:
      return 422
  }
}
