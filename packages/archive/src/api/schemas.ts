// The shape of everything that an archive gives out, in zod; the types are inferred here and nothing repeats them. Only
// programs that describe or check answers carry zod: the archive itself imports the types alone.
import type { Diagnostic } from '@hearsay/core'
import { diagnosticSchema, documentSchema, severities } from '@hearsay/core'
import {
  actorKinds,
  attributionLabels,
  modelNames,
  quoteForms,
  sourceTypes,
  stances,
  voices,
} from '@hearsay/reading/shape'
import * as z from 'zod'
import { querySeverities } from '../query/diagnostics.ts'
import { decisionKinds } from './decision-kinds.ts'
import { problemCodes } from './problem-codes.ts'

/** The keys of a table, as `z.enum` takes them. */
function keysOf<Key extends string>(table: Record<Key, unknown>): Key[] {
  return Object.keys(table) as Key[]
}

const count = z.number().int()
const severitySchema = z.enum(severities)
const voiceSchema = z.enum(voices)
const actorKindSchema = z.enum(actorKinds)

/** A range of a text. */
export const spanSchema = z
  .tuple([z.number().int(), z.number().int()])
  .meta({ id: 'Span', description: 'Half open, in UTF-16 units.' })

/** A problem with one file or folder. */
export const problemSchema = z
  .object({
    code: z.enum(problemCodes),
    /** The path or id it is about. */
    about: z.string(),
    /** What the message needs besides: sizes in bytes, the system’s own code. */
    data: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'Problem' })
/** A problem with one file or folder. */
export type Problem = z.infer<typeof problemSchema>

/** What the shelf shows of one seed. */
export const entrySchema = z
  .object({
    /** Names the seed in addresses and commands: the path in its folder without `.txt` or `.seed`. */
    id: z.string(),
    /** The path in its folder, `/` between its parts; may hold any character a file name may. */
    file: z.string(),
    /** Size in bytes. */
    bytes: count,
    /** When the file last changed. */
    changed: z.string().meta({ description: 'ISO 8601, UTC.' }),
    outlet: z.string().nullable(),
    /** The publication date. */
    date: z.string().nullable().meta({ description: 'An ISO prefix: 2022, 2022-06 or 2022-06-29.' }),
    headline: z.string().nullable(),
    /** The language its text is in, else the one that its header names; null where neither tells. */
    language: z.string().nullable().meta({ description: 'An ISO 639 code: de.' }),
    /** How many diagnostics of each severity the seed has. */
    counts: z.record(severitySchema, count),
    /** How many sentences are in each voice; null until the seed has been read. */
    voices: z.record(voiceSchema, count).nullable(),
    /** The model that these numbers and the statements come from; null until the seed has been read. */
    model: z.enum(modelNames).nullable(),
    /** The tags that people gave the clipping or its statements. */
    tags: z.array(z.string()),
    /** Who signed it off, as far as its text and what was decided about it are still the same. */
    signed: z.array(z.string()),
    /** What people left on it: `note`, `tag`, `dispute`, and `orphan` for a decision whose words are not found any more. */
    has: z.array(z.enum(decisionKinds)),
    /** Why the seed can’t be read; the fields above are then empty. */
    problem: problemSchema.nullable(),
  })
  .meta({ id: 'Entry' })
/** What the shelf shows of one seed. */
export type Entry = z.infer<typeof entrySchema>

/** A saved seed: its entry, its text decoded, and what the parser made of it. */
export const seedSchema = entrySchema.extend({
  /** What identifies it wherever it lies and whatever it is called. */
  hash: z.string().meta({ description: 'The SHA-256 of the seed’s bytes, in hexadecimal.' }),
  encoding: z.string(),
  document: documentSchema,
  // The schema leaves open which keys the data of a code has; the type says it.
  diagnostics: z.array(diagnosticSchema) as unknown as z.ZodType<Diagnostic[]>,
})
/** A saved seed: its entry, its text decoded, and what the parser made of it. */
export type Seed = z.infer<typeof seedSchema>

/** One source saying one thing in one seed. */
export const statementSchema = z
  .object({
    /** The seed’s id. */
    seed: z.string(),
    /** Its index among the attributions of the seed’s reading. */
    at: count,
    /** The seed’s outlet. */
    outlet: z.string().nullable(),
    /** The seed’s date. */
    date: z.string().nullable(),
    /** The seed’s headline. */
    headline: z.string().nullable(),
    /** The seed’s language. */
    language: z.string().nullable(),
    /** Whose words these are, in the fullest form the seed has; null without a named speaker. */
    speaker: z.string().nullable(),
    /** Folded name to ask for with `statementsOf`; null for unnamed sources, which belong to their seed alone. */
    actor: z.string().nullable(),
    kind: actorKindSchema.nullable(),
    /** The cue as written. */
    cue: z.string().nullable(),
    /** Who relays it, nearest the source first. */
    via: z.array(z.string()),
    voice: voiceSchema,
    form: z.enum(quoteForms),
    stance: z.enum(stances),
    /** false where the source declined to say anything. */
    stated: z.boolean(),
    /** What its source is, as an ethics desk counts sources; null without a source. */
    type: z.enum(sourceTypes).nullable(),
    /** The formal position of its source, in one line; null where the text gives none. */
    title: z.string().nullable(),
    /** Whether the text says why this source is in it; null without a source. */
    justified: z.boolean().nullable(),
    /** Whether the reading is sure enough of it for it to be counted. */
    sure: z.boolean(),
    /** The probability that words and source are right. */
    confidence: z.number().min(0).max(1),
    /** Who attributed it, and whether it is sure, in words for people. */
    attribution: z.enum(attributionLabels),
    /** The people who decided about it; empty where a machine alone did. */
    decidedBy: z.array(z.string()),
    /** From the first character of the statement’s words to the last, into the seed’s text. */
    span: spanSchema,
    /** Its content as written, pieces joined by “ … ”. */
    content: z.string(),
    /** First and last day it was said on, as ISO days; null where the text gives none. */
    when: z.object({ start: z.string(), end: z.string() }).nullable(),
  })
  .meta({ id: 'Statement' })
