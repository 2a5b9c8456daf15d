// The shape of a decision, in zod; every type of a decision is inferred from it. In: nothing. Out: `decisionSchema`,
// `draftSchema` and the types. The other modules import only the types, so that a page that shows decisions loads no zod.
import { actorKinds, quoteForms, sourceTypes, stances, standings, voices } from '@hearsay/reading/shape'
import * as z from 'zod'
import { headerFieldsToCorrect, refusalCodes, verbTargets } from './vocabulary.ts'

/** The longest note, in UTF-16 units. */
export const MAX_NOTE_LENGTH = 20_000
/** The longest tag, in UTF-16 units. */
export const MAX_TAG_LENGTH = 100
/** The longest name of a person, an outlet or a title, in UTF-16 units. */
export const MAX_NAME_LENGTH = 300
/** The longest words that a target quotes, in UTF-16 units. */
const MAX_EXACT_LENGTH = 50_000
/** How many decisions one record may undo, or sentences, pieces and names it may be about. */
const MAX_LISTED = 10_000

const offset = z.number().int().nonnegative()
const rangeSchema = z.tuple([offset, offset]).describe('Half open, in code points')
const oneLine = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
const nameSchema = oneLine(MAX_NAME_LENGTH)

/** Who decides: a person’s name, in one line. */
export const personSchema = oneLine(100)

/** The SHA-256 of a clipping’s text in UTF-8. */
export const textHashSchema = z.string().regex(/^sha256:[\da-f]{64}$/)

/** The id of a decision: a UUID of version 7, which sorts by time. */
export const decisionIdSchema = z
  .string()
  .regex(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)

/** A place in a text as the Web Annotation Data Model has it: exact words with context, and their position. */
export const selectorSchema = z
  .tuple([
    z.object({
      type: z.literal('TextQuoteSelector'),
      exact: z.string().min(1).max(MAX_EXACT_LENGTH),
      prefix: z.string().max(2000),
      suffix: z.string().max(2000),
    }),
    z.object({ type: z.literal('TextPositionSelector'), start: offset, end: offset }),
  ])
  .describe('Positions are in code points')
/** A place in a text. */
export type Selector = z.infer<typeof selectorSchema>

/** The parts of a statement. */
export const partsSchema = z
  .object({
    source: rangeSchema.nullable(),
    cue: rangeSchema.nullable(),
    content: z.array(rangeSchema).max(MAX_LISTED),
  })
  .describe('The parts of a statement, counted from the beginning of the words that the selector quotes')
/** The parts of a statement, in code points from the beginning of the words that its selector quotes. */
export type Parts = z.infer<typeof partsSchema>

const statementTarget = z.object({
  type: z.literal('statement'),
  selector: selectorSchema,
  parts: partsSchema,
})

const targets = {
  clipping: z.object({ type: z.literal('clipping') }),
  words: z.object({ type: z.literal('words'), selector: selectorSchema }),
  statement: statementTarget,
  names: z.object({ type: z.literal('names'), names: z.array(nameSchema).min(1).max(MAX_LISTED) }),
  decisions: z.object({
    type: z.literal('decisions'),
    ids: z.array(decisionIdSchema).min(1).max(MAX_LISTED),
  }),
}

/** What a decision is about. */
export type Target = { [Type in keyof typeof targets]: z.infer<(typeof targets)[Type]> }[keyof typeof targets]
/** A statement as the target of a decision. */
export type StatementTarget = z.infer<typeof statementTarget>

/** Who says something, as a person put it. */
export const speakerValueSchema = z.object({
  name: nameSchema,
  standing: z.enum(standings).optional(),
  kind: z.enum(actorKinds).optional(),
})
const daySchema = z.object({ start: z.iso.date(), end: z.iso.date() })
const on = z.object({ on: z.boolean() })

/** What was decided, by verb. */
const values = {
  confirm: z.null(),
  reject: z.null(),
  speaker: speakerValueSchema.nullable(),
  voice: z.object({ voice: z.enum(voices) }),
  words: z.object({ content: z.array(rangeSchema).max(MAX_LISTED) }),
  cue: z.object({ cue: rangeSchema.nullable() }),
  kind: z.object({ type: z.enum(sourceTypes) }),
  title: z.object({ title: nameSchema.nullable() }),
  day: daySchema.nullable(),
  chain: z.object({ via: z.array(nameSchema).max(8) }),
  add: z.object({
    parts: partsSchema,
    speaker: speakerValueSchema.nullable(),
    form: z.enum(quoteForms),
    stance: z.enum(stances),
  }),
  join: z.object({ with: z.array(statementTarget).min(1).max(100) }),
  split: z.object({ content: z.array(z.array(rangeSchema).min(1).max(MAX_LISTED)).min(2).max(100) }),
  header: z.object({ field: z.enum(headerFieldsToCorrect), value: nameSchema }),
  write: z.object({
    fields: z.array(z.enum(headerFieldsToCorrect)).max(100),
    to: textHashSchema.describe('The hash of the text as it was written'),
    edits: z
      .array(z.tuple([offset, offset, offset]))
      .max(100)
      .describe(
        'Where the text was changed, one after the other: from, to, and how many code points are there now',
      ),
  }),
  'same-name': z.object({ as: nameSchema }),
  note: z.object({ markdown: z.string().trim().min(1).max(MAX_NOTE_LENGTH), private: z.boolean() }),
  tag: z.object({ tag: oneLine(MAX_TAG_LENGTH), on: z.boolean() }),
  star: on,
  read: on,
  'sign-off': on,
  place: z.object({ decision: decisionIdSchema }),
  undo: z.null(),
} satisfies Record<keyof typeof verbTargets, z.ZodType>

