import type { Rows } from './rows.ts'

/** What a clipper writes into brackets for words left out. */
export const omissionNotes: Rows = {
  en: 'snip, illegible, cut, omitted, gap',
  de: 'kürzung, gekürzt, auslassung',
  fr: 'coupe',
  ja: '[中後前]?略',
}
/** What was left out, before a participle: `two paragraphs omitted`. */
export const omittedNouns: Rows = { en: 'sentence, line, passage, paragraph, para, word, text, page' }
/** What happened to it: `two paragraphs omitted`. */
export const omittedParticiples: Rows = { en: 'omitted, removed, cut, deleted, skipped, missing' }

/** How a note in brackets begins, of an outlet, editor or translator. */
export const noteWords: Rows = {
  en: 'emphasis, italics, stress, translat(?:ion|ed)',
}
/** The same where nothing but the end of the word need follow. */
export const noteStarts: Rows = { en: 'ed\\.', de: 'hervorhebung', fr: 'souligné' }

/** What a speaker or an audience does, in brackets: `(laughs)`. */
export const asideWords: Rows = {
  en: '(?:laugh|paus|smil|sigh)(?:e?s|e|ter|ing), applause, cheers, shrugs, nods',
  de: 'lacht',
  fr: 'rires?',
  es: 'risas',
}
