// A query as typed, with a term put in or taken out by a click. In: queries, fields and values. Out: queries as typed.
import type { Lexeme } from './lex.ts'
import { lexemesOf } from './lex.ts'

/** A piece of a query that can be taken out: a word, a phrase, a field with its value, or a group. */
export interface QueryClause {
  /** As it was typed. */
  text: string
  /** The query without it; an `or` that has nothing left to choose goes with it. */
  without: string
}

/** A field asked for one value, which may hold anything: `outlet:"Harbor Times"`. */
export function fieldTerm(field: string, value: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(value)
    ? `${field}:${value}`
    : `${field}:"${value.replace(/["“”„‟＂〝〞〟*]/g, ' ').trim()}"`
}

/** The query with a term asked for too; what was never closed in it is closed before. */
export function withTerm(query: string, term: string): string {
  const asked = closed(query.trim())
  if (asked === '') return term
  // “or” binds weaker than what is put beside it.
  const choice = itemsOf(asked).includes('or')
  return choice ? `(${asked}) ${term}` : `${asked} ${term}`
}

/** What a query asks for, piece by piece; what stands in a group stays in it. */
export function clausesOf(query: string): QueryClause[] {
  const items = itemsOf(query)
  return items.flatMap((item, at): QueryClause[] => {
    if (item === 'or') return []
    const alone = isAlternativeEnd(items[at - 1]) && isAlternativeEnd(items[at + 1])
    // The word before it goes, or for the first one the word behind.
    const or = !alone ? -1 : at > 0 ? at - 1 : at + 1
    const left = items.filter((_, place) => place !== at && place !== or)
    return [{ text: textOf(item, query), without: left.map((one) => textOf(one, query)).join(' ') }]
  })
}

/** A piece from its first lexeme to its last, or an “or” outside of groups. */
type Item = 'or' | readonly [start: number, end: number]

function isAlternativeEnd(item: Item | undefined): boolean {
  return item === undefined || item === 'or'
}

function textOf(item: Item, query: string): string {
  return item === 'or' ? 'or' : query.slice(...item)
}

function itemsOf(query: string): Item[] {
  const found: Item[] = []
  const open: number[] = []
  for (const { type, span } of lexemes(query)) {
    const [start, end] = span
    if (type === 'open') open.push(start)
    else if (type === 'close') {
      const from = open.pop()
      if (from !== undefined && open.length === 0) found.push([from, end])
    } else if (open.length === 0) found.push(type === 'or' ? 'or' : span)
  }
  const [from] = open
  return from === undefined ? found : [...found, [from, query.length]]
}

function closed(query: string): string {
  let mark = ''
  let depth = 0
  const all = lexemesOf(query, (code, _, data) => {
    if (code === 'phrase-never-closed') mark = data?.mark ?? ''
  })
  for (const { type } of all) {
    if (type === 'open') depth++
    else if (type === 'close') depth = Math.max(0, depth - 1)
  }
  return `${query}${mark}${')'.repeat(depth)}`
}

function lexemes(query: string): Lexeme[] {
  return lexemesOf(query, () => undefined)
}
