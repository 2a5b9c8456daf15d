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

/** Signs that only ever open, then those that only ever close, each pair of one style. */
const ONE_SIDED: Record<string, Style> = {
  '「」『』': 'corner',
  '〝〟': 'double',
  '《》': 'title',
  '‚‛': 'single',
  '„‟': 'double',
}
const CLOSING = '」』》〟'
const OPENING = /[\s([{“„‘‚«‹「『《—–\-/"'`¿¡]/
const LETTER = /[\p{L}\p{M}\p{N}]/u
const LETTER_OR_CUT = /[\p{L}\p{N}[(…$£€¿¡“"]/u
const PUNCTUATION = /[.,;:!?)]/
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
  const opensAt = (at: number) => roomAt(at - 1) || OPENING.test(text[at - 1]!)
  const wordAt = (at: number) => at < end && LETTER.test(String.fromCodePoint(text.codePointAt(at)!))
  const top = () => marks[stack.at(-1) ?? -1]
  const topSign = () => text[top()?.span[0] ?? text.length]

  function add(at: number, style: Style, opens: boolean, length = 1): number {
    const mark: Mark = { span: [at, at + length], side: opens ? 'open' : 'close', style, match: null }
    const index = marks.push(mark) - 1
    if (opens) {
      stack.push(index)
      open[style] = (open[style] ?? 0) + 1
      return length
    }
    while (open[style]) {
      const other = stack.pop()!
      const opener = marks[other]!
      open[opener.style]!--
      if (opener.style !== style) continue
      opener.match = index
      mark.match = other
      break
    }
    return length
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

  /** The side of a straight mark, by the room around it and, where that says nothing, by what is open. */
  function straightOpens(at: number, length: number): boolean {
    const after = roomAt(at + length)
    const before = opensAt(at)
    if (before && !after) return !(open.double && PUNCTUATION.test(text[at + length]!))
    return after && !before ? false : !open.double
  }

  /** « and » point outward in most languages, inward in German and Danish. */
  function angle(at: number, left: boolean, style: Style): number {
    if (left) return add(at, style, !/[»›]/.test(topSign() ?? ''))
    // French puts » before each further paragraph of a quotation.
    return add(at, style, at === start || (!open[style] && opensAt(at) && !roomAt(at + 1)))
  }

  /** ‘ ’ and ' : a quotation mark, an apostrophe or a prime. */
  function single(at: number, sign: string): number {
    const wordBefore = at > start && LETTER.test(text[at - 1]!)
    const wordAfter = wordAt(at + 1)
    if (wordBefore && wordAfter && sign !== '‘') return 1
    const elided = ELISION.test(text.slice(at + 1, at + 7))
    if (sign === '‘') {
      if (topSign() === '‚') return add(at, 'single', false)
      return (wordBefore && wordAfter) || (/^\d/.test(text.slice(at + 1)) && elided)
        ? 1
        : add(at, 'single', true)
    }
    const before = opensAt(at)
    if (before && LETTER_OR_CUT.test(text[at + 1] ?? '')) {
      return sign === "'" && !elided && laterClose(at) ? add(at, 'single', true) : 1
    }
    if (!open.single || before) return 1
    const possessive = /s/i.test(text[at - 1]!) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))
    if (possessive && betterClose(at)) return 1
    return top()?.style === 'single' || !wordBefore ? add(at, 'single', false) : 1
  }

  /** `5' 11"`: inches, where no quotation is open. */
  function isPrime(at: number): boolean {
    return !open.double && at > start && /\d/.test(text[at - 1]!) && !wordAt(at + 1)
  }

  function meet(at: number): number {
    const sign = text[at]!
    const next = text[at + 1]
    if (sign === '’' || sign === '‘' || (sign === "'" && next !== "'")) return single(at, sign)
    if (sign === '"') {
      return isPrime(at) ? 1 : add(at, 'double', straightOpens(at, 1))
    }
    if (sign === '“') return add(at, 'double', topSign() !== '„')
    // ” opens too, in Swedish and Finnish.
    if (sign === '”' && isPrime(at)) return 1
    if (sign === '”') return add(at, 'double', !open.double && opensAt(at) && wordAt(at + 1))
    if (sign === '«' || sign === '»') return angle(at, sign === '«', 'angle')
    if (sign === '‹' || sign === '›') return angle(at, sign === '‹', 'single-angle')
    if (sign === '`' && next === '`') return add(at, 'double', true, 2)
    if (sign === '`') return opensAt(at) && wordAt(at + 1) && laterClose(at) ? add(at, 'single', true) : 1
    if (sign === "'" && next === "'" && at + 1 < end) return add(at, 'double', straightOpens(at, 2), 2)
    if (sign === "'") return 1
    for (const signs in ONE_SIDED) {
      if (signs.includes(sign)) return add(at, ONE_SIDED[signs]!, !CLOSING.includes(sign))
    }
    return 1
  }

  if (start < end && /[—―]/.test(text[start]!))
    marks.push({ span: [start, start + 1], side: 'open', style: 'dash', match: null })
  let at = start
  for (const sign of signs) if (sign >= at && sign < end) at = sign + meet(sign)
  return marks
}
