// The schemas of the API: the archive’s own, with the messages that only the API adds.

import {
  actorEntrySchema,
  actorPageSchema,
  foundSchema as archiveFoundSchema,
  outletPageSchema as archiveOutletPageSchema,
  queryDiagnosticSchema as archiveQueryDiagnosticSchema,
  shelfSchema as archiveShelfSchema,
  duplicateOfferSchema,
  facetSchema,
  findOrders,
  outletEntrySchema,
  refusedOfferSchema,
  savedOfferSchema,
  shelfOrders,
} from '@hearsay/archive'
import { diagnosticSchema as coreDiagnosticSchema } from '@hearsay/core'
import { modelNames, recordFrom, sourceTypes, stances, voices } from '@hearsay/reading/shape'
import { z } from '@hono/zod-openapi'

/** A sentence for people. */
const message = z.string()
const voiceSchema = z.enum(voices)

/** Why a request failed. */
export const errorSchema = z.object({ error: z.object({ code: z.string(), message }) }).openapi('Error')

/** A problem of a query. */
const queryDiagnosticSchema = archiveQueryDiagnosticSchema.extend({ message }).openapi('QueryDiagnostic')

/** What the parser reports about a document. */
export const diagnosticSchema = coreDiagnosticSchema.extend({ message }).openapi('Diagnostic')

/** One page of the shelf. */
export const shelfSchema = archiveShelfSchema
  .extend({ diagnostics: z.array(queryDiagnosticSchema) })
  .openapi('Shelf')

/** The results of a search. */
export const foundSchema = archiveFoundSchema
  .extend({ diagnostics: z.array(queryDiagnosticSchema) })
  .openapi('Found')

const countedSchema = z
  .number()
  .int()
  .openapi({ description: 'How many of the latest statements were counted.' })

/** A speaker with its statements. */
export const speakerPageSchema = actorPageSchema
  .extend({
    tallies: z.object({
      counted: countedSchema,
      outlets: z.array(facetSchema),
      cues: z.array(facetSchema),
      via: z.array(facetSchema).openapi({ description: 'Who relays them.' }),
    }),
    actor: actorEntrySchema,
  })
  .openapi('SpeakerPage')

/** The number of statements of one outlet that another relays. */
export const relaySchema = z
  .object({ from: z.string(), to: z.string(), count: z.number().int() })
  .openapi('Relay')

/** An outlet with its statements. */
export const outletPageSchema = archiveOutletPageSchema
  .extend({
    outlet: outletEntrySchema,
    tallies: z.object({
      counted: countedSchema,
      voices: z.record(voiceSchema, z.number().int()),
      cues: z.array(facetSchema),
      via: z.array(facetSchema).openapi({ description: 'Whom it relays.' }),
      relays: z.array(relaySchema),
    }),
  })
  .openapi('OutletPage')

const indices = (description: string) => z.array(z.number().int()).openapi({ description })

/** How a clipping is sourced, as lists of what each number counts. */
export const sourcingSchema = z
  .object({
    voices: z.object(recordFrom(voices, () => indices('Sentences in this voice.'))),
    named: indices('Named actors that make a statement.'),
    unnamedWithReason: indices('Unnamed actors for whom the text gives a reason.'),
    unnamedWithoutReason: indices('Unnamed actors for whom it gives none.'),
    nobody: indices('Statements with no source.'),
    declined: indices('Statements whose source declined to comment.'),
    stances: z.object(recordFrom(stances, () => indices('Statements with a cue of this stance.'))),
    types: z.object(
      recordFrom(sourceTypes, () => indices('Actors that make a statement, of this type as sources.')),
    ),
    titled: indices('Those of them with a formal title.'),
    justified: indices('Those of whom the text says why they are in it.'),
    unjustified: indices('Those of whom it doesn’t.'),
    unsure: indices('Statements that the reading is unsure of, which nothing else counts.'),
    resting: z
      .array(
        z.object({
          paragraph: z.number().int(),
          actor: z.number().int(),
          sentences: indices('The sentences with its statements.'),
        }),
      )
      .openapi({ description: 'Paragraphs whose statements all come from one source.' }),
  })
  .openapi('Sourcing', { description: 'Every number is an index into the reading.' })

/** The result for an offer. */
export const addedSchema = z
  .union([savedOfferSchema, duplicateOfferSchema, refusedOfferSchema.extend({ message })])
  .openapi('Added')

const number = (least: number, most: number, description: string) =>
  z.coerce.number().int().min(least).max(most).optional().openapi({ description })

/** A query in the language of docs/archive.md. */
export const queryParameter = z.string().max(20_000).optional().openapi({
  description:
    'See docs/archive.md. Terms about statements find those that the reading is sure of, unless sure:no or sure:all asks for others.',
})
/** Which page of a list. */
const pageParameters = {
  offset: number(0, 10_000_000, 'Number to skip; default 0.'),
  limit: number(1, 1000, 'Number to return; default 50.'),
}
/** Parameters of the shelf. */
export const shelfQuery = z.strictObject({
  q: queryParameter,
  order: z.enum(shelfOrders).optional(),
  descending: z.enum(['true', 'false']).optional(),
  ...pageParameters,
})
/** Parameters of a search. */
export const findQuery = z.strictObject({
  q: z.string().max(20_000).openapi({
    description:
      'See docs/archive.md. Terms about statements find those that the reading is sure of, unless sure:no or sure:all asks for others.',
  }),
  order: z.enum(findOrders).optional(),
  offset: pageParameters.offset,
  limit: number(1, 200, 'Number to return; default 20, at most 200.'),
})
/** Parameters of a list of names. */
export const listQuery = z.strictObject({
  name: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'The beginning of a name, or of a word in it.' }),
  ...pageParameters,
})
/** Parameters of a list of statements. */
export const statementsQuery = z.strictObject({
  order: z.enum(['first', 'latest']).optional(),
  ...pageParameters,
})
/** Which statements that are worth a look. */
export const reviewQuery = z.strictObject({ q: queryParameter, ...pageParameters })
/** A seed's id. */
export const idParameter = z.object({
  id: z.string().openapi({
    param: { name: 'id', in: 'path' },
    description: 'The id of a seed, with %2F for a slash.',
    example: '2022-06-29-harbor-times-two-islands-join',
  }),
})
/** A name. */
export const nameParameter = z.object({
  name: z.string().openapi({ param: { name: 'name', in: 'path' }, example: 'orla venn' }),
})
/** Which model reads. */
export const modelQuery = z.strictObject({ model: z.enum(modelNames).optional() })
