import type { QueryDiagnostic } from '../api/schemas.ts'
import type { QueryCode } from './diagnostics.ts'

type Data = QueryDiagnostic['data']

const sentences: Record<QueryCode, (data: Data) => string> = {
  'field-unknown': ({ written, nearest }) =>
    `There is no field “${written}:”, so its words were looked for; “${nearest}:” is the nearest there is.`,
  'field-empty': ({ field }) => `Nothing follows “${field}:”; its value belongs there without a space.`,
  'value-unknown': ({ field, written, allowed }) =>
    `“${written}” is no ${field}, so it was left out; a ${field} is one of ${allowed}.`,
  'date-unreadable': ({ written, readings }) =>
    readings
      ? `“${written}” can be read as ${readings}, so it was left out; write the day as one of them.`
      : `“${written}” is no date, so it was left out; a date is written 2022, 2022-06, 2022-06-29 or 2022-06..2022-08.`,
  'range-backwards': ({ first, last }) =>
    `“${first}” comes after “${last}”; the range was taken the other way round.`,
  'phrase-never-closed': ({ mark }) =>
    `The phrase opened with ${mark} is never closed; it was taken to reach to the end.`,
  'group-never-closed': () => 'The group opened here is never closed; a “)” was added at the end.',
  'group-never-opened': () => 'This “)” closes a group that nothing opened; it was passed over.',
  'group-too-deep': ({ deepest }) =>
    `Groups stand in one another more than ${deepest} deep; parentheses further in were passed over.`,
  'operator-alone': ({ operator }) =>
    operator === '-'
      ? 'The “-” has nothing to exclude; it belongs right before a word, a phrase or a group.'
      : 'The “or” has nothing to choose between; a word belongs on either side of it, or quotation marks around it.',
  'star-inside': ({ written, taken }) =>
    `The * in “${written}” is not at the end, so “${taken}” was looked for; a * stands for the rest of a word.`,
  'no-words': ({ written }) => `“${written}” holds no letters or digits, so it was left out.`,
  'query-too-long': ({ length, limit }) =>
    `The query has ${length} characters, so its end was left out; a query may have ${limit}.`,
}

/** One sentence for people: what is there and what was expected. Holds words of the query: escape it where it is shown. */
export function queryMessage(diagnostic: QueryDiagnostic): string {
  return sentences[diagnostic.code](diagnostic.data)
}
