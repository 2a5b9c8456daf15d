// Where a text has the words of a query. In: a text’s tokens and a query. Out: spans, each with its term.
import type { Query, StatementQuery } from './query.ts'
import { WordForms } from './stems.ts'
import type { Token } from './tokens.ts'

/** A word or phrase to be marked: anywhere, in the headline, or in a statement. */
export interface MarkedTerm {
  within: 'text' | 'headline' | 'said'
  tokens: string[]
  prefix: boolean
  /** Its other forms in the language of the text. */
  forms?: WordForms
}

/** One occurrence of a term, in UTF-16 offsets into the text; `term` is the index of the `MarkedTerm`. */
export interface Occurrence {
  start: number
  end: number
  term: number
}

/** How many terms and occurrences are used: more than a few excerpts can show. */
const MAX_TERMS = 64
const MAX_OCCURRENCES = 5000

/** The words that a query asks for in a text of a language, in its order, exclusions left out. */
export function markedTermsOf(query: Query | StatementQuery, language: string | null): MarkedTerm[] {
  const found = new Map<string, MarkedTerm>()
  const look = (query: Query | StatementQuery) => {
    if (query.type === 'and' || query.type === 'or') query.of.forEach(look)
    else if (query.type === 'statement') look(query.of)
    else if (query.type === 'words') {
      const { field, tokens, prefix, word } = query
      if (field !== 'text' && field !== 'headline' && field !== 'said') return
      if (found.size < MAX_TERMS)
        found.set(`${field}:${tokens.join(' ')}:${prefix}:${word}`, {
          within: field,
          tokens,
          prefix,
          ...(word !== undefined && { forms: WordForms.of(word, language) }),
        })
    }
  }
  look(query)
  return [...found.values()]
}

const NONE: number[] = []

/** All occurrences in a text of the terms that `takes` accepts, in its order. */
export function occurrencesOf(
  text: string,
  tokens: Token[],
  shown: MarkedTerm[],
  takes: (start: number, end: number, shown: MarkedTerm) => boolean,
): Occurrence[] {
  // Terms by their first token; a prefix has to be tried at every token.
  const whole = new Map<string, number[]>()
  const begun: number[] = []
  const inForms = shown.flatMap(({ forms }, term) => (forms ? [{ term, forms }] : []))
  for (const [term, { tokens, prefix }] of shown.entries()) {
    const [first = ''] = tokens
    if (prefix && tokens.length === 1) begun.push(term)
    else whole.set(first, [...(whole.get(first) ?? []), term])
  }
  const found: Occurrence[] = []
  const look = (terms: number[], at: number) => {
    for (const term of terms) {
      const one = shown[term]!
      const start = tokens[at]!.start
      const end = endOfOccurrence(tokens, at, one)
      if (end > 0 && takes(start, end, one)) found.push({ start, end, term })
    }
  }
  const firsts = new Set(inForms.map(({ forms }) => forms.first))
  const anyFirst = firsts.has(null)
  const mayBeForm = (token: string) => anyFirst || firsts.has(token.charCodeAt(0))
  const lookAtForms = (token: Token, seen: number[]) => {
    const { start, end } = token
    for (const { term, forms } of inForms)
      if (!seen.includes(term) && forms.matches(text, token) && takes(start, end, shown[term]!))
        found.push({ start, end, term })
  }
  for (let at = 0; at < tokens.length && found.length < MAX_OCCURRENCES; at++) {
    const terms = whole.get(tokens[at]!.token)
    if (terms) look(terms, at)
    if (begun.length) look(begun, at)
    if (mayBeForm(tokens[at]!.token)) lookAtForms(tokens[at]!, terms ?? NONE)
  }
  return found
}

/** Where a term that begins at a token ends; 0 if it doesn’t. */
function endOfOccurrence(tokens: Token[], at: number, shown: MarkedTerm): number {
  const last = shown.tokens.length - 1
  for (const [step, wanted] of shown.tokens.entries()) {
    const token = tokens[at + step]?.token
    if (token === undefined) return 0
    if (shown.prefix && step === last ? !token.startsWith(wanted) : token !== wanted) return 0
  }
  return tokens[at + last]!.end
}
