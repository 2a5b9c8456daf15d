// One line of a paragraph: whether it is boilerplate, and where its prose begins and ends. In: the line. Out: an answer, or offsets
// in it. Only short lines and the ends of long ones are looked at.

import { boilerplateLines, creditLines, signOffs, timeLineWords } from '../lexicon/boilerplate.ts'
import { months, shortMonths, shortWeekdays, weekdays } from '../lexicon/calendar.ts'
import { isOutletName } from '../lexicon/outlets.ts'
import type { SignedPhraseRow } from '../lexicon/phrase-row.ts'

/** UTF-16 units: a longer line is prose, though something may stand behind its last sentence. */
const MAX_BOILERPLATE_UNITS = 320
/** UTF-16 units at a line’s end that are searched for a sign-off. */
const MAX_SIGN_OFF_UNITS = 130
/** UTF-16 units of an outlet’s name. */
const MAX_NAME_UNITS = 40
/** Words of a line that is only a time, and its UTF-16 units. */
const MAX_TIME_WORDS = 12
const MAX_TIME_UNITS = 120

/** For lower case: an expression for any case takes several times as long to compile. */
const STARTS = new RegExp(`^(?:${boilerplateLines.map(({ pattern }) => pattern).join('|')})`)
const CREDITS = signed(creditLines, (pattern) => pattern)
const SIGN_OFFS = signed(signOffs, (pattern) => `([.!?…]["”’')\\]]{0,2})\\s+(${pattern})$`)
const WHOLE_SIGN_OFFS = signed(signOffs, (pattern) => `^(?:${pattern})$`)
/** A bullet, or an agency with its photographer right before the words: `REUTERS/Ana Ruiz The pier`. */
const LEADING = /^\s*(?:[*•‣▪●◦-]\s+|[A-Z]{2,}\/\p{Lu}\S+ \p{Lu}\S+ (?=\p{Lu}))/u

/** “[File photo]”. */
const IN_BRACKETS = /^[([]([^()[\]]*)[)\]]$/

/** Whether a line, without room around it, is no prose. */
export function isBoilerplate(line: string): boolean {
  if (line.length > MAX_BOILERPLATE_UNITS) return false
  return (
    STARTS.test((/^[([]/.test(line) ? line.replace(IN_BRACKETS, '$1') : line).toLowerCase()) ||
    matchesAny(CREDITS, line) ||
    isTimeLine(line) ||
    matchesAny(WHOLE_SIGN_OFFS, line) ||
    (line.length <= MAX_NAME_UNITS && isOutletName(line))
  )
}

/** Phrases in the form in which they are looked for. */
interface SignedForms {
  /** The sign of any of them: most words have none. */
  anySign: RegExp
  forms: { sign: RegExp; form: RegExp }[]
}

function signed(rows: readonly SignedPhraseRow[], form: (pattern: string) => string): SignedForms {
  return {
    anySign: new RegExp(rows.map(({ sign }) => `(?:${sign})`).join('|')),
    forms: rows.map(({ sign, pattern }) => ({
      sign: new RegExp(sign),
      form: new RegExp(form(pattern), 'u'),
    })),
  }
}

function matchesAny({ anySign, forms }: SignedForms, line: string): boolean {
  return anySign.test(line) && forms.some(({ sign, form }) => sign.test(line) && form.test(line))
}

/** The first sign-off that lasts to the end of words. */
function findSignOff(words: string): RegExpExecArray | null {
  if (!SIGN_OFFS.anySign.test(words)) return null
  let first: RegExpExecArray | null = null
  for (const { sign, form } of SIGN_OFFS.forms) {
    const found = sign.test(words) ? form.exec(words) : null
    if (found && (!first || found.index < first.index)) first = found
  }
  return first
}

/** An agency, with a day or nothing before it: `June 29, 2022 (PTA) - `. */
const AGENCY_LEAD = /^([^()]{0,40})\(\p{Lu}[\p{L} ]{1,20}\)\s?[-–—:]+\s+/u

/** The offset in a line at which its prose begins. */
export function proseStart(line: string): number {
  const lead = AGENCY_LEAD.exec(line)
  if (lead && (!lead[1] || isTimeLine(lead[1]))) return lead[0].length
  return LEADING.exec(line)?.[0].length ?? 0
}

/** The offset in a line at which its prose ends, before the room and the sign-off behind it. */
export function proseEnd(line: string): number {
  const whole = line.trimEnd()
  const from = Math.max(0, whole.length - MAX_SIGN_OFF_UNITS)
  const found = findSignOff(whole.slice(from))
  if (!found) return whole.length
  const end = from + found.index + found[1]!.length
  return isSignOff(whole.slice(0, end), found[2]!) ? end : whole.length
}

/** Whether words behind a sentence sign it. A name behind a quotation may be its speaker’s, one in brackets may be anybody’s. */
function isSignOff(before: string, words: string): boolean {
  const name = words.replace(/^[-–—(\s]+|[).\s]+$/gu, '')
  const isOutlet = isOutletName(name) || /^[^\p{Ll}]+$/u.test(name)
  if (/^[-–—]/.test(words)) return isOutlet || !/["”’»]$/.test(before)
  if (/^\(\p{Lu}/u.test(words) && !/^\((?:With|Additional|Edited|Reporting)/.test(words))
    return isOutlet || /[/,]/.test(words)
  return true
}

/** Whether a line is a time alone: `1 p.m. Wednesday`, `Updated 3 hours ago`, `29 Jun 2022, 10:45 BST`. */
function isTimeLine(line: string): boolean {
  if (line.length > MAX_TIME_UNITS) return false
  const words = line.toLowerCase().match(/[\p{L}]+(?:\.[\p{L}]+)*|\p{N}+/gu) ?? []
  if (!words.length || words.length > MAX_TIME_WORDS) return false
  let isDated = false
  for (const word of words) {
    if (
      /^\p{N}/u.test(word) ||
      weekdays.has(word) ||
      shortWeekdays.has(word) ||
      months.has(word) ||
      shortMonths.has(word)
    )
      isDated = true
    else if (!timeLineWords.has(word)) return false
  }
  return isDated
}
