// The fields a query can name, one entry a field. In: nothing. Out: the table, and the types made of it. The parser, the
// columns of the index, the evaluation, the help of the web desk and the table in docs/archive.md all go by it: a field is
// added here, and the compiler or a test names what else it needs.
import { quoteForms, sourceTypes, stances, voices } from '@hearsay/reading/shape'
import type { Statement } from '../api/schemas.ts'

/** What a statement answers queries from. */
export type StatementFacts = Pick<
  Statement,
  | 'speaker'
  | 'actor'
  | 'via'
  | 'cue'
  | 'voice'
  | 'stance'
  | 'form'
  | 'type'
  | 'justified'
  | 'sure'
  | 'decidedBy'
  | 'content'
  | 'language'
>

/** How to ask a field. */
export interface FieldHelp {
  /** Which clippings it finds, to follow “to find clippings”. */
  finds: string
  /** A term with the field, to try. */
  example: string
}

/** A field that asks about the seed itself, by words of one of its columns, or by its language. */
interface SeedField extends FieldHelp {
  of: 'seed'
  kind: 'words' | 'language'
  /** What a match counts for relevance, beside 1 for a word of the body. */
  weight: number
}

/** A field that asks about one statement. */
interface StatementFieldEntry extends FieldHelp {
  of: 'statement'
  /** Any words, one of `values`, or a name as a whole. */
  kind: 'words' | 'choice' | 'name'
  values?: readonly string[]
  /** The value of `values` that every statement has; no index holds it. */
  every?: string
  /** The statement’s own values; a term matches where one of them has its words. */
  valuesOf(statement: StatementFacts): readonly (string | null)[]
  /** Whether the index has a column for it. Without one, the index looks for its words in the text, and evaluation decides. */
  indexed: boolean
  /** What a match counts for relevance, beside 1 for a word of the body; 0 for what a seed is like rather than about. */
  weight: number
}

/** Fields of a seed that hold words, besides its text. */
const seedFields = {
  headline: {
    of: 'seed',
    kind: 'words',
    weight: 8,
    finds: 'with the words in the headline',
    example: 'headline:"two islands"',
  },
  outlet: {
    of: 'seed',
    kind: 'words',
    weight: 1,
    finds: 'of an outlet with these words in its name',
    example: 'outlet:"harbor times"',
  },
  tag: {
    of: 'seed',
    kind: 'words',
    weight: 4,
    finds: 'that somebody tagged so, or a statement of which',
    example: 'tag:pact',
  },
  has: {
    of: 'seed',
    kind: 'words',
    weight: 0,
    finds:
      'with a shared note, a tag, a dispute, a star, a reader who marked it read, or an orphan: a decision whose words are gone',
    example: 'has:note',
  },
  signed: {
    of: 'seed',
    kind: 'words',
    weight: 0,
    finds: 'signed off (yes) or not (no), or signed off by this person',
    example: 'signed:yes',
  },
  language: {
    of: 'seed',
    kind: 'language',
    weight: 0,
    finds: 'in this language, by its code or its English name; none where it isn’t known',
    example: 'language:de',
  },
} satisfies Record<string, SeedField>