/** One source saying one thing in one seed. */
export type Statement = z.infer<typeof statementSchema>

/** A number that may stop counting. */
export const countSchema = z
  .object({
    number: count,
    /** true where there are more than `number`. */
    more: z.boolean(),
  })
  .meta({ id: 'Count' })
/** A number that may stop counting. */
export type Count = z.infer<typeof countSchema>

/** Something in a query that makes no sense, and where; the rest of the query still finds. */
export const queryDiagnosticSchema = z.object({
  code: z.enum(keysOf(querySeverities)),
  severity: severitySchema,
  /** Into the query as written. */
  span: spanSchema,
  data: z.record(z.string(), z.string()),
})
/** Something in a query that makes no sense, and where; the rest of the query still finds. */
export type QueryDiagnostic = z.infer<typeof queryDiagnosticSchema>

/** One page of the shelf. */
export const shelfSchema = z.object({
  entries: z.array(entrySchema),
  total: countSchema,
  diagnostics: z.array(queryDiagnosticSchema),
})
/** One page of the shelf. */
export type Shelf = z.infer<typeof shelfSchema>

/** A piece of the seed’s text around a match. */
export const excerptSchema = z.object({
  /**
   * Where the match is; a statement’s words are in the body too, and `statement` is what is said. `sentence` is a whole
   * sentence in a voice that is asked for.
   */
  where: z.enum(['headline', 'body', 'statement', 'sentence']),
  /** Whose statement; null elsewhere and without a speaker. */
  speaker: z.string().nullable(),
  /** Whether the reading is sure of that statement; null elsewhere. */
  sure: z.boolean().nullable(),
  text: z.string(),
  /** Spans of the matches, into `text`. */
  marks: z.array(spanSchema),
  /** The excerpt’s span in the seed’s text. */
  span: spanSchema,
  /** Whether a sentence goes on before it and after it. */
  cut: z.object({ before: z.boolean(), after: z.boolean() }),
})
/** A piece of the seed’s text around a match. */
export type Excerpt = z.infer<typeof excerptSchema>

/** One seed that matches a query, and where. */
export const hitSchema = z.object({
  id: z.string(),
  entry: entrySchema,
  excerpts: z.array(excerptSchema),
  /** The statements that match what the query asks of statements; at most 5, if no other number is asked for. */
  statements: z.array(
    statementSchema.extend({
      /** Spans of the query’s words, into `content`. */
      marks: z.array(spanSchema),
    }),
  ),
  /** How many matches of words are in none of the excerpts, and how many matching statements are not given. */
  left: z.object({ matches: count, statements: count }),
})
/** One seed that matches a query, and where. */
export type Hit = z.infer<typeof hitSchema>

/** One page of hits. */
export const foundSchema = z.object({
  hits: z.array(hitSchema),
  total: countSchema,
  diagnostics: z.array(queryDiagnosticSchema),
})
/** One page of hits. */
export type Found = z.infer<typeof foundSchema>

/** How many seeds or statements share a value: an outlet, a month, a voice, a name. */
export const facetSchema = z.object({ value: z.string(), count }).meta({ id: 'Facet' })
/** How many seeds or statements share a value: an outlet, a month, a voice, a name. */
export type Facet = z.infer<typeof facetSchema>

/**
 * The values seeds have, most first, each with the number of seeds that are found once its term (`fieldTerm`, added by
 * `withTerm`) is asked for too.
 */
export const facetsSchema = z
  .object({
    outlets: z.array(facetSchema),
    /** `2022-06`, latest first. */
    months: z.array(facetSchema),
    /** Codes, `none` left out. */
    languages: z.array(facetSchema),
    voices: z.array(facetSchema),
    speakers: z.array(facetSchema),
    /** Types of sources, in the order of `sourceTypes`. */
    types: z.array(facetSchema),
    /**
     * Whether there may be more than is counted: more than `MAX_SCANNED_SEEDS` match, and the counts cover the newest of
     * them; of all seeds, those with a name written exactly so.
     */
    partial: z.boolean(),
  })
  .meta({ id: 'Facets' })
