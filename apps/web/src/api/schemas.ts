// What the API gives, as schemas: the archive’s own, with the sentences for people that only the API adds.

import {
  actorEntrySchema,
  actorPageSchema,
  diagnosticSchema as archiveDiagnosticSchema,
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
import { modelNames, recordFrom, stances, voices } from '@hearsay/reading'
import { z } from '@hono/zod-openapi'

/** The sentence for people. */
const message = z.string()
const voiceSchema = z.enum(voices)

/** Why a request failed. */
export const failureSchema = z.object({ error: z.object({ code: z.string(), message }) }).openapi('Failure')

/** What makes no sense in a query. */
const queryDiagnosticSchema = archiveQueryDiagnosticSchema.extend({ message }).openapi('QueryDiagnostic')

/** What the parser reports about a document. */
export const diagnosticSchema = archiveDiagnosticSchema.extend({ message }).openapi('Diagnostic')

/** One page of the shelf. */
export const shelfSchema = archiveShelfSchema
  .extend({ diagnostics: z.array(queryDiagnosticSchema) })
  .openapi('Shelf')

/** What was found. */
export const foundSchema = archiveFoundSchema
  .extend({ diagnostics: z.array(queryDiagnosticSchema) })
  .openapi('Found')

const countedSchema = z
  .number()
  .int()
  .openapi({ description: 'How many statements were looked at, the latest ones.' })

/** All of one name. */
export const speakerPageSchema = actorPageSchema
  .extend({
    tallies: z.object({
      counted: countedSchema,
      outlets: z.array(facetSchema),
      cues: z.array(facetSchema),
      via: z.array(facetSchema).openapi({ description: 'Who passes them on.' }),
    }),
    actor: actorEntrySchema,
  })
  .openapi('SpeakerPage')

/** So many statements of one that stand in another. */
export const relaySchema = z
  .object({ from: z.string(), to: z.string(), count: z.number().int() })
  .openapi('Relay')

/** All of one outlet. */
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

const places = (description: string) => z.array(z.number().int()).openapi({ description })

/** How a clipping is sourced, as lists of what is counted. */
export const sourcingSchema = z
  .object({
    voices: z.object(recordFrom(voices, () => places('Sentences in this voice.'))),
    named: places('Named actors that state something.'),
    unnamedWithReason: places('Actors without a name, and the text says why.'),
    unnamedWithoutReason: places('Actors without a name, and no reason is given.'),
    nobody: places('Statements put to nobody.'),
    declined: places('Statements whose source declined to say anything.'),
    stances: z.object(recordFrom(stances, () => places('Statements with a cue of this stance.'))),
    resting: z
      .array(
        z.object({
          paragraph: z.number().int(),
          actor: z.number().int(),
          sentences: places('Sentences in which it is stated.'),
        }),
      )
      .openapi({ description: 'Paragraphs in which all that is stated goes back to one source.' }),
  })
  .openapi('Sourcing', { description: 'Every number is an index into the reading.' })

/** What became of an offer. */
export const addedSchema = z
  .union([savedOfferSchema, duplicateOfferSchema, refusedOfferSchema.extend({ message })])
  .openapi('Added')

const number = (least: number, most: number, description: string) =>
  z.coerce.number().int().min(least).max(most).optional().openapi({ description })

/** A query in the language of docs/archive.md. */
export const queryParameter = z
  .string()
  .max(20_000)
  .optional()
  .openapi({ description: 'See docs/archive.md.' })
/** Which page of a list. */
const pageParameters = {
  offset: number(0, 10_000_000, 'How many to pass over; default 0.'),
  limit: number(1, 1000, 'How many to give; default 50.'),
}
/** What the shelf is asked. */
export const shelfQuery = z.strictObject({
  q: queryParameter,
  order: z.enum(shelfOrders).optional(),
  descending: z.enum(['true', 'false']).optional(),
  ...pageParameters,
})
/** What finding is asked. */
export const findQuery = z.strictObject({
  q: z.string().max(20_000),
  order: z.enum(findOrders).optional(),
  offset: pageParameters.offset,
  limit: number(1, 200, 'How many to give; default 20, at most 200.'),
})
/** What a list of names is asked. */
export const listQuery = z.strictObject({
  name: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'The beginning of a name, or of a word in it.' }),
  ...pageParameters,
})
/** What a list of statements is asked. */
export const statementsQuery = z.strictObject({
  order: z.enum(['first', 'latest']).optional(),
  ...pageParameters,
})
/** A seed's id. */
export const idParameter = z.object({
  id: z.string().openapi({
    param: { name: 'id', in: 'path' },
    description: 'The id of a seed, a slash in it written %2F.',
    example: '2022-06-29-harbor-times-two-islands-join',
  }),
})
/** A name. */
export const nameParameter = z.object({
  name: z.string().openapi({ param: { name: 'name', in: 'path' }, example: 'orla venn' }),
})
/** How closely to read. */
export const modelQuery = z.strictObject({ model: z.enum(modelNames).optional() })