/** Fields of a statement. */
const fieldsOfStatements = {
  speaker: {
    of: 'statement',
    kind: 'words',
    weight: 4,
    valuesOf: ({ speaker }) => [speaker],
    indexed: true,
    finds: 'with a statement by this speaker, by any word of the fullest name in the clipping',
    example: 'speaker:venn',
  },
  name: {
    of: 'statement',
    kind: 'name',
    weight: 4,
    valuesOf: ({ actor }) => [actor],
    indexed: true,
    finds: 'with a statement by the speaker of exactly this name, as lists of speakers have it',
    example: 'name:"orla venn"',
  },
  via: {
    of: 'statement',
    kind: 'words',
    weight: 2,
    valuesOf: ({ via }) => via,
    indexed: true,
    finds: 'with a statement relayed by this source',
    example: 'via:coastwire',
  },
  cue: {
    of: 'statement',
    kind: 'words',
    weight: 1,
    valuesOf: ({ cue }) => [cue],
    indexed: true,
    finds: 'with a statement introduced by this word, as written',
    example: 'cue:claimed',
  },
  voice: {
    of: 'statement',
    kind: 'choice',
    weight: 0,
    values: voices,
    valuesOf: ({ voice }) => [voice],
    indexed: true,
    finds: 'with words in this voice',
    example: 'voice:unnamed',
  },
  stance: {
    of: 'statement',
    kind: 'choice',
    weight: 0,
    values: stances,
    valuesOf: ({ stance }) => [stance],
    indexed: true,
    finds: 'with a statement of this stance',
    example: 'stance:doubting',
  },
  form: {
    of: 'statement',
    kind: 'choice',
    weight: 0,
    values: quoteForms,
    valuesOf: ({ form }) => [form],
    indexed: true,
    finds: 'with a statement of this form',
    example: 'form:direct',
  },
  type: {
    of: 'statement',
    kind: 'choice',
    weight: 0,
    values: sourceTypes,
    valuesOf: ({ type }) => [type],
    indexed: true,
    finds: 'with a statement by a source of this type',
    example: 'type:anonymous-source',
  },
  justified: {
    of: 'statement',
    kind: 'choice',
    weight: 0,
    values: ['yes', 'no'],
    valuesOf: ({ justified }) => [justified === null ? null : justified ? 'yes' : 'no'],
    indexed: true,
    finds: 'with a statement by a source whose presence the text explains or not',
    example: 'justified:no',
  },
  sure: {
    of: 'statement',
    kind: 'choice',
    weight: 0,
    values: ['yes', 'no', 'all'],
    every: 'all',
    valuesOf: ({ sure }) => [sure ? 'yes' : 'no'],
    indexed: true,
    finds: 'with a statement that the reading is sure of, which is the rule, or unsure of',
    example: 'sure:no',
  },
  decided: {
    of: 'statement',
    kind: 'choice',
    weight: 0,
    values: ['yes', 'no'],
    valuesOf: ({ decidedBy }) => [decidedBy.length > 0 ? 'yes' : 'no'],
    indexed: true,
    finds: 'with a statement that people decided about or not',
    example: 'decided:yes',
  },
  by: {
    of: 'statement',
    kind: 'words',
    weight: 0,
    valuesOf: ({ decidedBy }) => decidedBy,
    indexed: true,
    finds: 'with a statement that this person decided about',
    example: 'by:ana',
  },
  said: {
    of: 'statement',
    kind: 'words',
    weight: 0,
    valuesOf: ({ content }) => [content],
    indexed: false,
    finds: 'with a statement that contains the word',
    example: 'said:toll',
  },
} satisfies Record<string, StatementFieldEntry>

const dateField = {
  date: {
    of: 'seed',
    kind: 'dates',
    finds: 'published in this year, this month or on this day',
    example: 'date:2022-06',
  },
} satisfies Record<string, FieldHelp & { of: 'seed'; kind: 'dates' }>

const spreadFields = {
  also: {
    of: 'seed',
    kind: 'spread',
    finds: 'with a quotation that so many other texts have too, copies counted once: 2, >3, <3 or 2..5',
    example: 'also:>3',
  },
  copies: {
    of: 'seed',
    kind: 'spread',
    finds: 'that are no copy of an earlier one (none), that are one (only), or either (all)',
    example: 'copies:none',
  },
} satisfies Record<string, FieldHelp & { of: 'seed'; kind: 'spread' }>

/** Every field a query can name, in the order of documentation. */
export const queryFields = { ...seedFields, ...fieldsOfStatements, ...dateField, ...spreadFields }

