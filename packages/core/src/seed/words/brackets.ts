import type { Rows } from './rows.ts'

/** What a clipper writes into brackets for words left out. */
export const omissionNotes: Rows = {
  en: 'snip, cut, omitted, gap, illegible',
  de: 'kürzung, gekürzt, auslassung',
  fr: 'coupe',
  ja: '[中後前]?略',
}
/** What was left out, before a participle: `two paragraphs omitted`. */
export const omittedNouns: Rows = { en: 'paragraph, sentence, line, passage, para, word, text' }
/** What happened to it: `two paragraphs omitted`. */
export const omittedParticiples: Rows = { en: 'omitted, cut, removed, deleted, skipped' }

/** How a note in brackets begins, of an outlet, editor or translator. */
export const noteWords: Rows = {
  en: 'emphasis, italics, stress, translat(?:ion|ed)',
}
/** The same where nothing but the end of the word need follow. */
export const noteStarts: Rows = { en: 'ed\\.', de: 'hervorhebung', fr: 'souligné' }

/** What a speaker or an audience does, in brackets: `(laughs)`. */
export const asideWords: Rows = {
  en: 'laugh(?:s|ter|ing), applause, paus(?:es?|ing), smil(?:es|ing), sigh(?:s|ing), cheers, shrugs, nods',
  de: 'lacht',
  fr: 'rires?',
  es: 'risas',
}
