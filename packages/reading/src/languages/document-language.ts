import type { Document } from '@hearsay/core'
import { tokenizeDocument } from '../tokenized-document.ts'
import { detectLanguage } from './detect-language.ts'

/** The ISO 639-1 code of the language that a document is in, as the reading takes it; null where that can’t be told. */
export function documentLanguage(document: Document): string | null {
  return detectLanguage(tokenizeDocument(document))
}