/** What stood there when somebody decided, so that the log can show before and after, and a statement can be made again. */
export const seenSchema = z
  .object({
    speaker: z.string().nullable(),
    standing: z.enum(standings).nullable(),
    kind: z.enum(actorKinds).nullable(),
    type: z.enum(sourceTypes).nullable(),
    title: z.string().nullable(),
    form: z.enum(quoteForms),
    stance: z.enum(stances),
    stated: z.boolean(),
    day: daySchema.nullable(),
    via: z.array(z.string()),
    sure: z.boolean(),
    model: z.string(),
  })
  .describe('The statement as it was read when it was decided about')
/** A statement as it stood when somebody decided about it. */
export type Seen = z.infer<typeof seenSchema>

type VerbName = keyof typeof verbTargets
const verbNames = Object.keys(verbTargets) as VerbName[]

/** The fields of a decision that its author gives. */
const draftFields = {
  seed: z
    .string()
    .max(4000)
    .nullable()
    .describe('The clipping’s id; null for names across the desk, and for undo'),
  text: textHashSchema.nullable().optional().describe('The hash of the text that was decided about'),
  replaces: z
    .array(decisionIdSchema)
    .max(MAX_LISTED)
    .optional()
    .describe('The decisions that this one takes the place of, as its author saw them'),
}

const draftOf = (verb: VerbName) =>
  z.strictObject({
    ...draftFields,
    verb: z.literal(verb),
    target: z.union(verbTargets[verb].map((type) => targets[type]) as unknown as [z.ZodType, z.ZodType]),
    value: values[verb],
  })
const decisionOf = (verb: VerbName) =>
  draftOf(verb).extend({
    id: decisionIdSchema,
    when: z.iso.datetime().describe('ISO 8601, UTC'),
    by: personSchema,
    replaces: z.array(decisionIdSchema).max(MAX_LISTED),
    text: textHashSchema.nullable(),
    batch: decisionIdSchema.optional().describe('The step that it was decided in together with others'),
    seen: seenSchema.optional(),
    was: z.string().nullable().optional().describe('What a header field was before; null for nothing'),
  })

type Values = { [Name in VerbName]: z.infer<(typeof values)[Name]> }
type TargetOf<Name extends VerbName> = Extract<Target, { type: (typeof verbTargets)[Name][number] }>

/** What somebody is about to decide. */
export type Draft<Name extends VerbName = VerbName> = {
  [One in Name]: {
    seed: string | null
    verb: One
    target: TargetOf<One>
    value: Values[One]
    text?: string | null | undefined
    replaces?: string[] | undefined
  }
}[Name]

/** One record of the log. */
export type Decision<Name extends VerbName = VerbName> = {
  [One in Name]: {
    id: string
    when: string
    by: string
    seed: string | null
    text: string | null
    verb: One
    target: TargetOf<One>
    value: Values[One]
    replaces: string[]
    batch?: string | undefined
    seen?: Seen | undefined
    was?: string | null | undefined
  }
}[Name]

/** The schema of what somebody is about to decide; that a header was written is recorded by what writes it. */
export const draftSchema = z
  .discriminatedUnion('verb', verbNames.filter((verb) => verb !== 'write').map(draftOf) as never)
  .meta({ id: 'DecisionDraft' }) as unknown as z.ZodType<Draft>

/** The schema of one record of the log. */
export const decisionSchema = z
  .discriminatedUnion('verb', verbNames.map(decisionOf) as never)
  .meta({ id: 'Decision' }) as unknown as z.ZodType<Decision>

/** The schema of a statement as the target of a decision. */
export const statementTargetSchema = statementTarget

/** The schema of a decision that was not recorded, and why. */
export const refusalSchema = z.object({
  code: z.enum(refusalCodes),
  data: z.record(z.string(), z.string()),
  current: z.array(decisionSchema),
})
