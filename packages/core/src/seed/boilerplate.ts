// Lines of the body that are not prose. In: one line. Out: what it is, or nothing.
//
//   Photo: Coastwire     caption        Continued on A6   jump
//   -30-                 end            * * *             omission

import { ELLIPSIS, OMISSION_NOTE } from './brackets.ts'
import type { LineBlockType, OmittedBy } from './schema.ts'

/** What a line is, beside prose. */
export type Boilerplate =
  | { type: LineBlockType; certain: boolean }
  | { type: 'omission'; by: OmittedBy; certain: boolean }

/** What whole lines look like, in any case of letters; the first that fits decides. */
const LINE_PATTERNS: [LineBlockType, RegExp][] = [
  [
    'advisory',
    /^(?:\((?:(?:add|update|recast|correct|refile|repeat|relead|rewrite|change)[sd]?|writethru|clarifies|developing|more to follow)\b.*\)|(?:eds?:|attention editors|embargoed\b|not for release before\b).*)$/iu,
  ],
  ['end', /^(?:-+ ?(?:30|ends?|ENDS?) ?-+|#{3,}|(?:ENDS?|Ends|Enditem)\.?|\((?:END|EOM)\)|[■◼∎]|FIN|ENDE)$/],
  [
    'caption',
    /^(?:(?:file )?(?:photo|image|picture)s?(?: credits?)?|captions?|pictured|foto|bild|illustration|graphic|map|video|写真|صورة)\s*[:：]|^file (?:photo|picture)\b.{0,80}$/iu,
  ],
  [
    'credit',
    /^(?:©|\(c\)\s|copyright\b|all rights reserved).{0,160}$|^\(?(?:additional )?(?:reporting|writing|editing|research|graphics|photography|edited|translated|compiled)(?: and \w+)? by\b|^mitarbeit:/iu,
  ],
  [
    'jump',
    /^(?:(?:continued (?:on|from)|see page|turn to|please turn|fortsetzung auf seite|suite page)\b.{0,60}|(?:page|seite|p\.)\s*[A-Z]?\d+|\(?more\)?)$/iu,
  ],
  [
    'related',
    /^(?:read (?:more|also)|advertisement|related(?: (?:article|storie|link)s?)?|see also|more on this|(?:à )?lire aussi|mehr zum thema|lesen sie auch|lea también|関連記事|اقرأ أيضا)\s*(?:[:：]|$)/iu,
  ],
  [
    'note',
    /^\(?(?:the (?:author|writer) (?:is|was)\b|this (?:article|story|piece|interview) (?:was|is|has been|first|originally|appeared)\b|(?:editor|translator)[’']s note\b|(?:correction|clarification)\s*[:(]|anmerkung der redaktion|note de la rédaction)/iu,
  ],
]
const RULED_LINE = /^[*⁂\s]+$|^(?:[-_—–=~•·]\s*){3,}$/
/** A picture's text with its maker after it: `Ferries on Tuesday (Coastwire photo)`, `Ferries. Photo: L. Vos`. */
const CAPTION_ENDING =
  /(?:\((?:[^()]{0,40}\bphoto(?:graph)?\b|(?:foto|bild|credit|image)[:：])[^()]{0,60}\)\.?|[.!?|]\s+(?:photo(?:graph)?|picture|image|foto)(?: credit)?(?::| by\b).{2,60})$/iu

/** What a line of the body is by its form; null for prose. Lines over 700 UTF-16 units are prose. */
export function classifyBoilerplate(line: string): Boilerplate | null {
  if (line.length > 700) return null
  const inner = /^[[(<](.+)[\])>]$/.exec(line)?.[1]?.trim()
  if (ELLIPSIS.test(inner ?? line) || OMISSION_NOTE.test(inner ?? '') || RULED_LINE.test(line)) {
    return { type: 'omission', by: 'clipper', certain: inner !== undefined }
  }
  const type =
    LINE_PATTERNS.find(([, form]) => form.test(line))?.[0] ??
    (CAPTION_ENDING.test(line.slice(-120)) && 'caption')
  return type ? { type, certain: true } : null
}

/**
 * Whether a line standing alone between paragraphs reads as a crosshead: short, unpunctuated, no quotation. In a
 * script without capitals or spaces it is shorter still.
 */
export const isCrosshead = (line: string): boolean =>
  line.length <= 60 &&
  /^(?=[\p{Lu}\d]|\p{Lo}(?:.*\s|.{0,19}$))(?:\S+\s+){0,7}\S*[^\s.,;:!?…。、，！？؟،"“”»」]$/u.test(line)
