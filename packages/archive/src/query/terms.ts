// What one term asks for. In: a term as written. Out: words in a field, or dates; nothing where the term makes no sense
// and is left out, which is told.
import { readDates } from './dates.ts'
import type { ReportDiagnostic } from './diagnostics.ts'
import type { FieldName, TermLexeme } from './lex.ts'
import type { Dates, StatementField, WordField, Words } from './query.ts'
import { tokensOf } from './tokens.ts'

/** What the fields that have a fixed set of values can be. */
export const fieldValues = {
  voice: ['own', 'named', 'unnamed', 'relayed', 'undetermined'],
  stance: ['neutral', 'committing', 'doubting', 'predicting'],
  form: ['direct', 'indirect', 'mixed'],
} as const

/** What a single term asks for. */
export type QueryTerm = Words<WordField> | Words<StatementField> | Dates

/** Understands a term; `inherited` is the field of the group around it. */
export function readTerm(
  term: TermLexeme,
  inherited: FieldName | null,
  report: ReportDiagnostic,
): QueryTerm | null {
  const field = term.field ?? inherited
  const { span } = term
  if (field === 'date') return readDates(term.value, span, report)
  const { text, prefix } = withoutStar(term, report)
  const tokens = tokensOf(text).map(({ token }) => token)
  if (tokens.length === 0) {
    report('no-words', span, { written: term.value })
    return null
  }
  if (field === null || field === 'headline' || field === 'outlet')
    return { type: 'words', field: field ?? 'text', tokens, prefix }
  if (field !== 'voice' && field !== 'stance' && field !== 'form')
    return { type: 'words', field, tokens, prefix }
  const allowed: readonly string[] = fieldValues[field]
  const begun = tokens.length === 1 ? allowed.filter((value) => value.startsWith(tokens[0]!)) : []
  const exact = begun.find((value) => value === tokens[0]) ?? (begun.length === 1 ? begun[0] : undefined)
  if (exact !== undefined) return { type: 'words', field, tokens: [exact], prefix: false }
  if (begun.length > 1 && prefix) return { type: 'words', field, tokens, prefix }
  report('value-unknown', span, { field, written: term.value, allowed: allowed.join(', ') })
  return null
}

/** Takes the star off the end; one inside a word can’t be looked for, so the word counts up to there. */
function withoutStar(term: TermLexeme, report: ReportDiagnostic): { text: string; prefix: boolean } {
  const text = term.value.trimEnd().replace(/\*+$/, '')
  const prefix = term.starred || text.length < term.value.trimEnd().length
  const stars = text.split('*')
  if (stars.length === 1) return { text, prefix }
  const at = stars.findIndex((part) => tokensOf(part).length > 0)
  if (at < 0) return { text: '', prefix }
  const rest = stars.slice(at + 1).join('*')
  report('star-inside', term.span, { written: term.value, taken: `${stars[at]}${rest || prefix ? '*' : ''}` })
  return { text: stars[at]!, prefix: prefix || rest !== '' }
}
