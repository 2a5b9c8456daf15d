// Quotation marks. In: a stretch of text. Out: every mark with its side and its other half.
//
//   ‘We will wait,’ the ferrymen’s union said, “not sail”
//   ^ open 0      ^ close 0     ^ apostrophe  ^        ^
//
// A table gives a sign its style. Its side is what Unicode says of it, unless languages differ there; straight signs
// go by what stands around them. A single one may be an apostrophe. Each mark is pushed and popped once.

import type { QuoteMark } from './schema.ts'

type Style = QuoteMark['style']

const STYLES: [Style, string][] = [
  ['single', "'’‘`‚‛"],
  ['double', '"“”„‟〝〟'],
  ['angle', '«»'],
  ['single-angle', '‹›'],
  ['corner', '「」『』'],
  ['title', '《》'],
]
/** More quotations inside one another than this many are none. */
const MAX_QUOTE_DEPTH = 12
const LETTER = /[\p{L}\p{M}\p{N}]/u
/** What stands before a mark that opens, after one that opens a word or a cut, and after one that closes. */
const BEFORE = /[\s\p{Cf}\p{Ps}\p{Pi}\p{Pd}/"'`¿¡]/u
const BEGINS = /[\p{L}\p{N}\p{Ps}\p{Sc}…¿¡“"]/u
const AFTER = /[\s\p{Cf}.,;:!?)]/u
const ELISION = /^(?:\d0?\ds?|em|tis|twas|til|cause|n|bout|round)\b/i
/** A single mark that could close, with its neighbours. */
const CLOSE = /^\S['’](?!\p{L})/u
/** `workers’ vote`, where a close after punctuation is still to come and no other quotation opens before it. */
const POSSESSIVE = /^[sS].\s(?=\p{Ll})(?:(?!‘|[\s([]'\p{L}).){0,999}?[.,;:!?…)\]]['’](?!\p{L})/su

/**
 * Finds the quotation marks in `text[start, end)`; spans are offsets into the whole text. `signs` lists, ascending,
 * the offsets at which a mark may stand; others among them do no harm.
 */
export function findMarks(text: string, start: number, end: number, signs: number[]): QuoteMark[] {
  const marks: QuoteMark[] = []
  /** Indices of the marks still open, the innermost last. */
  const stack: number[] = []
  let lastClose: number | undefined
  let past = start

  const add = (at: number, after: number, side: QuoteMark['side'], style: Style) =>
    marks.push({ span: [at, after], side, style, match: null }) - 1

  /** Whether the sign in `text[at, after)` opens or closes; null for an apostrophe or a prime. */
  function opens(sign: string, at: number, after: number, style: Style, isOpen: boolean): boolean | null {
    const previous = at > start ? text[at - 1]! : ' '
    const next = after < end ? text[after]! : ' '
    if (style === 'single' && LETTER.test(previous) && LETTER.test(next)) return null
    const inner = marks[stack.at(-1) ?? -1]
    if (/\p{Pi}/u.test(sign)) {
      // German closes „ with “, and turns « and » around.
      if (inner?.style === style && /[„‚»›]/.test(text[inner.span[0]]!)) return false
      return sign === '‘' && /^\d0?\ds?\b/.test(text.slice(after, after + 5)) ? null : true
    }
    // `5' 11"`: inches, where no quotation is open.
    if (style === 'double' && !isOpen && /\d/.test(previous) && !LETTER.test(next)) return null
    const before = BEFORE.test(previous)
    // ” opens in Swedish and Finnish, » where a quotation goes on in French.
    if (/[”»›]/.test(sign)) return !isOpen && before && (at === start || BEGINS.test(next))
    if (/\p{Ps}/u.test(sign)) return true
    if (/\p{Pe}/u.test(sign)) return false
    if (style === 'double') {
      const begins = !AFTER.test(next)
      return isOpen ? before && begins : before || begins
    }
    if (before) {
      const quotes = sign !== '’' && BEGINS.test(next) && !ELISION.test(text.slice(after, after + 6))
      lastClose ??= signs.findLast((one) => CLOSE.test(text.slice(one - 1, one + 2))) ?? -1
      return (quotes && lastClose > at) || null
    }
    const closes = isOpen && (inner?.style === style || !LETTER.test(previous))
    return closes && !POSSESSIVE.test(text.slice(at - 1, end)) ? false : null
  }

  if (/[—―]/.test(text[start]!)) add(start, start + 1, 'open', 'dash')
  for (const at of signs) {
    if (at < past || at >= end) continue
    const sign = text[at]!
    let style = STYLES.find((one) => one[1].includes(sign))?.[0]
    if (!style) continue
    past = at + 1
    if (text[past] === sign && past < end && /['`]/.test(sign)) {
      past++
      style = 'double'
    }
    let depth = stack.length - 1
    while (depth >= 0 && marks[stack[depth]!]!.style !== style) depth--
    const opening = opens(sign, at, past, style, depth >= 0)
    if (opening === null) continue
    const index = add(at, past, opening ? 'open' : 'close', style)
    const other = stack[depth]
    if (opening) {
      if (stack.push(index) > MAX_QUOTE_DEPTH) stack.shift()
    } else if (other !== undefined) {
      marks[index]!.match = other
      marks[other]!.match = index
      stack.length = depth
    }
  }
  return marks
}
