// What one term asks for. In: a term as written. Out: words in a field, or dates; null, with a diagnostic, if the term makes
// no sense and is ignored.

import { readDates } from './dates.ts'
import type { ReportDiagnostic } from './diagnostics.ts'
import type { ChoiceField, FieldName, StatementField, WordField } from './fields.ts'
import { choicesOf, isChoiceField } from './fields.ts'
import { readLanguage } from './language-names.ts'
import type { TermLexeme } from './lex.ts'
import { wholeName } from './name-key.ts'
import type { Dates, Spread, Words } from './query.ts'
import { readSpread } from './spread.ts'
import { formOf } from './stems.ts'
import { tokensOf } from './tokens.ts'

/** What a single term asks for. */
export type QueryTerm = Words<WordField> | Words<StatementField> | Dates | Spread

/**
 * How many words a phrase may have; the rest is left out. An index looks for the words of a phrase in every seed that has
 * one of them, so that each costs as much as a question of its own: 5 ms among 20,000 seeds, where it is a common word.
 */
export const MAX_PHRASE_WORDS = 64

/** Reads a term of a field; `field` is its own or that of the group around it. */
export function readTerm(
  term: TermLexeme,
  field: FieldName | null,
  report: ReportDiagnostic,
): QueryTerm | null {
  const { span } = term
  if (field === 'date') return readDates(term.value, span, report)
  if (field === 'language') return readLanguage(term.value, span, report)
  if (field === 'also' || field === 'copies') return readSpread(field, term.value, span, report)
  const { text, prefix } = withoutStar(term, report)
  const found = tokensOf(text)
  const all = found.map(({ token }) => token)
  if (all.length === 0) {
    report('no-words', span, { written: term.value })
    return null
  }
  const tokens = all.slice(0, MAX_PHRASE_WORDS)
  if (tokens.length < all.length)
    report('phrase-too-long', span, { words: String(all.length), limit: String(MAX_PHRASE_WORDS) })
  const words = { type: 'words', tokens, prefix: prefix && tokens.length === all.length } as const
  if (field === 'name') return { ...words, field, tokens: [wholeName(text)] }
  const isAlone = found.length === 1 && !prefix && !term.quoted
  const word = isAlone ? { word: formOf(text, found[0]!) } : {}
  if (field === null) return { ...words, field: 'text', ...word }
  if (field === 'headline' || field === 'said') return { ...words, field, ...word }
  if (!isChoiceField(field)) return { ...words, field }
  const choice = readChoice(field, tokens, prefix)
  if (!choice)
    report('value-unknown', span, { field, written: term.value, allowed: choicesOf(field).join(', ') })
  return choice
}

/**
 * One of a field’s values, whole or abbreviated; with a star, all values that begin so. The words of a value may be parted by
 * hyphens or by spaces.
 */
function readChoice(field: ChoiceField, tokens: string[], prefix: boolean): Words<ChoiceField> | null {
  const written = tokens.join('-')
  const begun = choicesOf(field).filter((value) => value.startsWith(written))
  if (begun.includes(written)) return { type: 'words', field, tokens: [written], prefix: false }
  if (begun.length === 1) return { type: 'words', field, tokens: begun, prefix: false }
  return begun.length > 1 && prefix ? { type: 'words', field, tokens: [written], prefix } : null
}

/** Removes the star at the end. A word with a star inside is used up to there. */
function withoutStar(term: TermLexeme, report: ReportDiagnostic): { text: string; prefix: boolean } {
  const text = term.value.trimEnd().replace(/\*+$/, '')
  const prefix = term.starred || text.length < term.value.trimEnd().length
  const parts = text.split('*')
  if (parts.length === 1) return { text, prefix }
  const at = parts.findIndex((part) => tokensOf(part).length > 0)
  if (at < 0) return { text: '', prefix }
  const rest = parts.slice(at + 1).join('*')
  report('star-inside', term.span, {
    written: term.value,
    taken: `${parts[at]}${rest || prefix ? '*' : ''}`,
  })
  return { text: parts[at]!, prefix: prefix || rest !== '' }
}

/** A word that is only begun stands for all that begin so, and costs as much as several; so do the days of a range. */
const PREFIX_COST = 8

/** How many words a term costs an index, at most. */
export function costOf(term: QueryTerm): number {
  if (term.type !== 'words') return PREFIX_COST
  return term.tokens.length + (term.prefix ? PREFIX_COST - 1 : 0)
}
