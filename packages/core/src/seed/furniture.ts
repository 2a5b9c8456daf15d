// Lines of the body that are not prose. In: one line. Out: what it is, or nothing.
//
//   Photo: Coastwire     caption        Continued on A6   jump
//   -30-                 end            * * *             omission

import { CUT, DOTS } from './brackets.ts'
import type { CutBy, LineType } from './schema.ts'

/** What a line is, beside prose. */
export type Furniture =
  | { type: LineType; certain: boolean }
  | { type: 'omission'; by: CutBy; certain: boolean }

const NOTE =
  /^\(?(?:the (?:author|writer) (?:is|was)\b|this (?:article|story|piece|interview) (?:was|is|has been|first|originally|appeared)\b|(?:editor|translator)[’']s note\b|(?:correction|clarification)\s*[:(]|anmerkung der redaktion|note de la rédaction)/iu

const FORMS: [LineType, RegExp][] = [
  ['end', /^(?:-+ ?(?:30|ends?) ?-+|#{3,}|(?:ENDS?|Ends|Enditem)\.?|\((?:END|EOM)\)|[■◼∎]|FIN|ENDE)$/],
  [
    'caption',
    /^(?:(?:file )?(?:photo|image|picture)s?(?: credits?)?|captions?|pictured|foto|bild|illustration|graphic|map|video|写真|صورة)\s*[:：].*$|^file (?:photo|picture)\b.{0,80}$/iu,
  ],
  ['credit', /^(?:©|\(c\)\s|copyright\b|all rights reserved).{0,160}$/iu],
  [
    'credit',
    /^\(?(?:additional )?(?:reporting|writing|editing|research|graphics|photography|edited|translated|compiled)(?: and \w+)? by\b.*$|^mitarbeit:.*$/iu,
  ],
  [
    'jump',
    /^(?:(?:continued (?:on|from)|see page|turn to|please turn|fortsetzung auf seite|suite page)\b.{0,60}|(?:page|seite|p\.)\s*[A-Z]?\d+|\(?more\)?)$/iu,
  ],
  [
    'related',
    /^(?:read (?:more|also)|advertisement|related(?: (?:article|storie|link)s?)?|see also|more on this|(?:à )?lire aussi|mehr zum thema|lesen sie auch|lea también|関連記事|اقرأ أيضا)\s*(?:[:：].*)?$/iu,
  ],
  ['note', NOTE],
]
/** The photographer or agency in brackets at the end of a caption. */
const PICTURED =
  /\((?:[^()]{0,40}\bphoto(?:graph)?(?: by)?\b[^()]{0,60}|(?:photo|foto|bild|credit|image)[:：][^()]{0,60})\)\.?$/iu
const ADVISORY =
  /^(?:\((?:(?:add|update|recast|correct|refile|repeat|relead|rewrite|change)[sd]?|writethru|clarifies|developing|more to follow)\b.*\)|eds?:.*|attention editors.*|embargoed\b.*|not for release before\b.*)$/iu
const RULES = /^(?:[*⁂]\s*){1,}$|^(?:[-_—–=~•·]\s*){3,}$/

/** What a line of the body is by its form; null for prose. Lines over 700 UTF-16 units are prose. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > 700) return null
  const bracketed = /^[[(<](.+)[\])>]$/.exec(line)
  if (bracketed && (DOTS.test(bracketed[1]!.trim()) || CUT.test(bracketed[1]!.trim()))) {
    return { type: 'omission', by: 'clipper', certain: true }
  }
  if (DOTS.test(line)) return { type: 'omission', by: 'clipper', certain: false }
  if (ADVISORY.test(line)) return { type: 'advisory', certain: true }
  for (const [type, form] of FORMS) if (form.test(line)) return { type, certain: true }
  if (isPictured(line)) return { type: 'caption', certain: true }
  if (line.length < 80 && RULES.test(line)) return { type: 'omission', by: 'clipper', certain: false }
  return null
}

/** A picture's text with its maker after it: `Ferries on Tuesday. Photo: L. Vos`. */
const PICTURE_BY = /[.!?|]\s+(?:photo(?:graph)?|picture|image|foto)(?: credit)?(?::| by\b).{2,60}$/iu

/** Looks only where a bracket closes the line or the line is short: most lines are prose, and this runs on each. */
function isPictured(line: string): boolean {
  const bracket = /\)\.?$/.test(line.slice(-2)) ? line.lastIndexOf('(') : -1
  if (bracket >= 0) return PICTURED.test(line.slice(bracket))
  return line.length < 300 && PICTURE_BY.test(line.slice(-80))
}

/** Whether a line standing alone between paragraphs reads as a crosshead: short, unpunctuated, no quotation. */
export function isCrosshead(line: string): boolean {
  if (line.length > 60 || /[.,;:!?…。、，！？؟،:"“”»」]$/.test(line) || /^["“«„‘'「—–-]/.test(line))
    return false
  if (!/^[\p{Lu}\p{Lo}\d]/u.test(line)) return false
  const spaced = line.split(/\s+/).length
  return spaced <= 8 && !(spaced === 1 && /[\u3040-\u30ff]/.test(line) && line.length > 20)
}
