// The note on a clipping that isn’t in English: its language, and how well that is read. In: its document. Out: a sentence.

import type { Document } from '@hearsay/core'
import { measuredLanguages } from '../lexicon/measured-languages.ts'
import { partialReadingMessage } from '../messages.ts'
import { documentLanguage } from './document-language.ts'

/** What the library of the language has, and its types do not declare. */
interface Library {
  Intl: {
    DisplayNames: new (
      locale: string,
      options: { type: 'language' },
    ) => { of(code: string): string | undefined }
  }
}

/** How well a clipping in another language than English is read, in the words of screens. */
export function partialReadingNote(document: Document): string {
  const code = documentLanguage(document)
  const measured = code === null ? undefined : measuredLanguages[code]
  if (code === null || !measured) return partialReadingMessage
  const library = (globalThis as unknown as Library).Intl
  const name = new library.DisplayNames('en', { type: 'language' }).of(code) ?? code
  const inTen = Math.round(measured.found / 10)
  return `${name}: reported speech found ${inTen} in 10, measured; check before quoting.`
}
