// What the API gives, as schemas: answers are typed by them, and the OpenAPI document is made of them.

import { findOrders, shelfOrders } from '@hearsay/archive'
import { z } from '@hono/zod-openapi'

const voiceSchema = z.enum(['own', 'named', 'unnamed', 'relayed', 'undetermined'])
const severitySchema = z.enum(['error', 'warning', 'info'])
const modelSchema = z.enum(['default', 'fast'])
const spanSchema = z
  .tuple([z.number().int(), z.number().int()])
  .openapi('Span', { description: 'Half open, in UTF-16 units.' })

/** Why a request failed. */
export const failureSchema = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .openapi('Failure')

/** Why one file can't be read, with a sentence for people. */
export const problemSchema = z
  .object({
    code: z.string(),
    about: z.string(),
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi('Problem')

/** One seed as the shelf shows it. */
export const entrySchema = z
  .object({
    id: z.string(),
    file: z.string(),
    bytes: z.number().int(),
    changed: z.string().openapi({ description: 'ISO 8601, UTC.' }),
    outlet: z.string().nullable(),
    date: z.string().nullable().openapi({ description: 'An ISO prefix: 2022, 2022-06 or 2022-06-29.' }),
    headline: z.string().nullable(),
    counts: z.record(severitySchema, z.number().int()),
    voices: z.record(voiceSchema, z.number().int()).nullable(),
    model: modelSchema.nullable(),
    problem: problemSchema.nullable(),
  })
  .openapi('Entry')

/** One source saying one thing in one seed. */
const statementSchema = z
  .object({
    seed: z.string(),
    at: z.number().int(),
    outlet: z.string().nullable(),
    date: z.string().nullable(),
    headline: z.string().nullable(),
    speaker: z.string().nullable(),
    actor: z.string().nullable(),
    kind: z.enum(['person', 'organization', 'group', 'place', 'document']).nullable(),
    cue: z.string().nullable(),
    via: z.array(z.string()),
    voice: voiceSchema,
    form: z.enum(['direct', 'indirect', 'mixed']),
    stance: z.enum(['neutral', 'committing', 'doubting', 'predicting']),
    stated: z.boolean(),
    span: spanSchema,
    content: z.string(),
    when: z.object({ start: z.string(), end: z.string() }).nullable(),
  })
  .openapi('Statement')

/** How many there are, as far as was counted. */
const countSchema = z.object({ number: z.number().int(), more: z.boolean() }).openapi('Count')

/** What makes no sense in a query, with the sentence for people. */
const queryDiagnosticSchema = z
  .object({
    code: z.string(),
    severity: severitySchema,
    span: spanSchema,
    data: z.record(z.string(), z.string()),
    message: z.string(),
  })
  .openapi('QueryDiagnostic')

/** What a document's parser tells. */
export const diagnosticSchema = z
  .object({
    code: z.string(),
    severity: severitySchema,
    span: spanSchema,
    data: z.record(z.string(), z.unknown()),
    message: z.string(),
  })
  .openapi('Diagnostic')

/** One page of the shelf. */
export const shelfSchema = z
  .object({
    entries: z.array(entrySchema),
    total: countSchema,
    diagnostics: z.array(queryDiagnosticSchema),
  })
  .openapi('Shelf')

/** What was found. */
export const foundSchema = z
  .object({
    hits: z.array(
      z.object({
        id: z.string(),
        entry: entrySchema,
        excerpts: z.array(
          z.object({
            where: z.enum(['headline', 'body', 'statement']),
            speaker: z.string().nullable(),
            text: z.string(),
            marks: z.array(spanSchema),
            span: spanSchema,
          }),
        ),
        statements: z.array(statementSchema),
      }),
    ),
    total: countSchema,
    diagnostics: z.array(queryDiagnosticSchema),
  })
  .openapi('Found')

const facetSchema = z.object({ value: z.string(), count: z.number().int() }).openapi('Facet')

/** What the fitting seeds have in common. */
export const facetsSchema = z
  .object({
    outlets: z.array(facetSchema),
    months: z.array(facetSchema),
    voices: z.array(facetSchema),
    speakers: z.array(facetSchema),
    partial: z.boolean(),
  })
  .openapi('Facets')

/** An outlet with what it holds. */
export const outletSchema = z
  .object({
    key: z.string(),
    name: z.string(),
    seeds: z.number().int(),
    statements: z.number().int(),
  })
  .openapi('Outlet')

/** A name that speaks. */
export const speakerSchema = outletSchema
  .extend({ kind: z.enum(['person', 'organization', 'group', 'place', 'document']) })
  .openapi('Speaker')

/** Statements, a page of them. */
export const statementsSchema = z
  .object({ statements: z.array(statementSchema), total: countSchema })
  .openapi('Statements')

const countedSchema = z
  .number()
  .int()
  .openapi({ description: 'How many statements were looked at, the latest ones.' })

/** All of one name. */
export const speakerPageSchema = statementsSchema
  .extend({
    tallies: z.object({
      counted: countedSchema,
      outlets: z.array(facetSchema),
      cues: z.array(facetSchema),
      via: z.array(facetSchema).openapi({ description: 'Who passes them on.' }),
    }),
    actor: speakerSchema,
    first: statementSchema.nullable(),
    latest: statementSchema.nullable(),
    maybe: z.array(speakerSchema),
  })
  .openapi('SpeakerPage')

/** So many statements of one that stand in another. */
export const relaySchema = z
  .object({ from: z.string(), to: z.string(), count: z.number().int() })
  .openapi('Relay')

/** All of one outlet. */
export const outletPageSchema = statementsSchema
  .extend({
    outlet: outletSchema,
    speakers: z.array(facetSchema),
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
const inStance = places('Statements with a cue of this stance.')
const inVoice = places('Sentences in this voice.')

/** How a clipping is sourced, as lists of what is counted. */
export const sourcingSchema = z
  .object({
    voices: z.object({
      own: inVoice,
      named: inVoice,
      unnamed: inVoice,
      relayed: inVoice,
      undetermined: inVoice,
    }),
    named: places('Named actors that state something.'),
    unnamedWithReason: places('Actors without a name, and the text says why.'),
    unnamedWithoutReason: places('Actors without a name, and no reason is given.'),
    nobody: places('Statements put to nobody.'),
    declined: places('Statements whose source declined to say anything.'),
    stances: z.object({
      neutral: inStance,
      committing: inStance,
      doubting: inStance,
      predicting: inStance,
    }),
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

/** How far the reading is. */
export const progressSchema = z
  .object({
    seeds: z.number().int(),
    searchable: z.number().int(),
    readOnce: z.number().int(),
    read: z.number().int(),
    rate: z.number(),
    left: z.number().nullable(),
  })
  .openapi('Progress')

/** What became of an offer. */
export const addedSchema = z
  .union([
    z.object({ kept: z.literal(true), id: z.string() }),
    z.object({ kept: z.literal(false), same: z.enum(['text', 'nearly']), id: z.string() }),
    z.object({ kept: z.literal(false), same: z.null(), problem: problemSchema, message: z.string() }),
  ])
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
export const modelQuery = z.strictObject({ model: modelSchema.optional() })
