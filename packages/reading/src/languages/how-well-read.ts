// How well a language is read, for screens. In: its code. Out: a sentence without its full stop.

import { ENGLISH_FOUND, measuredLanguages } from '../lexicon/measured-languages.ts'
import { otherLanguages } from '../lexicon/other-languages.ts'

/** What the library of the language has, and its types do not declare. */
interface Library {
  Intl: {
    DisplayNames: new (
      locale: string,
      options: { type: 'language' },
    ) => { of(code: string): string | undefined }
  }
}

let displayNames: { of(code: string): string | undefined } | null = null

/** The English name of a language by its ISO 639 code; the code where it has none. */
export function languageName(code: string): string {
  displayNames ??= new (globalThis as unknown as Library).Intl.DisplayNames('en', { type: 'language' })
  try {
    return displayNames.of(code) ?? code
  } catch {
    // What is formed like no code.
    return code
  }
}

/** Of ten sentences that report in a language, those whose speaker the default model finds; null where that wasn’t measured. */
function foundInTen(code: string): number | null {
  const found = code === 'en' ? ENGLISH_FOUND : measuredLanguages[code]?.found
  return found === undefined ? null : Math.round(found / 10)
}

/** The same in a word or two, for rows: “German, 7 in 10 found”. */
export function howWellReadBriefly(code: string | null): string {
  if (code === null) return 'language not known'
  const inTen = foundInTen(code)
  return `${languageName(code)}, ${inTen === null ? 'not measured' : `${inTen} in 10 found`}`
}

/**
 * The name of a language and how well it is read: “German: reported speech found 7 in 10, measured”. `code` is that of
 * `documentLanguage`, or any other; null where the language isn’t known.
 */
export function howWellRead(code: string | null): string {
  if (code === null) return 'Language not known: nothing is read in it'
  const inTen = foundInTen(code)
  if (inTen !== null) return `${languageName(code)}: reported speech found ${inTen} in 10, measured`
  return `${languageName(code)}: ${code in otherLanguages ? 'read by form alone, not measured' : 'not read'}`
}
