// The shape of a reading, in zod; every type of a reading is inferred from it. In: nothing. Out: `readingSchema` and the types.
// The other modules import only the types, so that a page that reads loads no zod.
import * as z from 'zod'
import {
  actorKinds,
  quotationUses,
  quoteForms,
  sourceTypes,
  stances,
  standings,
  voices,
} from './vocabulary.ts'

/** The version of a reading’s shape; it changes when programs that use readings must change. */
export const readingVersion = 1

const offset = z.number().int().nonnegative()
const spanSchema = z
  .tuple([offset, offset])
  .describe('Half-open UTF-16 range [start, end) into the seed’s text')
const index = z.number().int().nonnegative()
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const evidenceSchema = z.object({
  rule: z.string().describe('The rule that decided, a kebab-case name documented in docs/rules.md'),
  spans: z.array(spanSchema).describe('The words that it matched'),
})

const decidedSchema = z
  .object({
    by: z.array(z.string()).describe('Who decided, in the order in which they did'),
    verbs: z.array(z.string()).describe('What they decided'),
  })
  .describe('Set where people decided; the reader never sets it')

const sentenceSchema = z.object({
  span: spanSchema,
  voice: z.enum(voices),
  attributions: z
    .array(index)
    .describe('Those with content or cue in the sentence, or with a scope that includes it'),
  evidence: z.array(evidenceSchema),
  decided: decidedSchema.optional(),
})

const attributionSchema = z.object({
  source: spanSchema.nullable().describe('As written; null if the text names none'),
  cue: spanSchema.nullable(),
  content: z.array(spanSchema).describe('One or more pieces; empty if the source stated nothing'),
  form: z.enum(quoteForms),
  actor: index.nullable().describe('Into actors: who the source is'),
  via: index.nullable().describe('Into attributions: the one that relays this one'),
  time: index.nullable().describe('Into times: when it was said'),
  stance: z.enum(stances),
  stated: z.boolean().describe('false if the source declined to say anything'),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('The probability that the words are right and that the actor is who the source means'),
  sure: z
    .boolean()
    .describe('Whether the confidence is high enough for the statement to decide voices and to be counted'),
  evidence: z.array(evidenceSchema),
  decided: decidedSchema.optional(),
})

const roleSchema = z.object({ text: z.string(), span: spanSchema })

const unnamedSchema = z.object({
  description: spanSchema.describe('The words that describe it'),
  number: z.number().int().nullable().describe('How many; null if the text does not say'),
  condition: spanSchema.nullable().describe('“on condition of anonymity” as written'),
  reason: spanSchema.nullable().describe('The reason why it is not named, as written'),
})

const titleSchema = z.object({
  text: z.string().describe('Position and where it is held, in one line: “director, Institute of Tides”'),
  spans: z.array(spanSchema).describe('The words that say so, as written'),
})

const actorSchema = z.object({
  name: z.string().describe('The fullest name in the text'),
  kind: z.enum(actorKinds),
  standing: z.enum(standings),
  outlet: z.boolean().describe('Whether it is an outlet: a paper, an agency, a broadcaster'),
  roles: z.array(roleSchema),
  mentions: z.array(spanSchema),
  unnamed: unnamedSchema.nullable().describe('What the text says about a source that it does not name'),
  sourceType: z.enum(sourceTypes).describe('What it is as a source, as an ethics desk counts sources'),
  creditedName: z
    .string()
    .nullable()
    .describe(
      'The name that the source is credited by: a person’s or organization’s; that of the organization behind its unnamed ' +
        'officials; a document’s publisher or author. Null where the text has none',
    ),
  title: titleSchema.nullable().describe('A person’s formal position; trades and “witness” are none'),
  justification: z
    .array(spanSchema)
    .describe('The words, anywhere in the text, that say why this source is in it; ascending'),
})

const timeSchema = z.object({
  span: spanSchema,
  start: isoDay.describe('First day, inclusive'),
  end: isoDay.describe('Last day, inclusive; a day is a range of one'),
  rule: z.string(),
})

const quotationSchema = z.object({
  span: spanSchema.describe('Marks included'),
  use: z.enum(quotationUses),
  attribution: index.nullable(),
  alterations: z.array(spanSchema).describe('[T]he, [sic], […]: alterations inside it'),
})

/** The schema of a reading: plain JSON-safe data; all offsets are UTF-16, into the text of its document. */
export const readingSchema = z
  .object({
    format: z.literal('hearsay-reading'),
    version: z.literal(readingVersion),
    model: z.string().describe('The name of the model that marked the parts'),
    sentences: z.array(sentenceSchema),
    attributions: z.array(attributionSchema),
    actors: z.array(actorSchema),
    times: z.array(timeSchema),
    quotations: z.array(quotationSchema),
  })
  .meta({
    id: 'HearsayReading',
    title: 'A reading of a seed',
    description: 'Who says so, sentence by sentence',
  })

/** Who says what in a document, sentence by sentence. */
export type Reading = z.infer<typeof readingSchema>
/** A sentence and whose voice it is in. */
export type Sentence = z.infer<typeof sentenceSchema>
/** One source saying one thing. */
export type Attribution = z.infer<typeof attributionSchema>
/** A person, group, place or document that speaks. */
export type Actor = z.infer<typeof actorSchema>
/** A person’s formal position. */
export type Title = z.infer<typeof titleSchema>
/** What the text says about a source that it does not name. */
export type Unnamed = z.infer<typeof unnamedSchema>
/** Words for a day or a range of days, and the days they mean. */
export type Time = z.infer<typeof timeSchema>
/** The words between quotation marks, and their use. */
export type Quotation = z.infer<typeof quotationSchema>
/** Who decided about a statement or a sentence, and what. */
export type Decided = NonNullable<Attribution['decided']>
/** A rule that decided, and the words that it matched. */
export type Evidence = z.infer<typeof evidenceSchema>
