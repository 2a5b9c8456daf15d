// What a query means. In: a query and the facts of a seed. Out: whether the seed matches, and which of its statements do.
// The index answers most of it faster; tests compare its answers with these.
import type { Voice } from '@hearsay/reading'
import { voices } from '@hearsay/reading/shape'
import type { Entry } from '../api/schemas.ts'
import type { StatementFacts, StatementField, WordField } from './fields.ts'
import { isChoiceField, isNameField, isOfEveryStatement, statementValues } from './fields.ts'
import { toIndexQuery } from './index-query.ts'
import { NO_LANGUAGE } from './language-names.ts'
import { wholeName } from './name-key.ts'
import type { Query, Spread, StatementQuery, Words } from './query.ts'
import { dateKey } from './query.ts'
import { signedValues, VALUE_SEPARATOR } from './seed-values.ts'
import { WordForms } from './stems.ts'
import { asksForVoiceAlone, sureUnlessAsked } from './sureness.ts'
import { tokensOf } from './tokens.ts'

/** What queries ask about a seed: the tokens of its fields that hold words, and more. */
export interface SeedFacts extends Record<Exclude<WordField, 'text'>, string[]> {
  /** `dateKey` of its publication date. */
  date: number
  /** The voices of its sentences. */
  voices: string[]
  statements: readonly StatementFacts[]
  /** In how many other texts a quotation of it is, and whether it is a copy (1) or not (0); 0 where neither was looked up. */
  spread: Record<Spread['of'], number>
  /** Whether its text, or its headline, has a word in any of these forms. */
  hasForm(of: 'text' | 'headline', forms: WordForms): boolean
  /** The tokens of its text; null for a seed that the index found, if the residual doesn't need them. */
  text: (() => string[]) | null
}

/** The facts of a seed; `text` null where `toIndexQuery` says that it isn’t needed. */
export function factsOf(
  entry: Entry,
  text: string | null,
  statements: readonly StatementFacts[],
  spread: SeedFacts['spread'] = { also: 0, copies: 0 },
): SeedFacts {
  let tokens: string[] | undefined
  return {
    date: dateKey(entry.date),
    outlet: wordsOf(entry.outlet),
    headline: wordsOf(entry.headline),
    language: [entry.language ?? NO_LANGUAGE],
    ...decisionWordsOf(entry),
    voices: voices.filter((voice) => (entry.voices?.[voice] ?? 0) > 0),
    statements,
    spread,
    hasForm: (of, forms) => forms.isIn((of === 'text' ? text : entry.headline) ?? ''),
    text:
      text === null
        ? null
        : () => {
            tokens ??= wordsOf(text)
            return tokens
          },
  }
}

/** The tokens by which the decisions about a clipping are found. */
function decisionWordsOf({ tags, has, signed }: Entry): Pick<SeedFacts, 'tag' | 'has' | 'signed'> {
  return { tag: wordsOfAll(tags), has: [...has], signed: wordsOfAll(signedValues(signed)) }
}

/** Whether a seed matches a query. Without its text, it is one that the index found, and only the residual is evaluated. */
export function matchesQuery(query: Query, facts: SeedFacts): boolean {
  return evaluate(facts.text ? query : toIndexQuery(query).residual, facts)
}

/** Whether a query asks anything about statements. */
export function concernsStatements(query: Query): boolean {
  if (query.type === 'statement') return true
  if (query.type === 'not') return concernsStatements(query.of)
  return (query.type === 'and' || query.type === 'or') && query.of.some(concernsStatements)
}

/** The statements that match what a query asks about statements; all sure ones where it asks nothing, or only excludes some. */
export function matchingStatements<Facts extends StatementFacts>(query: Query, statements: Facts[]): Facts[] {
  const queries = statementQueriesOf(query)
  return queries.length
    ? statements.filter((statement) => queries.some((one) => matchesStatement(one, statement)))
    : statements.filter(({ sure }) => sure)
}

