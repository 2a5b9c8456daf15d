// Quotation marks. In: a range of a text. Out: every mark with its side and its other half.
//
//   ‘We will wait,’ the ferrymen’s union said, “not sail”
//   ^ open 0      ^ close 0     ^ apostrophe  ^        ^
//
// A table gives a character its style. Its side is what Unicode says of it, unless languages differ there; straight marks
// go by what is around them. A single one may be an apostrophe. Each mark is pushed and popped once.

import { QUOTE_CHARACTERS } from './patterns/markers.ts'
import type { QuoteMark } from './schema.ts'
import type { QuoteStyle } from './vocabulary.ts'

/** Whether " opens: white space before it and none after, or one of the two where no quotation is open. */
function doubleOpens(hasRoom: boolean, next: string, isOpen: boolean): boolean {
  const begins = !AFTER.test(next)
  return isOpen ? hasRoom && begins : hasRoom || begins
}

const LETTER = /[\p{L}\p{M}\p{N}]/u
/** What is before a mark that opens, after one that opens a word or an omission, and after one that closes. */
const BEFORE = /[\s\p{Cf}\p{Ps}\p{Pi}\p{Pd}/"'`¿¡]/u
const BEGINS = /[\p{L}\p{N}\p{Ps}\p{Sc}…¿¡“"]/u
const AFTER = /[\s\p{Cf}.,;:!?)]/u
/** A year without its century, and other words that begin with an apostrophe. */
const YEAR = /^\d0?\ds?\b/
const ELISION = /^(?:\d0?\ds?|tis|twas|til|em|n|cause|bout|round)\b/i
/** A single mark that could close, with its neighbours. */
const CLOSE = /^\S['’](?!\p{L})/u
/** `workers’ vote`, where a close after punctuation is still to come and no other quotation opens before it. */
const POSSESSIVE = /^[sS].\s(?=\p{Ll})(?:(?!‘|[\s([]'\p{L}).){0,999}?[.,;:!?…)\]]['’](?!\p{L})/su

/**
 * Finds the quotation marks in `text[start, end)`; spans are offsets into the whole text. `markers` lists, ascending,
 * the offsets at which a mark may be; others among them do no harm.
 */
export function findMarks(text: string, start: number, end: number, markers: number[]): QuoteMark[] {
  /** More quotations inside one another than this are none. */
  const MAX_QUOTE_DEPTH = 12
  const marks: QuoteMark[] = []
  /** Indices of the marks still open, the innermost last. */
  const open: number[] = []
  /** Where the mark that is looked at ends. */
  let past = start
  let lastClose: number | undefined

  const add = (at: number, side: QuoteMark['side'], style: QuoteStyle) =>
    marks.push({ span: [at, past], side, style, match: null }) - 1
  const innermost = () => marks[open.at(-1) ?? -1]

  /** Whether “ ‘ « or ‹ opens. German closes „ with “, and turns « and » around. */
  function initialOpens(character: string, style: QuoteStyle): boolean | null {
    const inner = innermost()
    if (inner?.style === style && /[„‚»›]/.test(text[inner.span[0]]!)) return false
    return character === '‘' && YEAR.test(text.slice(past, past + 5)) ? null : true
  }

  /** Whether ' opens, after a space or the like: before a word that is no elision, where a mark is left to close it. */
  function singleOpens(at: number, next: string): true | null {
    if (text[at] === '’' || !BEGINS.test(next) || ELISION.test(text.slice(past, past + 6))) return null
    // Of several paragraphs only the last closes.
    if (at === start || (/[.!?:,]\s/.test(text.slice(at - 2, at)) && /\p{Lu}/u.test(next))) return true
    lastClose ??= markers.findLast((one) => CLOSE.test(text.slice(one - 1, one + 2))) ?? -1
    return lastClose > at || null
  }

  /** Whether ' or ’ closes, after a letter or sign: where its quotation is open, and it is no possessive. */
  const singleCloses = (at: number, previous: string): boolean =>
    (innermost()?.style === 'single' || !LETTER.test(previous)) && !POSSESSIVE.test(text.slice(at - 1, end))

  /** Whether the character in `text[at, past)` opens or closes; null for an apostrophe or a prime. */
  function opens(at: number, style: QuoteStyle, isOpen: boolean): boolean | null {
    const character = text[at]!
    const previous = at > start ? text[at - 1]! : ' '
    const next = past < end ? text[past]! : ' '
    if (style === 'single' && LETTER.test(previous) && LETTER.test(next)) return null
    if (/\p{Pi}/u.test(character)) return initialOpens(character, style)
    // `5' 11"`: inches, where no quotation is open.
    if (style === 'double' && !isOpen && /\d/.test(previous) && !LETTER.test(next)) return null
    const hasRoom = BEFORE.test(previous)
    // ” opens in Swedish and Finnish, » where a quotation continues in French.
    if (/[”»›]/.test(character)) return !isOpen && hasRoom && (at === start || BEGINS.test(next))
    if (/[\p{Ps}\p{Pe}]/u.test(character)) return /\p{Ps}/u.test(character)
    if (style === 'double') return doubleOpens(hasRoom, next, isOpen)
    if (hasRoom) return singleOpens(at, next)
    return isOpen && singleCloses(at, previous) ? false : null
  }

  if (/[—―]/.test(text[start]!)) {
    past++
    add(start, 'open', 'dash')
  }
  for (const at of markers) {
    if (at < past || at >= end) continue
    const character = text[at]!
    let style = QUOTE_CHARACTERS.find((row) => row[1].includes(character))?.[0]
    if (!style) continue
    past = at + 1
    if (text[past] === character && past < end && /['`]/.test(character)) {
      past++
      style = 'double'
    }
    let depth = open.length - 1
    while (depth >= 0 && marks[open[depth]!]!.style !== style) depth--
    const opening = opens(at, style, depth >= 0)
    if (opening === null) continue
    const index = add(at, opening ? 'open' : 'close', style)
    const other = open[depth]
    if (opening) {
      if (open.push(index) > MAX_QUOTE_DEPTH) open.shift()
    } else if (other !== undefined) {
      marks[index]!.match = other
      marks[other]!.match = index
      open.length = depth
    }
  }
  return marks
}
