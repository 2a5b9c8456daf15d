// Languages by their names. In: a code or an English name, as typed. Out: an ISO 639 code.

import type { Span } from '@hearsay/core'
import type { ReportDiagnostic } from './diagnostics.ts'
import type { Words } from './query.ts'

/** What an index has in the place of a code where the language isn’t known. */
export const NO_LANGUAGE = 'none'

/** The shortest beginning of a name that may stand for it. */
const MIN_BEGINNING = 3

const displayNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The ISO 639 code of a language by its code, its English name, or the beginning of a name where only one begins so; else null. */
export function languageCode(written: string): string | null {
  const asked = written.trim().toLowerCase()
  if (/^[a-z]{2,3}$/.test(asked) && nameOf(asked) !== null) return new Intl.Locale(asked).language
  const exact = namesByCode().find(([, name]) => name === asked)
  if (exact) return exact[0]
  if (asked.length < MIN_BEGINNING) return null
  const begun = namesByCode().filter(([, name]) => name.startsWith(asked))
  return begun.length === 1 ? begun[0]![0] : null
}

/** What `language:` asks for; null, with a diagnostic, if it is no language. */
export function readLanguage(
  written: string,
  span: Span,
  report: ReportDiagnostic,
): Words<'language'> | null {
  const code = written.trim().toLowerCase() === NO_LANGUAGE ? NO_LANGUAGE : languageCode(written)
  if (code) return { type: 'words', field: 'language', tokens: [code], prefix: false }
  const allowed = 'a code as de, a name as German, or none'
  report('value-unknown', span, { field: 'language', written, allowed })
  return null
}

let byCode: (readonly [code: string, name: string])[] | null = null

/** The languages with a code of two letters, with their names in lower case. */
function namesByCode(): (readonly [code: string, name: string])[] {
  if (byCode) return byCode
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`))
  byCode = codes.flatMap((code) => {
    const name = new Intl.Locale(code).language === code ? nameOf(code) : null
    return name === null ? [] : [[code, name.toLowerCase()] as const]
  })
  return byCode
}

function nameOf(code: string): string | null {
  try {
    return displayNames.of(code) ?? null
  } catch {
    return null
  }
}