/** The values seeds have, most first, each with the number of seeds that are found once it is asked for too. */
export type Facets = z.infer<typeof facetsSchema>

/** An outlet with what it holds. */
export const outletEntrySchema = z
  .object({ key: z.string(), name: z.string(), seeds: count, statements: count })
  .meta({ id: 'Outlet' })
/** An outlet with what it holds. */
export type OutletEntry = z.infer<typeof outletEntrySchema>

/** A name that speaks, over all seeds that write it the same way; `key` is what to ask `statementsOf` for. Nothing is merged. */
export const actorEntrySchema = outletEntrySchema.extend({ kind: actorKindSchema }).meta({ id: 'Speaker' })
/** A name that speaks, over all seeds that write it the same way; `key` is what to ask `statementsOf` for. Nothing is merged. */
export type ActorEntry = z.infer<typeof actorEntrySchema>

/** A page of statements. */
export const statementsSchema = z
  .object({ statements: z.array(statementSchema), total: countSchema })
  .meta({ id: 'Statements' })
/** A page of statements. */
export type Statements = z.infer<typeof statementsSchema>

/** Everything of one actor. */
export const actorPageSchema = statementsSchema.extend({
  actor: actorEntrySchema.nullable(),
  first: statementSchema.nullable(),
  latest: statementSchema.nullable(),
  /** Names that may be the same one: a suggestion, never a merge. */
  maybe: z.array(actorEntrySchema),
})
/** Everything of one actor. */
export type ActorPage = z.infer<typeof actorPageSchema>

/** Everything in one outlet. */
export const outletPageSchema = statementsSchema.extend({
  outlet: outletEntrySchema.nullable(),
  /** Who is quoted there, most often first. */
  speakers: z.array(facetSchema),
})
/** Everything in one outlet. */
export type OutletPage = z.infer<typeof outletPageSchema>

/** Who relays whom. */
export const relaysSchema = z.object({
  /** How many statements of a source an outlet relays, most first; at most 1,000. */
  relays: z.array(z.object({ from: z.string(), to: z.string(), count })),
  /** How many relayed statements were counted. */
  counted: count,
})
/** Who relays whom. */
export type Relays = z.infer<typeof relaysSchema>

/** One thing that happened to the seeds. */
export const changeSchema = z.object({ kind: z.enum(['added', 'changed', 'removed']), id: z.string() })
/** One thing that happened to the seeds. */
export type Change = z.infer<typeof changeSchema>

/** How far the reading is. */
export const progressSchema = z
  .object({
    /** Seeds saved. */
    seeds: count,
    /** Seeds whose words and header can be searched. */
    searchable: count,
    /** Seeds read at least once, with any model. */
    readOnce: count,
    /** Seeds read with the default model. */
    read: count,
    /** Seeds a second over the last seconds; 0 while idle. */
    rate: z.number(),
    /** Seconds left of the current step, at that rate; null while idle or not known. */
    left: z.number().nullable(),
    /** Why the desk fell behind its clippings: its indexing failed a moment ago, and is tried again. Missing where it didn’t. */
    failing: z.string().optional(),
  })
  .meta({ id: 'Progress' })
/** How far the reading is. */
export type Progress = z.infer<typeof progressSchema>

/** A statement that has words in common with others. */
export const sharedWordsSchema = z
  .object({
    /** The seed’s id. */
    seed: z.string(),
    /** Its index among the attributions of the seed’s reading. */
    at: count,
    /** How many of the runs of three words that were looked up it has. */
    shared: count,
  })
  .meta({ id: 'SharedWords' })
/** A statement that has words in common with others. */
export type SharedWords = z.infer<typeof sharedWordsSchema>

/** In how many other texts a quotation is. */
export const alsoInSchema = z
  .object({
    /** Its statement’s index among the attributions of the seed’s reading. */
    at: count,
    /** So many, copies counted once. */
    texts: count,
  })
  .meta({ id: 'AlsoIn' })
/** In how many other texts a quotation is. */
export type AlsoIn = z.infer<typeof alsoInSchema>

/** An offer that was saved. */
export const savedOfferSchema = z.object({
  kept: z.literal(true),
  id: z.string(),
  copyOf: z
    .string()
    .optional()
    .describe('The clipping of another outlet or day that has the same text, or nearly'),
  version: z
    .number()
    .int()
    .optional()
    .describe('The number of the version that this is of a clipping that was here: its page has changed'),
})
/** An offer whose article is saved already, of the same outlet and day: the same text, or nearly. */
export const duplicateOfferSchema = z.object({
  kept: z.literal(false),
  same: z.enum(['text', 'nearly']),
  id: z.string(),
  version: z
    .number()
    .int()
    .optional()
    .describe('The number under which it is saved beside the clipping, where it came as other bytes'),
})
/** An offer that can’t be saved. */
export const refusedOfferSchema = z.object({
  kept: z.literal(false),
  same: z.null(),
  problem: problemSchema,
})
/** What became of an offer, in the order offered. */
export const addedSchema = z.union([savedOfferSchema, duplicateOfferSchema, refusedOfferSchema])
/** What became of an offer, in the order offered. */
export type Added = z.infer<typeof addedSchema>
