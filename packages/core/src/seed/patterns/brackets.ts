import type { AlterationKind } from '../vocabulary.ts'
import {
  asideWords,
  noteStarts,
  noteWords,
  omissionNotes,
  omittedNouns,
  omittedParticiples,
} from '../words/brackets.ts'
import { anyOf } from '../words/rows.ts'

/** Three dots or an ellipsis, spaced or not. */
export const ELLIPSIS = /^(?:\.(?:\s?\.){2}|…)(?:\s?\.|…)*$/

/** What a clipper writes in brackets for words left out. */
export const OMISSION_NOTE = new RegExp(
  `^(?:${anyOf(omissionNotes)}|(?:[\\p{L}\\d ]{1,12} )?${anyOf(omittedNouns)}s? ${anyOf(omittedParticiples)}|(?:the )?(?:rest|remainder)\\b.{0,24})$`,
  'iu',
)

/** A bracket without another inside, of at most 300 characters, or three dots, at the start of a string. */
export const BRACKET_OR_DOTS =
  /^(?:\[([^[\]]{0,298})\]|\(([^()]{0,298})\)|(?:\.(?:\s?\.){2}|…)(?:\s?\.|…){0,999})/

/** What brackets of both kinds hold beside words, with the bracket that closes and a character after it. */
export const ALTERATION_PATTERNS: [AlterationKind, RegExp][] = [
  ['sic', /^sic[.!?]?[\])]/i],
  [
    'note',
    new RegExp(
      `^(?:(?:(?:my|our|his|her|original) )?${anyOf(noteWords)}\\b|(?:editor|translator)[’']s note\\b|${anyOf(noteStarts)})`,
      'iu',
    ),
  ],
  ['aside', new RegExp(`^(?:(?:s?he|they|audience) )?${anyOf(asideWords)}(?: [\\p{L} ]{0,24})?[\\])]`, 'iu')],
  ['case', /^\p{L}\]\p{L}/u],
]
