// The language of a document, for screens and indexes. In: a document. Out: a code.

import type { Document } from '@hearsay/core'
import { tokenizeDocument } from '../tokenized-document.ts'
import { detectLanguage } from './detect-language.ts'

/** The document that was read or asked about last: who reads one mostly asks for its language next. */
let latest: { document: WeakRef<Document>; code: string | null } | null = null

/** Keeps the language that a reading has found, so that it isn’t found again. */
export function rememberLanguage(document: Document, code: string | null): void {
  latest = { document: new WeakRef(document), code }
}

/** The ISO 639-1 code of the language that a document is in, as the reading takes it; null where that can’t be told. */
export function documentLanguage(document: Document): string | null {
  if (latest?.document.deref() === document) return latest.code
  const code = detectLanguage(tokenizeDocument(document))
  rememberLanguage(document, code)
  return code
}
