// What a query means. In: a query and what is known of a seed. Out: whether it fits, and which of its statements. The
// index answers most of it faster; this is what its answers are held against.
import type { Entry, Statement } from '../api/archive.ts'
import { toIndexQuery } from './index-query.ts'
import type { Query, StatementField, StatementQuery, Words } from './query.ts'
import { dateKey } from './query.ts'
import { tokensOf } from './tokens.ts'

/** What is known of a seed, as far as queries ask. */
export interface SeedFacts {
  /** `dateKey` of its publication date. */
  date: number
  outlet: string[]
  headline: string[]
  /** The voices its sentences and statements stand in. */
  voices: string[]
  statements: Statement[]
  /** The tokens of its text; null where the seed is one an index gave for the query and nothing asks for them. */
  text: (() => string[]) | null
}

/** The facts of a seed; `text` null where `toIndexQuery` says that it isn’t needed. */
export function factsOf(entry: Entry, text: string | null, statements: Statement[]): SeedFacts {
  let tokens: string[] | undefined
  const voices = Object.entries(entry.voices ?? {}).flatMap(([voice, count]) => (count > 0 ? [voice] : []))
  return {
    date: dateKey(entry.date),
    outlet: wordsOf(entry.outlet),
    headline: wordsOf(entry.headline),
    voices: [...new Set([...voices, ...statements.map(({ voice }) => voice)])],
    statements,
    text:
      text === null
        ? null
        : () => {
            tokens ??= wordsOf(text)
            return tokens
          },
  }
}

/**
 * Whether a seed fits a query. Without its text, only what the index couldn’t decide is asked of a seed that it gave.
 */
export function matchesQuery(query: Query, facts: SeedFacts): boolean {
  return evaluate(facts.text ? query : toIndexQuery(query).residual, facts)
}

/** Whether a query asks anything of statements. */
export function concernsStatements(query: Query): boolean {
  if (query.type === 'statement') return true
  if (query.type === 'not') return concernsStatements(query.of)
  return (query.type === 'and' || query.type === 'or') && query.of.some(concernsStatements)
}

/** The statements that a query asks for; all of them where it only says what they may not be, or nothing. */
export function matchingStatements(query: Query, statements: Statement[]): Statement[] {
  const asked = statementQueriesOf(query)
  return asked.length
    ? statements.filter((statement) => asked.some((one) => matchesStatement(one, statement)))
    : statements
}

/** What a query asks of statements, each part by itself; what it says they may not be left aside. */
export function statementQueriesOf(query: Query): StatementQuery[] {
  if (query.type === 'statement') return [query.of]
  return query.type === 'and' || query.type === 'or' ? query.of.flatMap(statementQueriesOf) : []
}

function evaluate(query: Query, facts: SeedFacts): boolean {
  switch (query.type) {
    case 'words':
      return containsWords(query, query.field === 'text' ? (facts.text?.() ?? []) : facts[query.field])
    case 'dates':
      return (query.from ?? 0) <= facts.date && (query.to === null || facts.date <= query.to)
    case 'statement':
      return hasMatchingStatement(query.of, facts)
    case 'not':
      return !evaluate(query.of, facts)
    case 'or':
      return query.of.some((one) => evaluate(one, facts))
    default:
      return query.of.every((one) => evaluate(one, facts))
  }
}

/** A voice asked for alone may be that of a sentence in no statement: the outlet’s own, say. */
function hasMatchingStatement(query: StatementQuery, facts: SeedFacts): boolean {
  if (query.type === 'or') return query.of.some((one) => hasMatchingStatement(one, facts))
  if (query.type === 'and' && query.of.length === 1) return hasMatchingStatement(query.of[0]!, facts)
  if (query.type === 'words' && query.field === 'voice')
    return facts.voices.some((voice) => containsWords(query, [voice]))
  return facts.statements.some((statement) => matchesStatement(query, statement))
}

/** What can be asked of a statement. */
type StatementFacts = Pick<Statement, Exclude<StatementField, 'said'> | 'content'>

/** Whether one statement is as asked. */
export function matchesStatement(query: StatementQuery, statement: StatementFacts): boolean {
  switch (query.type) {
    case 'words':
      return fieldValuesOf(query.field, statement).some((value) => containsWords(query, wordsOf(value)))
    case 'not':
      return !matchesStatement(query.of, statement)
    case 'or':
      return query.of.some((one) => matchesStatement(one, statement))
    default:
      return query.of.every((one) => matchesStatement(one, statement))
  }
}

function fieldValuesOf(field: StatementField, statement: StatementFacts): (string | null)[] {
  if (field === 'via') return statement.via
  return [field === 'said' ? statement.content : statement[field]]
}

function containsWords({ tokens, prefix }: Words<string>, words: string[]): boolean {
  const last = tokens.length - 1
  return words.some((_, start) =>
    tokens.every((token, at) => {
      const word = words[start + at]
      return word !== undefined && (prefix && at === last ? word.startsWith(token) : word === token)
    }),
  )
}

function wordsOf(text: string | null): string[] {
  return text === null ? [] : tokensOf(text).map(({ token }) => token)
}