/** One of the fields a query can name. */
export type FieldName = keyof typeof queryFields
/** One of the fields of a seed that hold words; `text` is headline and body together, and has no name in a query. */
export type WordField = 'text' | keyof typeof seedFields
/** One of the fields of a statement; `said` is its content. */
export type StatementField = keyof typeof fieldsOfStatements
/** A field that takes one of a few values. */
export type ChoiceField = {
  [Name in StatementField]: (typeof fieldsOfStatements)[Name] extends { kind: 'choice' } ? Name : never
}[StatementField]
/** A statement’s field with a column of its own in the index. */
export type IndexedStatementField = {
  [Name in StatementField]: (typeof fieldsOfStatements)[Name] extends { indexed: true } ? Name : never
}[StatementField]

/** The names of all fields, in the order of documentation. */
export const fieldNames = namesOf(queryFields)

/** The statement’s fields with a column of their own in the index. */
export const indexedStatementFields = namesOf(fieldsOfStatements).filter(
  (name): name is IndexedStatementField => fieldsOfStatements[name].indexed,
)

/** A column of the index with a seed’s own words; `body` and `headline` together are `text`. */
export type SeedIndexField = 'body' | keyof typeof seedFields | 'date' | KeyField
/** A column with the keys of words, as `keysOf` makes them: of headline and body, and of the headline. */
export type KeyField = (typeof keyFields)[number]
/** The columns with the keys of words. */
export const keyFields = ['stems', 'headlineStems'] as const
/** The columns of the index with a seed’s own words. */
export const seedIndexFields: readonly SeedIndexField[] = [
  'body',
  ...namesOf(seedFields),
  'date',
  ...keyFields,
]

/** The folded tokens of a statement by field, joined by single spaces; between two values of a field there is `|`. */
export type StatementWords = Record<IndexedStatementField, string>

/** Whether a column has keys of words. */
export function isKeyField(name: string): name is KeyField {
  return (keyFields as readonly string[]).includes(name)
}

/** What a match in a column counts for relevance, beside 1 for a word of the body. */
export function weightOf(field: SeedIndexField | IndexedStatementField): number {
  if (field === 'date') return 0
  // A key is rarer than the word it stands beside, and would weigh more.
  if (field === 'headlineStems') return seedFields.headline.weight / 10
  if (field === 'stems') return 1 / 10
  return field === 'body'
    ? 1
    : isStatementField(field)
      ? fieldsOfStatements[field].weight
      : seedFields[field].weight
}

/** Whether a field asks about one statement. */
export function isStatementField(name: string): name is StatementField {
  return Object.hasOwn(fieldsOfStatements, name)
}

/** Whether a field takes one of a few values. */
export function isChoiceField(name: string): name is ChoiceField {
  return isStatementField(name) && fieldsOfStatements[name].kind === 'choice'
}

/** Whether a field takes a name as a whole. */
export function isNameField(name: string): boolean {
  return isStatementField(name) && fieldsOfStatements[name].kind === 'name'
}

/** The values of a choice, in the order screens show them. */
export function choicesOf(name: ChoiceField): readonly string[] {
  return fieldsOfStatements[name].values
}

/** Whether every statement has a value of a field, as `sure:all`. */
export function isOfEveryStatement(name: StatementField, value: string | undefined): boolean {
  const { every }: StatementFieldEntry = fieldsOfStatements[name]
  return every !== undefined && every === value
}

/** Whether the index has a column for a statement’s field; it looks for the words of any other in the text. */
export function isIndexed(name: StatementField): name is IndexedStatementField {
  return fieldsOfStatements[name].indexed
}

/** A statement’s values of a field, as written. */
export function statementValues(name: StatementField, statement: StatementFacts): readonly (string | null)[] {
  return fieldsOfStatements[name].valuesOf(statement)
}

/** How to ask each field, in the order of documentation: an example, and what it finds, to follow “to find clippings”. */
export const fieldHelp: readonly FieldHelp[] = Object.values<FieldHelp & { values?: readonly string[] }>(
  queryFields,
).map(({ example, finds, values }) => ({
  example,
  finds: values ? `${finds}: ${values.slice(0, -1).join(', ')} or ${values.at(-1)}` : finds,
}))

function namesOf<Table extends object>(table: Table): (keyof Table & string)[] {
  return Object.keys(table) as (keyof Table & string)[]
}
