// What an index can answer of a query. In: a query. Out: an index query, which finds every seed that matches; and the
// residual predicate, to be evaluated seed by seed. An index has a row of words for each seed and one for each statement, so
// that whatever a query asks of one statement is asked of one row.
import { tokensForRange } from './date-tokens.ts'
import type { IndexedStatementField, SeedIndexField, WordField } from './fields.ts'
import { isIndexed, isOfEveryStatement } from './fields.ts'
import type { BooleanQuery } from './index-dialect.ts'
import { NO_LANGUAGE } from './language-names.ts'
import type { Query, StatementQuery, Words } from './query.ts'
import { WordForms } from './stems.ts'

/** A query over the words of statements: what one row must have. An empty `and` matches every statement. */
export type StatementIndexQuery =
  | Words<IndexedStatementField>
  | { type: 'and' | 'or'; of: StatementIndexQuery[] }
  | { type: 'not'; of: StatementIndexQuery }

/**
 * A query over the rows of an index. An empty `and` matches every seed, an empty `or` none. `voices` are those of a seed’s
 * sentences; `statement` matches where one of the seed’s statements does.
 */
export type IndexQuery =
  | Words<SeedIndexField | 'text' | 'voices'>
  | { type: 'statement'; of: StatementIndexQuery }
  | { type: 'and' | 'or'; of: IndexQuery[] }
  | { type: 'not'; of: IndexQuery }

/** A query over a seed’s own words. */
export type SeedWordsQuery = BooleanQuery<Words<SeedIndexField | 'text'>>

/** A query split for an index. */
export interface IndexPlan {
  query: IndexQuery
  /** Keys of `dateKey`, both ends inclusive, null where open; both null where the date plays no part. */
  range: { from: number | null; to: number | null }
  /** Whether every seed found matches; where not, `residual` decides. */
  exact: boolean
  /** What is still to be asked of each seed found; an empty `and` where `exact`. */
  residual: Query
  /** Whether `residual` asks for words of the text. */
  needsText: boolean
}

type Approximation = { query: IndexQuery; exact: boolean }

const EVERY_SEED: IndexQuery = { type: 'and', of: [] }
const EVERY_STATEMENT: StatementIndexQuery = { type: 'and', of: [] }

/**
 * Splits a query for an index. Only what a statement says is not decided by its row: those words may be anywhere in the
 * text. Dates that hold of everything become one range. Words without quotation marks are looked for by their keys in the languages
 * of the desk too; what is `exact` doesn’t depend on them.
 */
export function toIndexQuery(query: Query, languages: readonly (string | null)[] = []): IndexPlan {
  const range: IndexPlan['range'] = { from: null, to: null }
  const kept: IndexQuery[] = []
  const rest: Query[] = []
  for (const part of query.type === 'and' ? query.of : [query]) {
    if (part.type === 'dates') {
      if (part.from !== null) range.from = Math.max(range.from ?? 0, part.from)
      if (part.to !== null) range.to = Math.min(range.to ?? part.to, part.to)
      continue
    }
    const { query: approximation, exact } = approximate(part, languages)
    kept.push(approximation)
    if (!exact) rest.push(part)
  }
  return {
    query: only('and', kept),
    range,
    exact: rest.length === 0,
    residual: rest.length === 1 ? rest[0]! : { type: 'and', of: rest },
    needsText: rest.some(needsWordsOfText),
  }
}

function needsWordsOfText(query: Query): boolean {
  if (query.type === 'words') return query.field === 'text'
  if (query.type === 'not') return needsWordsOfText(query.of)
  return (query.type === 'and' || query.type === 'or') && query.of.some(needsWordsOfText)
}

type Languages = readonly (string | null)[]

/** A word in any of its forms: keys say of which language they are, and so must the text of a word that is its own stem. */
function inAnyForm({ word, ...words }: Words<WordField>, languages: Languages): IndexQuery {
  const { field } = words
  const keyField = keyFields[field]
  if (word === undefined || keyField === undefined) return words
  const term = (field: SeedIndexField | 'text', token: string): IndexQuery => {
    return { type: 'words', field, tokens: [token], prefix: false }
  }
  const keys = new Set<string>()
  const others: IndexQuery[] = []
  for (const language of languages) {
    const forms = WordForms.of(word, language)
    for (const key of forms.keys) keys.add(key)
    for (const stem of forms.stems)
      others.push({ type: 'and', of: [term(field, stem), term('language', language ?? NO_LANGUAGE)] })
    if (language === null && forms.spelling !== null) others.push(term(field, forms.spelling))
  }
  const all = [words, ...[...keys].map((key) => term(keyField, key)), ...others]
  return all.length > 1 ? { type: 'or', of: all } : words
}

/** The columns that have the keys of a field’s words. */
const keyFields: Partial<Record<string, SeedIndexField>> = { text: 'stems', headline: 'headlineStems' }

