// A query once parsed. In: nothing. Out: the types that the rest of finding agrees on.
import type { StatementField, WordField } from './fields.ts'

/** A word or phrase: consecutive tokens, the last one perhaps a prefix. */
export interface Words<Field> {
  type: 'words'
  field: Field
  tokens: string[]
  prefix: boolean
  /** The word as `formOf` gives it, where it may have another ending in a text: written without quotation marks. */
  word?: string
}

/** Publication dates, as keys of `dateKey`, both ends inclusive; null is open. */
export interface Dates {
  type: 'dates'
  from: number | null
  to: number | null
}

/** How far a seed’s words go: in how many other texts a statement of it is, or, of `copies`, whether it is a copy (1) or not (0). */
export interface Spread {
  type: 'spread'
  of: 'also' | 'copies'
  least: number
  /** Null is open. */
  most: number | null
}

/** What one statement must be like; the same statement must match all of it. */
export type StatementQuery =
  | Words<StatementField>
  | { type: 'and' | 'or'; of: StatementQuery[] }
  | { type: 'not'; of: StatementQuery }

/** What a seed must be like. An empty `and` matches every seed. */
export type Query =
  | Words<WordField>
  | Dates
  | Spread
  | { type: 'statement'; of: StatementQuery }
  | { type: 'and' | 'or'; of: Query[] }
  | { type: 'not'; of: Query }

/**
 * A date prefix as a number that sorts as the prefix does: `2022` < `2022-06` < `2022-06-01`. 0 for no date, or one
 * out of the years 1 to 9999.
 */
export function dateKey(date: string | null): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date ?? '') ?? []
  return (Number(year ?? 0) << 9) | (Number(month ?? 0) << 5) | Number(day ?? 0)
}
