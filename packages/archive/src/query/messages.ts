import type { QueryDiagnostic } from '../api/schemas.ts'
import type { QueryCode } from './diagnostics.ts'

type Data = QueryDiagnostic['data']

const sentences: Record<QueryCode, (data: Data) => string> = {
  'field-unknown': ({ written, nearest }) =>
    `There is no field “${written}:”, so its words were searched for; the nearest field is “${nearest}:”.`,
  'field-empty': ({ field }) => `“${field}:” has no value; write the value right after it, without a space.`,
  'value-unknown': ({ field, written, allowed }) =>
    `There is no ${field} “${written}”, so it was ignored; a ${field} is one of ${allowed}.`,
  'date-unreadable': ({ written, readings }) =>
    readings
      ? `“${written}” may mean ${readings}, so it was ignored; write one of these.`
      : `“${written}” is not a date, so it was ignored; write 2022, 2022-06, 2022-06-29 or 2022-06..2022-08.`,
  'range-backwards': ({ first, last }) => `“${first}” comes after “${last}”; the two were exchanged.`,
  'phrase-never-closed': ({ mark }) =>
    `The phrase opened with ${mark} is never closed; it extends to the end.`,
  'group-never-closed': () => 'The group opened here is never closed; a “)” was added at the end.',
  'group-never-opened': () => 'This “)” closes no group; it was ignored.',
  'group-too-deep': ({ deepest }) =>
    `Groups are nested more than ${deepest} deep; parentheses further in were ignored.`,
  'operator-alone': ({ operator }) =>
    operator === '-'
      ? 'The “-” excludes nothing; put it right before a word, a phrase or a group.'
      : 'The “or” needs a word on either side; to find the word “or”, put it in quotation marks.',
  'star-inside': ({ written, taken }) =>
    `The * in “${written}” is not at the end, so “${taken}” was searched for; a * stands for the rest of a word.`,
  'no-words': ({ written }) => `“${written}” has no letters or digits, so it was ignored.`,
  'phrase-too-long': ({ words, limit }) =>
    `The phrase has ${words} words, so its end was ignored; the limit is ${limit}.`,
  'words-too-many': ({ limit }) =>
    `The query asks for more than ${limit} words, so its end was ignored; a word with a * and a date count for eight.`,
  'query-too-long': ({ length, limit }) =>
    `The query has ${length} characters, so its end was ignored; the limit is ${limit}.`,
}

/** One sentence for people: what the query has and what was done with it. Contains words of the query: escape it for display. */
export function queryMessage(diagnostic: QueryDiagnostic): string {
  return sentences[diagnostic.code](diagnostic.data)
}
