// Quotation marks. In: a stretch of text. Out: every mark with its side and its other half.
//
//   ‘We will wait,’ the ferrymen’s union said, “not sail”
//   ^ open 0      ^ close 0     ^ apostrophe  ^        ^
//
// A straight or curly single mark may be an apostrophe or a prime; what stands around it decides, and for a
// closing one after an s, whether a better close is still to come. One pass; each mark is pushed and popped once.

import { isSpace } from '../text/span.ts'
import type { Mark } from './schema.ts'

type Style = Mark['style']

/** The signs of each style. */
const STYLES: [Style, string][] = [
  ['double', '"“”„‟〝〟'],
  ['single', "'’‘‚‛`"],
  ['angle', '«»'],
  ['single-angle', '‹›'],
  ['corner', '「」『』'],
  ['title', '《》'],
]
/** Signs that only ever open, and that only ever close. */
const OPENERS = '„‟〝‚‛「『《'
const CLOSERS = '〟」』》'
const BEFORE_OPENING = /[\s\p{Ps}\p{Pi}\p{Pd}/"'`¿¡]/u
const LETTER = /[\p{L}\p{M}\p{N}]/u
const LETTER_OR_CUT = /[\p{L}\p{N}\p{Sc}[(…¿¡“"]/u
const ELISION = /^(?:\d0?\ds?\b|(?:em|tis|twas|til|cause|n|bout|round)\b)/i

/**
 * Finds the quotation marks in `text[start, end)`; spans are offsets into the whole text. `signs` lists, ascending,
 * the offsets at which a mark may stand; others among them do no harm.
 */
export function findMarks(text: string, start: number, end: number, signs: number[]): Mark[] {
  const marks: Mark[] = []
  const stack: number[] = []
  const open: Partial<Record<Style, number>> = {}
  /** Offsets of single marks that could close, ascending, and how many of them are behind. */
  let closes: number[] | null = null
  let passed = 0

  const roomAt = (at: number) => at < start || at >= end || isSpace(text.charCodeAt(at))
  const opensAt = (at: number) => roomAt(at - 1) || BEFORE_OPENING.test(text[at - 1]!)
  const wordAt = (at: number) => at < end && LETTER.test(String.fromCodePoint(text.codePointAt(at)!))
  const top = () => marks[stack.at(-1) ?? -1]
  const topSign = () => text[top()?.span[0] ?? text.length]

  function add(at: number, end: number, style: Style, opens: boolean): void {
    const mark: Mark = { span: [at, end], side: opens ? 'open' : 'close', style, match: null }
    const index = marks.push(mark) - 1
    if (opens) {
      stack.push(index)
      open[style] = (open[style] ?? 0) + 1
      return
    }
    while (open[style]) {
      const other = stack.pop()!
      const opener = marks[other]!
      open[opener.style]!--
      if (opener.style !== style) continue
      opener.match = index
      mark.match = other
      return
    }
  }

  /** Whether another single mark that could close comes later. Each is looked at once. */
  function laterClose(at: number): boolean {
    if (!closes) {
      closes = []
      for (let place = start + 1; place < end; place++) {
        if (/['’]/.test(text[place]!) && !roomAt(place - 1) && !wordAt(place + 1)) closes.push(place)
      }
    }
    while (passed < closes.length && closes[passed]! <= at) passed++
    return passed < closes.length
  }

  /** Whether a close after punctuation comes before another quotation opens; eight closes ahead are looked at. */
  function betterClose(at: number): boolean {
    if (!laterClose(at)) return false
    for (const to of closes!.slice(passed, passed + 8)) {
      if (/‘|[\s([]'\p{L}/u.test(text.slice(at + 1, to))) return false
      if (/[.,;:!?…)\]]/.test(text[to - 1]!)) return true
    }
    return false
  }

  /** Whether ‘, ’ or ' opens; null for an apostrophe. */
  function singleOpens(at: number, sign: string): boolean | null {
    if (sign === '‘' && topSign() === '‚') return false
    const wordBefore = at > start && LETTER.test(text[at - 1]!)
    if (wordBefore && wordAt(at + 1)) return null
    const elided = ELISION.test(text.slice(at + 1, at + 7))
    const next = text[at + 1] ?? ''
    if (sign === '‘') return !(elided && /\d/.test(next)) || null
    const before = opensAt(at)
    if (before && LETTER_OR_CUT.test(next)) return (sign === "'" && !elided && laterClose(at)) || null
    if (before || !open.single) return null
    const possessive = /s/i.test(text[at - 1]!) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))
    if (possessive && betterClose(at)) return null
    return top()?.style === 'single' || !wordBefore ? false : null
  }

  /** Whether a mark opens; null where it is none. */
  function opens(at: number, sign: string, style: Style, length: number): boolean | null {
    const after = at + length
    if (OPENERS.includes(sign)) return true
    if (CLOSERS.includes(sign)) return false
    if (sign === '“') return topSign() !== '„'
    // « and » point outward in most languages, inward in German and Danish.
    if (/[«‹]/.test(sign)) return !/[»›]/.test(topSign() ?? '')
    const before = opensAt(at)
    // French puts » before each further paragraph of a quotation.
    if (/[»›]/.test(sign)) return at === start || (!open[style] && before && !roomAt(after))
    if (sign === '`') return length > 1 || (before && wordAt(after) && laterClose(at)) || null
    if (style === 'single') return singleOpens(at, sign)
    // `5' 11"`: inches, where no quotation is open.
    if (length < 2 && !open.double && at > start && /\d/.test(text[at - 1]!) && !wordAt(after)) return null
    // ” opens too, in Swedish and Finnish.
    if (sign === '”') return !open.double && before && wordAt(after)
    // A straight mark: by the room around it and, where that says nothing, by what is open.
    return before === roomAt(after)
      ? !open.double
      : before && !(open.double && /[.,;:!?)]/.test(text[after]!))
  }

  if (start < end && /[—―]/.test(text[start]!))
    marks.push({ span: [start, start + 1], side: 'open', style: 'dash', match: null })
  let past = start
  for (const at of signs) {
    const sign = text[at]!
    if (at < past || at >= end) continue
    const doubled = /['`]/.test(sign) && text[at + 1] === sign && at + 1 < end
    const style = doubled ? 'double' : STYLES.find(([, all]) => all.includes(sign))?.[0]
    past = at + (doubled ? 2 : 1)
    const side = style ? opens(at, sign, style, past - at) : null
    if (style && side !== null) add(at, past, style, side)
    else past = at + 1
  }
  return marks
}
