// Lines of the body that are not prose. In: one line. Out: what it is, or nothing.
//
//   Photo: Coastwire     caption        Continued on A6   jump
//   -30-                 end            * * *             omission

import { CUT, DOTS } from './brackets.ts'
import { labelAt } from './labels.ts'
import type { CutBy, LineType } from './schema.ts'

/** What a line is, beside prose. */
export type Furniture =
  | { type: LineType; certain: boolean }
  | { type: 'omission'; by: CutBy; certain: boolean }

/** A page by itself: `Page 4`, `p. A4–A5`, `A4`. */
export const PAGE = /^(?:pages?|pp?\.|seite|s\.|página) *[A-Z]?-?\d+(?: *[-–,] *[A-Z]?\d+)?$|^[A-F]\d{1,2}$/i

const FORMS: [LineType, RegExp][] = [
  ['advisory', /^(?:\((?:add|update|recast|correct|repeat)[sd]?\b.*\)|(?:eds?:|embargoed\b).*)$/i],
  ['end', /^(?:-+ ?30 ?-+|[-(]* ?end(?:s|e|item)? ?[-).]*|#{3,}|■)$/i],
  ['caption', /^file (?:photo|picture)\b.{0,80}$/i],
  [
    'credit',
    /^(?:(?:©|\(c\) |copyright\b|all rights reserved).{0,160}|\(?(?:additional )?(?:report|writ|edit|translat|photograph)\w+(?: and \w+)? by\b.*)$/i,
  ],
  ['jump', /^(?:(?:continued (?:on|from)|see page|turn to)\b.{0,60}|\(?more\)?)$/i],
  ['jump', PAGE],
  [
    'related',
    /^(?:(?:read|see) (?:more|also)|advertisement|related(?: \w+s)?|lire aussi|mehr zum thema)\s*(?:[:：].*)?$/i,
  ],
  [
    'note',
    /^\(?(?:(?:the (?:author|writer) (?:is|was)|this (?:article|story|piece|interview) (?:was|has been|first|originally|appeared)|(?:editor|translator)[’']s note)\b|(?:correction|clarification)\s*[:(])/i,
  ],
]
/** A picture's maker at the end of its text: `Ferries on Tuesday. Photo: L. Vos`, `Ferries. (Coastwire photo)`. */
const PICTURED =
  /(?:\([^()]{0,40}\bphoto(?:graph)?\b[^()]{0,60}|[.!?|(]\s*(?:photo(?:graph)?|picture|image|foto|bild)(?: credit)?(?:[:：]| by\b).{2,60})\)?\.?$/i
const RULES = /^(?:[*⁂]\s*)+$|^(?:[-_—–=~•·]\s*){3,}$/

/** What a line of the body is by its form; null for prose. Lines over 700 UTF-16 units are prose. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > 700) return null
  const inner = /^[[(<](.+)[\])>]$/.exec(line)?.[1]?.trim() ?? ''
  const certain = DOTS.test(inner) || CUT.test(inner)
  if (certain || DOTS.test(line) || (line.length < 80 && RULES.test(line))) {
    return { type: 'omission', by: 'clipper', certain }
  }
  const type = FORMS.find(([, form]) => form.test(line))?.[0]
  if (type) return { type, certain: true }
  const labelled = /[:：]/.test(line.slice(0, 24)) && labelAt(line)?.role === 'credit'
  const pictured = labelled || (line.length < 300 && PICTURED.test(line.slice(-120)))
  return pictured ? { type: 'caption', certain: true } : null
}

/** Whether a line standing alone between paragraphs reads as a crosshead: short, unpunctuated, no quotation. */
export function isCrosshead(line: string): boolean {
  return (
    line.length <= 60 &&
    /^[\p{Lu}\p{Lo}\d].*$(?<![.,;:!?…。、，！？؟،"“”»」])/u.test(line) &&
    line.split(/\s+/).length <= 8 &&
    !(/^\S{21,}$/.test(line) && /[\u3040-\u30ff]/.test(line))
  )
}
