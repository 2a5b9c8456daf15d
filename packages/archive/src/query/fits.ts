// Where a clipping fits a query. In: a query as typed, a text with its statements and sentences. Out: the places to stop at, and
// the query’s words.

import type { Span } from '@hearsay/core'
import type { Voice } from '@hearsay/reading'
import type { Statement } from '../api/schemas.ts'
import { matchingStatements, statementQueriesOf, voicesAsked } from './evaluate.ts'
import { wordsIn } from './excerpts.ts'
import { parseQuery } from './parse.ts'
import { layoutOf } from './text-layout.ts'

/** A place that fits a query: a statement, a sentence, or words. */
export interface Fit {
  span: Span
  /** The index of the statement among those of the reading; null where it is none. */
  statement: number | null
}

/** The places of a clipping that fit a query, in the order of the text, and where the query’s words are. */
export interface Fits {
  fits: Fit[]
  words: Span[]
}

/** What is known of a clipping. */
interface FittingClipping {
  text: string
  headline: string | null
  language: string | null
  statements: readonly Statement[]
  sentences: readonly { span: Span; voice: Voice }[]
}

/** Statements where the query asks for some, else sentences in a voice that it asks for, else its words. */
export function fitsOf(
  typed: string,
  { text, headline, language, statements, sentences }: FittingClipping,
): Fits {
  const { query } = parseQuery(typed)
  const asked = statementQueriesOf(query).length ? matchingStatements(query, [...statements]) : []
  const words = wordsIn(layoutOf(text, headline, language), query, asked)
  const said = asked.filter(({ span }) => span[1] > span[0])
  const voices = voicesAsked(query)
  const inVoice = sentences.filter(({ voice }) => voices.includes(voice))
  const fits: Fit[] = said.length
    ? said.map(({ span, at }) => ({ span, statement: at }))
    : (inVoice.length ? inVoice.map(({ span }) => span) : words).map((span) => ({ span, statement: null }))
  return { fits: fits.sort((a, b) => a.span[0] - b.span[0]), words }
}
