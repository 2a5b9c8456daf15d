// The record of a statement, in zod: the one shape in which statements leave this project. Its types are inferred here.
import {
  actorKinds,
  attributionLabels,
  quoteForms,
  sourceTypes,
  stances,
  standings,
  voices,
} from '@hearsay/reading/shape'
import * as z from 'zod'

const spanSchema = z
  .tuple([z.number().int(), z.number().int()])
  .meta({ description: 'In the clipping’s text: half open, in UTF-16 units.' })

/** Words of a clipping. */
const excerptSchema = z.object({
  text: z.string().meta({ description: 'As written.' }),
  span: spanSchema,
})

/** A speaker. */
const speakerSchema = z.object({
  id: z.string().nullable().meta({
    description: 'In this clipping alone, a URN; null where the reading doesn’t know whom the words mean.',
  }),
  key: z.string().nullable().meta({
    description:
      'The folded name to ask for; null for an unnamed source, which belongs to its clipping alone.',
  }),
  name: z
    .string()
    .nullable()
    .meta({ description: 'The fullest name in the clipping; null for a source that it doesn’t name.' }),
  description: z.string().nullable().meta({ description: 'The words for a source that it doesn’t name.' }),
  condition: z.string().nullable().meta({ description: 'On which condition it isn’t named, as written.' }),
  reason: z.string().nullable().meta({ description: 'Why it isn’t named, as written.' }),
  kind: z.enum(actorKinds).nullable(),
  standing: z
    .enum(standings)
    .nullable()
    .meta({ description: 'Whether the clipping names it; null if that is unknown.' }),
  type: z
    .enum(sourceTypes)
    .nullable()
    .meta({ description: 'What it is as a source, as an ethics desk counts sources.' }),
  title: z.string().nullable().meta({ description: 'Its formal position, and where it is held.' }),
  justification: z
    .array(excerptSchema)
    .meta({ description: 'The words that say why this source is in the clipping; none where none do.' }),
})

/** One source saying one thing in one clipping. */
export const statementRecordSchema = z
  .object({
    id: z
      .string()
      .meta({ description: 'A URN made of the seed’s bytes and the spans of source, cue and content.' }),
    clipping: z.string().meta({ description: 'A URN made of the seed’s bytes.' }),
    seed: z.string().meta({ description: 'The id of the clipping.' }),
    outlet: z.string().nullable(),
    date: z
      .string()
      .nullable()
      .meta({ description: 'Of publication, an ISO prefix: 2022, 2022-06 or 2022-06-29.' }),
    headline: z.string().nullable(),
    number: z.number().int().min(1).meta({ description: 'In the clipping, from 1.' }),
    speaker: speakerSchema.nullable().meta({ description: 'null for a statement without a source.' }),
    via: z.array(z.string()).meta({ description: 'Who relays it, nearest the speaker first.' }),
    relayed_by: z.string().nullable().meta({
      description: 'The id of the statement that relays this one, if it is a statement of the clipping.',
    }),
    voice: z.enum(voices),
    source: excerptSchema.nullable().meta({ description: 'The words that say who says it.' }),
    cue: excerptSchema.nullable().meta({ description: 'The words that introduce it.' }),
    content: z
      .array(excerptSchema)
      .meta({ description: 'What is said, a piece for each uninterrupted part.' }),
    text: z.string().meta({ description: 'The content, its pieces joined by an ellipsis.' }),
    context: z.string().nullable().meta({ description: 'The sentence that it is in, as one line.' }),
    form: z.enum(quoteForms),
    stance: z.enum(stances),
    stated: z.boolean().meta({ description: 'false if the source declined to say anything.' }),
    when: z
      .object({ start: z.string(), end: z.string() })
      .nullable()
      .meta({ description: 'First and last day it was said on, ISO; null if the clipping gives none.' }),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .meta({ description: 'The probability that words and source are right.' }),
    sure: z.boolean().meta({ description: 'Whether it is counted.' }),
    rules: z.array(z.string()).meta({ description: 'The rules that found it (docs/rules.md).' }),
    model: z.string().meta({ description: 'The model that marked its parts.' }),
    decided: z
      .object({ by: z.array(z.string()), verbs: z.array(z.string()) })
      .nullable()
      .meta({ description: 'Who decided about it, and what; null where nobody did.' }),
    attribution: z
      .enum(attributionLabels)
      .meta({ description: 'Who attributed it, and whether it is sure, in words for people.' }),
  })
  .meta({ id: 'StatementRecord' })

/** One source saying one thing in one clipping, complete in itself. Spans are in UTF-16 units of the clipping’s text. */
export type StatementRecord = z.infer<typeof statementRecordSchema>