/** What a query asks about statements, each part by itself, exclusions left out; a voice alone is asked of them too. */
export function statementQueriesOf(query: Query): StatementQuery[] {
  if (query.type === 'statement') return [sureUnlessAsked(query.of, true)]
  return query.type === 'and' || query.type === 'or' ? query.of.flatMap(statementQueriesOf) : []
}

/** The voices that a query asks of sentences, exclusions left out. */
export function voicesAsked(query: Query): Voice[] {
  const asked: Words<StatementField>[] = []
  const collect = (part: StatementQuery): void => {
    if (part.type === 'words') asked.push(part)
    else if (part.type !== 'not') part.of.filter(asksForVoiceAlone).forEach(collect)
  }
  const look = (part: Query): void => {
    if (part.type === 'statement' && asksForVoiceAlone(part.of)) collect(part.of)
    else if (part.type === 'and' || part.type === 'or') part.of.forEach(look)
  }
  look(query)
  return voices.filter((voice) => asked.some((words) => containsWords(words, [voice])))
}

function evaluate(query: Query, facts: SeedFacts): boolean {
  switch (query.type) {
    case 'words':
      return (
        containsWords(query, query.field === 'text' ? (facts.text?.() ?? []) : facts[query.field]) ||
        hasOtherForm(query, facts)
      )
    case 'dates':
      return (query.from ?? 0) <= facts.date && (query.to === null || facts.date <= query.to)
    case 'spread': {
      const number = facts.spread[query.of]
      return query.least <= number && (query.most === null || number <= query.most)
    }
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

/** A voice alone may be that of a sentence outside of every statement: the outlet’s own, for example. */
function hasMatchingStatement(query: StatementQuery, facts: SeedFacts): boolean {
  if (query.type === 'or') return query.of.some((one) => hasMatchingStatement(one, facts))
  if (query.type === 'and' && query.of.length === 1) return hasMatchingStatement(query.of[0]!, facts)
  if (query.type === 'words' && query.field === 'voice')
    return facts.voices.some((voice) => containsWords(query, [voice]))
  return facts.statements.some((statement) => matchesStatement(query, statement))
}

/** Whether one statement matches a query. */
export function matchesStatement(query: StatementQuery, statement: StatementFacts): boolean {
  switch (query.type) {
    case 'words': {
      const { field, tokens, word } = query
      if (isOfEveryStatement(field, tokens[0])) return true
      const words = isChoiceField(field) ? choiceOf : isNameField(field) ? nameOf : wordsOf
      const values = statementValues(field, statement)
      if (word === undefined) return values.some((value) => containsWords(query, words(value)))
      const forms = WordForms.of(word, statement.language)
      return values.some((value) => value !== null && hasWord(value, tokens[0]!, forms))
    }
    case 'not':
      return !matchesStatement(query.of, statement)
    case 'or':
      return query.of.some((one) => matchesStatement(one, statement))
    default:
      return query.of.every((one) => matchesStatement(one, statement))
  }
}

/** Whether headline or text has another form of a word. */
function hasOtherForm({ field, word }: Words<WordField>, facts: SeedFacts): boolean {
  if (word === undefined || (field !== 'text' && field !== 'headline')) return false
  const [language = NO_LANGUAGE] = facts.language
  return facts.hasForm(field, WordForms.of(word, language === NO_LANGUAGE ? null : language))
}

/** Whether a text has a word, in any of its forms. */
function hasWord(text: string, word: string, forms: WordForms): boolean {
  return tokensOf(text).some((token) => token.token === word || forms.matches(text, token))
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

/** The words of several values; no phrase runs from one into the next. */
function wordsOfAll(values: readonly string[]): string[] {
  return values.flatMap((value, at) =>
    at === 0 ? wordsOf(value) : [VALUE_SEPARATOR.trim(), ...wordsOf(value)],
  )
}

/** A name is one word as a whole. */
function nameOf(value: string | null): string[] {
  return value === null ? [] : [wholeName(value)]
}

/** A value of a choice is one word, hyphens included. */
function choiceOf(value: string | null): string[] {
  return value === null ? [] : [value]
}
