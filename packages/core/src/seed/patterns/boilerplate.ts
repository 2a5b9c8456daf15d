import type { LineBlockType } from '../vocabulary.ts'
import {
  advisoryStarts,
  captionLabels,
  creditWork,
  editionNotes,
  jumpStarts,
  noteStarts,
  pageWords,
  pictureWords,
  relatedWords,
  rightsStarts,
} from '../words/boilerplate.ts'
import { anyOf } from '../words/rows.ts'

/** What whole lines look like; the first that matches decides. */
export const LINE_PATTERNS: [LineBlockType, RegExp][] = [
  ['advisory', new RegExp(`^(?:\\(${anyOf(editionNotes)}\\b.*\\)|${anyOf(advisoryStarts)}.*)$`, 'iu')],
  ['end', /^(?:[-(]+ ?(?:30|ends?|eom) ?[-)]+|#{3,}|(?:ends?|enditem|fin|ende)\.?|[■◼∎])$/i],
  ['caption', new RegExp(`^${anyOf(captionLabels)}\\s*[:：]|^file (?:photo|picture)\\b.{0,80}$`, 'iu')],
  [
    'credit',
    new RegExp(
      `^${anyOf(rightsStarts)}.{0,160}$|^\\(?(?:additional )?${anyOf(creditWork)}(?: and \\w+)? by\\b|^mitarbeit:`,
      'iu',
    ),
  ],
  [
    'jump',
    new RegExp(`^(?:${anyOf(jumpStarts)}\\b.{0,60}|${anyOf(pageWords)}\\s*[A-Z]?\\d+|\\(?more\\)?)$`, 'iu'),
  ],
  ['related', new RegExp(`^${anyOf(relatedWords)}\\s*(?:[:：]|$)`, 'iu')],
  ['note', new RegExp(`^\\(?${anyOf(noteStarts)}`, 'iu')],
]

/** A line drawn of signs: `* * *`, `-----`. */
export const RULED_LINE = /^[*⁂\s]+$|^(?:[-_—–=~•·]\s*){3,}$/

/** A picture's text with its maker after it: `Ferries on Tuesday (Coastwire photo)`, `Ferries. Photo: L. Vos`. */
export const CAPTION_ENDING = new RegExp(
  `(?:\\((?:[^()]{0,40}\\bphoto(?:graph)?\\b|(?:foto|bild|credit|image)[:：])[^()]{0,60}\\)\\.?|[.!?|]\\s+${anyOf(pictureWords)}(?: credit)?(?::| by\\b).{2,60})$`,
  'iu',
)
