// The shape of a document, in zod; the types of its nodes are inferred here, their words are in vocabulary.ts.
// The parser imports the types alone, so that a program that only parses carries no zod.
import * as z from 'zod'
import type { HeaderField } from './vocabulary.ts'
import {
  alterationKinds,
  alteredBy,
  headerRoles,
  lineBlockTypes,
  omittedBy,
  quoteSides,
  quoteStyles,
} from './vocabulary.ts'

/** The version of the document's shape; it changes when programs that read documents must change. */
export const formatVersion = 1

const offset = z.number().int().nonnegative()
/** A range of the text. */
export const spanSchema = z
  .tuple([offset, offset])
  .describe('Half-open UTF-16 range [start, end) into the text')
const isoPrefix = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('As much of an ISO date as is known: 2022, 2022-06 or 2022-06-29')

const piece = z.object({ text: z.string(), span: spanSchema })
const field = piece.extend({ certain: z.boolean().describe('false where the form alone did not decide') })

const dateField = field.extend({
  value: isoPrefix.nullable(),
  candidates: z.array(isoPrefix).describe('The days it may mean; empty where there is one reading'),
})
const bylineField = field.extend({
  authors: z.array(piece.extend({ place: piece.nullable() })),
})
const listField = field.extend({ values: z.array(piece) })

const markSchema = z.object({
  span: spanSchema,
  side: z.enum(quoteSides),
  style: z.enum(quoteStyles),
  match: z.number().int().nullable().describe('Index of the other half among the same marks, or null'),
})

const headlineField = field.extend({ marks: z.array(markSchema) })

const headerFieldSchemas = {
  outlet: field.nullable(),
  date: dateField.nullable(),
  updated: dateField.nullable(),
  byline: bylineField.nullable(),
  url: field.nullable(),
  source: field.nullable(),
  section: field.nullable(),
  page: field.nullable(),
  place: field.nullable(),
  credit: field.nullable(),
  language: field.nullable(),
  tags: listField.nullable(),
  kicker: field.nullable(),
  deck: field.nullable(),
} satisfies Record<HeaderField, z.ZodType>

const headerSchema = z.object({
  span: spanSchema,
  ...headerFieldSchemas,
  lines: z
    .array(z.object({ role: z.enum(headerRoles), span: spanSchema }))
    .describe('Every part of the header in text order, repeated and unknown ones included'),
})

const inlineOmission = piece.extend({ by: z.enum(omittedBy), certain: z.boolean() })

const alterationSchema = piece.extend({
  kind: z.enum(alterationKinds),
  by: z.enum(alteredBy),
})

const datelineSchema = field.extend({
  places: z.array(piece),
  date: dateField.nullable(),
  agency: piece.nullable(),
})

const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  span: spanSchema,
  dateline: datelineSchema.nullable(),
  marks: z.array(markSchema),
  alterations: z.array(alterationSchema),
  omissions: z.array(inlineOmission),
})
const gapSchema = z.object({ type: z.literal('gap'), span: spanSchema, lines: z.number().int().min(2) })
const omissionSchema = z.object({
  type: z.literal('omission'),
  span: spanSchema,
  by: z.enum(omittedBy),
  certain: z.boolean(),
})
const lineSchema = z.object({ type: z.enum(lineBlockTypes), span: spanSchema, certain: z.boolean() })

const blockSchema = z.discriminatedUnion('type', [paragraphSchema, gapSchema, omissionSchema, lineSchema])

/** Checks a document: plain JSON-safe data, all offsets UTF-16 into `text`. */
export const documentSchema = z
  .object({
    format: z.literal('hearsay-seed'),
    version: z.literal(formatVersion),
    text: z.string().describe('The seed, unchanged'),
    header: headerSchema,
    headline: headlineField.nullable(),
    body: z.array(blockSchema),
  })
  .meta({ id: 'HearsayDocument', title: 'A parsed seed', description: 'A press clipping, part by part' })

/** A parsed seed. */
export type Document = z.infer<typeof documentSchema>
/** The header as understood; a field that was not found is null. */
export type Header = z.infer<typeof headerSchema>
/** A header field as written, where it is, and whether its form alone decided. */
export type Field = z.infer<typeof field>
/** A date as written beside the ISO prefix it was understood as. */
export type DateField = z.infer<typeof dateField>
/** A byline as written beside the authors found in it. */
export type BylineField = z.infer<typeof bylineField>
/** Some words of the text and where they are. */
export type Piece = z.infer<typeof piece>
/** One part of the body. */
export type Block = z.infer<typeof blockSchema>
/** A paragraph with what was found inside it. */
export type Paragraph = z.infer<typeof paragraphSchema>
/** The place, day and agency before the first words of a story. */
export type Dateline = z.infer<typeof datelineSchema>
/** A quotation mark with its side and, where it has one, its other half. */
export type QuoteMark = z.infer<typeof markSchema>
/** A bracket that alters words of the text. */
export type Alteration = z.infer<typeof alterationSchema>
/** A sign inside a paragraph for words left out. */
export type InlineOmission = z.infer<typeof inlineOmission>
