// The shape of a comparison as programs get it, in zod; its types are inferred here. The other modules import the types alone.
import * as z from 'zod'
import { copyKinds } from './copies.ts'
import { variationKinds } from './kinds.ts'
import { turnKinds } from './lexicon.ts'
import { relations } from './relate.ts'
import { speakerRelations } from './speakers.ts'
import { stepOperations } from './steps.ts'
import { chainRelations, markings, wordings } from './variation.ts'

/** The version of a comparison’s shape; it changes when programs that use comparisons must change. */
export const comparisonVersion = 1

const count = z.number().int().nonnegative()
const spanSchema = z
  .tuple([count, count])
  .describe('Half-open UTF-16 range [start, end) into the clipping’s text')

const clippingSchema = z.object({
  id: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable().describe('As much of an ISO date as is known'),
  headline: z.string().nullable(),
  language: z.string().describe('ISO 639-1, und where it is in doubt'),
})

const sharedSchema = {
  shared: count.describe('Runs of five words in both'),
  of: count.describe('Of so many'),
}

const textSchema = z.object({
  head: clippingSchema.describe('Of clippings with one text that with most words'),
  copies: z.array(clippingSchema.extend({ how: z.enum(copyKinds), ...sharedSchema })),
  madeFrom: z
    .array(clippingSchema.extend(sharedSchema))
    .describe('Texts of their own that have many words of this one'),
  missing: z
    .array(z.string())
    .describe('Agencies named in dateline or credit that have no clipping with this text here'),
})

const occurrenceSchema = z.object({
  seed: z.string(),
  outlet: z.string().nullable(),
  date: z.string().nullable(),
  statement: count
    .nullable()
    .describe('Number of the statement in the reading, from 1; null for a quotation without one'),
  speaker: z
    .string()
    .nullable()
    .describe('The fullest name in the clipping, or its words for an unnamed source'),
  named: z.boolean(),
  chain: z.array(z.string()).describe('Who relays it, from the outlet inward'),
  form: z.enum(['direct', 'mixed', 'indirect']),
  language: z.string(),
  said: z.object({ start: z.string(), end: z.string() }).nullable(),
  parts: z.array(z.object({ span: spanSchema, text: z.string() })),
  copies: z.array(z.string()).describe('Ids of clippings that are copies of this one and have it too'),
})

const turnSchema = z.object({
  what: z.enum(turnKinds),
  base: z.object({ span: spanSchema, text: z.string() }).nullable(),
  here: z.object({ span: spanSchema, text: z.string() }).nullable(),
})

const stepSchema = z.object({
  op: z.enum(stepOperations),
  base: spanSchema.nullable(),
  here: spanSchema.nullable(),
  mark: z.enum(['bracket', 'dots', 'aside']).nullable(),
  style: z.enum(['spelling', 'number', 'filler']).nullable(),
})

const variationSchema = occurrenceSchema.extend({
  kinds: z.array(z.enum(variationKinds)),
  wording: z.array(z.enum(wordings)),
  marked: z.array(z.enum(markings)),
  reworded: z.boolean(),
  translated: z.boolean(),
  speakerRelation: z.enum(speakerRelations),
  chainRelation: z.enum(chainRelations),
  turns: z.array(turnSchema).describe('Words that may turn the sense, marked or not'),
  steps: z.array(stepSchema).describe('Every character of both, once'),
})

const tieSchema = z.object({
  family: z.string(),
  relation: z.enum(relations),
  other: variationSchema.describe('The base of that family, laid against the base of this one'),
})

const familySchema = z.object({
  id: z.string(),
  speakers: z.array(z.string()),
  texts: count,
  clippings: count,
  days: z.tuple([z.string(), z.string()]).nullable(),
  base: occurrenceSchema,
  others: z.array(variationSchema),
  ties: z
    .array(tieSchema)
    .describe('The same words in other families; where a speaker is asked for, in later ones'),
})

/** The schema of a comparison: plain JSON-safe data. */
export const comparisonSchema = z
  .object({
    format: z.literal('hearsay-comparison'),
    version: z.literal(comparisonVersion),
    clippings: z.array(clippingSchema).describe('Those that were looked at, by day'),
    texts: z.array(textSchema),
    families: z.array(familySchema),
    singles: z
      .array(occurrenceSchema)
      .describe(
        'Statements that one text alone has; empty where one statement, words or a speaker were asked for',
      ),
    unread: z.array(z.string()).describe('Ids of clippings that could not be looked at'),
    inPart: z.array(z.string()).describe('Ids of clippings in a language that is read in part'),
    left: count.describe('Clippings that were asked for and are more than can be compared at once'),
  })
  .meta({ id: 'HearsayComparison', title: 'A comparison of clippings' })

/** What clippings have in common, for programs and screens. */
export type ComparisonRecord = z.infer<typeof comparisonSchema>
/** A clipping that was looked at. */
export type ComparedClipping = z.infer<typeof clippingSchema>
/** Clippings with one text. */
export type ComparedText = z.infer<typeof textSchema>
/** What is said once, wherever it is printed. */
export type ComparedFamily = z.infer<typeof familySchema>
/** The same words in another family. */
export type ComparedTie = z.infer<typeof tieSchema>
/** One saying, in one clipping. */
export type ComparedOccurrence = z.infer<typeof occurrenceSchema>
/** One saying beside the base of its family. */
export type ComparedVariation = z.infer<typeof variationSchema>
