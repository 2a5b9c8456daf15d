// The shape of what decisions say beside the statements, in zod; its types are inferred from it. In: nothing. Out:
// `decisionStateSchema`, `decidedReadingSchema` and the types.
import { readingSchema } from '@hearsay/reading/schema'
import * as z from 'zod'
import { headerFieldsToCorrect } from './vocabulary.ts'

const id = z.string()
const by = z.string()
const offset = z.number().int().nonnegative()
const spanSchema = z.tuple([offset, offset]).describe('Half-open UTF-16 range [start, end) into the text')
const place = spanSchema.nullable().describe('Null where it is about the whole clipping')

const placedSchema = z.object({ id, status: z.enum(['anchored', 'moved']), span: place })
const unplacedSchema = z
  .object({ id, status: z.enum(['ambiguous', 'orphaned']), candidates: z.array(spanSchema) })
  .describe(
    'A decision whose words were not found again for sure: it changes nothing until a person says where they are',
  )
const noteSchema = z.object({
  id,
  by,
  when: z.string(),
  markdown: z.string(),
  private: z.boolean(),
  span: place,
})
const tagSchema = z.object({ id, by, tag: z.string(), span: place })
const signOffSchema = z.object({
  id,
  by,
  when: z.string(),
  current: z.boolean().describe('Whether text and reading are still those that were signed off'),
})
const disputeSchema = z
  .object({ ids: z.array(id), span: place })
  .describe('What two people decided differently, neither having seen the other’s; the last is what is shown')

/** What decisions say beside the statements of a clipping. */
export const decisionStateSchema = z.object({
  placed: z.array(placedSchema),
  unplaced: z.array(unplacedSchema),
  notes: z.array(noteSchema),
  tags: z.array(tagSchema),
  stars: z.array(by),
  readers: z.array(by),
  signed: z.array(signOffSchema),
  header: z.array(z.object({ id, by, field: z.enum(headerFieldsToCorrect), value: z.string() })),
  disputes: z.array(disputeSchema),
})

/** A reading with the decisions about it: statements and sentences say where people decided. */
export const decidedReadingSchema = readingSchema.extend({ decisions: decisionStateSchema })

/** What decisions say beside the statements of a clipping. */
export type DecisionState = z.infer<typeof decisionStateSchema>
/** A reading with the decisions about it: statements and sentences say where people decided. */
export type DecidedReading = z.infer<typeof decidedReadingSchema>
/** A decision whose words were not found again for sure. */
export type Unplaced = z.infer<typeof unplacedSchema>
/** A note; its span is null where it is about the whole clipping. */
export type Note = z.infer<typeof noteSchema>
/** A tag; its span is null where it is about the whole clipping. */
export type Tag = z.infer<typeof tagSchema>
/** A sign-off. */
export type SignOff = z.infer<typeof signOffSchema>
/** What two people decided differently. */
export type Dispute = z.infer<typeof disputeSchema>