function approximate(query: Query, languages: Languages): Approximation {
  switch (query.type) {
    case 'words':
      return { query: inAnyForm(query, languages), exact: true }
    case 'dates':
      return { query: { type: 'or', of: tokensForRange(query.from, query.to).map(dateTerm) }, exact: true }
    case 'spread':
      return { query: EVERY_SEED, exact: query.of === 'copies' && query.least === 0 && query.most === 1 }
    case 'statement':
      return approximateStatement(query.of, languages)
    case 'not': {
      const { query: of, exact } = approximate(query.of, languages)
      return { query: exact ? { type: 'not', of } : EVERY_SEED, exact }
    }
    default:
      return combined(
        query.type,
        query.of.map((one) => approximate(one, languages)),
      )
  }
}

function dateTerm(token: string): IndexQuery {
  return { type: 'words', field: 'date', tokens: [token], prefix: false }
}

function combined(type: 'and' | 'or', parts: Approximation[]): Approximation {
  return { query: { type, of: parts.map(({ query }) => query) }, exact: parts.every(({ exact }) => exact) }
}

function only<Part>(type: 'and', parts: Part[]): Part | { type: 'and'; of: Part[] } {
  return parts.length === 1 ? parts[0]! : { type, of: parts }
}

/** A voice alone may be that of a sentence outside of every statement, as `evaluate` has it. */
function approximateStatement(query: StatementQuery, languages: Languages): Approximation {
  const each = (one: StatementQuery) => approximateStatement(one, languages)
  if (query.type === 'or') return combined('or', query.of.map(each))
  if (query.type === 'and' && query.of.length === 1) return each(query.of[0]!)
  if (query.type === 'words' && query.field === 'voice')
    return { query: { ...query, field: 'voices' }, exact: true }
  const rows = toStatementIndexQuery(query)
  if (!asksForContent(query)) return { query: { type: 'statement', of: rows }, exact: true }
  const text = contentInText(query, languages)
  const all: IndexQuery[] = narrows(rows) ? [text, { type: 'statement', of: rows }] : [text]
  return { query: only('and', all), exact: false }
}

/** Whether it leads to few statements: what only excludes some leads to nearly all of them. */
function narrows(query: StatementIndexQuery): boolean {
  if (query.type === 'and') return query.of.some(narrows)
  return query.type === 'words' || (query.type === 'or' && query.of.every(narrows))
}

/** Whether a query asks for words that a statement says, which have no column. */
export function asksForContent(query: StatementQuery): boolean {
  if (query.type === 'words') return !isIndexed(query.field)
  return query.type === 'not' ? asksForContent(query.of) : query.of.some(asksForContent)
}

/** What the row of a statement that matches must have; of what the statement says nothing is asked. */
export function toStatementIndexQuery(query: StatementQuery): StatementIndexQuery {
  switch (query.type) {
    case 'words': {
      const { field, word: _, ...words } = query
      if (isOfEveryStatement(field, words.tokens[0])) return EVERY_STATEMENT
      return isIndexed(field) ? { ...words, field } : EVERY_STATEMENT
    }
    case 'not':
      // What is unknown may not be excluded either.
      return asksForContent(query.of) ? EVERY_STATEMENT : { type: 'not', of: toStatementIndexQuery(query.of) }
    default:
      return { type: query.type, of: query.of.map(toStatementIndexQuery) }
  }
}

/** What the statements have that a residual is evaluated over. A voice asked for alone is that of a sentence. */
export function decidingStatements(residual: Query): StatementIndexQuery {
  const all: StatementQuery[] = []
  const collect = (query: Query): void => {
    if (query.type === 'statement') all.push(query.of)
    else if (query.type === 'not') collect(query.of)
    else if (query.type === 'and' || query.type === 'or') query.of.forEach(collect)
  }
  collect(residual)
  return { type: 'or', of: all.map(toStatementIndexQuery) }
}

/** The text of a seed in which a statement matches has the words that the statement says, in any place. */
function contentInText(query: StatementQuery, languages: Languages): IndexQuery {
  switch (query.type) {
    case 'words': {
      const { field, tokens, prefix } = query
      if (isIndexed(field)) return EVERY_SEED
      if (query.word !== undefined) return inAnyForm({ ...query, field: 'text' }, languages)
      // Content may be interrupted by its cue: “It will reopen,” she said, “soon.”
      const words = tokens.map((token, at): IndexQuery => {
        return { type: 'words', field: 'text', tokens: [token], prefix: prefix && at === tokens.length - 1 }
      })
      return only('and', words)
    }
    case 'not':
      return EVERY_SEED
    default:
      return { type: query.type, of: query.of.map((one) => contentInText(one, languages)) }
  }
}

/** Whether it asks for a word that may have other forms. */
export function asksForForms(query: Query | StatementQuery): boolean {
  if (query.type === 'words') return query.word !== undefined
  if (query.type === 'dates' || query.type === 'spread') return false
  if (query.type === 'not' || query.type === 'statement') return asksForForms(query.of)
  return query.of.some((one) => asksForForms(one))
}

/** Whether a query only asks which words a seed itself has. */
export function concernsWordsOnly(query: IndexQuery): query is SeedWordsQuery & IndexQuery {
  if (query.type === 'words') return query.field !== 'voices'
  if (query.type === 'statement') return false
  return query.type === 'not' ? concernsWordsOnly(query.of) : query.of.every(concernsWordsOnly)
}
