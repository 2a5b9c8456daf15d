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

/** 1 for a UTF-16 unit that may be or begin a quotation mark. */
const table = new Uint8Array(65536)
for (const sign of '"\'`“”„‟‘’‚‛«»‹›「」『』《》') table[sign.charCodeAt(0)] = 1

const PAIRED: Record<string, [Style, 'open' | 'close']> = {
  '「': ['corner', 'open'],
  '」': ['corner', 'close'],
  '『': ['corner', 'open'],
  '』': ['corner', 'close'],
  '《': ['title', 'open'],
  '》': ['title', 'close'],
  '‚': ['single', 'open'],
  '‛': ['single', 'open'],
}
const OPENING = new Set([...'([{“„‘‚«‹「『《—–-/"\'`¿¡'].map((sign) => sign.charCodeAt(0)))
const LETTER = /[\p{L}\p{M}\p{N}]/u
const LETTER_OR_CUT = /[\p{L}\p{N}[(…$£€¿¡“"]/u

/** Whether a UTF-16 unit may be or begin a quotation mark. */
export function mayBeMark(unit: number): boolean {
  return table[unit] === 1
}

/** Finds the quotation marks in `text[start, end)`; spans are offsets into the whole text. */
export function findMarks(text: string, start: number, end: number): Mark[] {
  const finder = new Finder(text, start, end)
  return finder.run()
}

class Finder {
  private readonly marks: Mark[] = []
  private readonly stack: number[] = []
  private readonly open: Partial<Record<Style, number>> = {}
  private readonly text: string
  private readonly start: number
  private readonly end: number
  /** Offsets of single marks that could close, ascending, and how many of them are behind. */
  private closes: number[] | null = null
  private passed = 0

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.start = start
    this.end = end
  }

  run(): Mark[] {
    const { text, start, end } = this
    const first = text.charCodeAt(start)
    if ((first === 0x2014 || first === 0x2015) && start < end) this.add(start, 1, 'dash', 'open', false)
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at)
      if (table[unit] === 1) at += this.meet(at, unit) - 1
    }
    return this.marks
  }

  /** Handles the sign at `at`; returns how many units it takes. */
  private meet(at: number, unit: number): number {
    const { text } = this
    const sign = text[at]!
    const paired = PAIRED[sign]
    if (paired) {
      this.put(at, 1, ...paired)
      return 1
    }
    switch (unit) {
      case 0x22:
        if (this.isPrime(at) && !this.open.double) return 1
        this.put(at, 1, 'double', this.sideByRoom(at, 'double'))
        return 1
      case 0x201c: // “ closes what „ opened
        this.put(at, 1, 'double', this.topOpens('„') ? 'close' : 'open')
        return 1
      case 0x201d: {
        // ” opens too in Swedish and Finnish
        const opens = !this.open.double && this.before(at) && this.isWordNext(at + 1)
        this.put(at, 1, 'double', opens ? 'open' : 'close')
        return 1
      }
      case 0x201e:
      case 0x201f:
        this.put(at, 1, 'double', 'open')
        return 1
      case 0xab:
      case 0xbb:
        this.put(at, 1, 'angle', this.angleSide(at, unit === 0xab, 'angle'))
        return 1
      case 0x2039:
      case 0x203a:
        this.put(at, 1, 'single-angle', this.angleSide(at, unit === 0x2039, 'single-angle'))
        return 1
      case 0x60:
        if (text.charCodeAt(at + 1) !== 0x60) return 1
        this.put(at, 2, 'double', 'open')
        return 2
      case 0x27:
        if (text.charCodeAt(at + 1) === 0x27 && at + 1 < this.end) {
          this.put(at, 2, 'double', this.sideByRoom(at, 'double', 2))
          return 2
        }
    }
    this.single(at, unit)
    return 1
  }

  /** ‘ ’ and ' : a quotation mark, an apostrophe or a prime. */
  private single(at: number, unit: number): void {
    const inside = this.open.single ?? 0
    const wordBefore = at > this.start && LETTER.test(this.text[at - 1]!)
    const wordAfter = this.isWordNext(at + 1)
    if (unit === 0x2018) {
      if (this.topOpens('‚')) this.put(at, 1, 'single', 'close')
      else if (!(wordBefore && wordAfter) && !this.isShortYear(at)) this.put(at, 1, 'single', 'open')
      return
    }
    if (wordBefore && wordAfter) return
    if (this.before(at) && (wordAfter || LETTER_OR_CUT.test(this.text[at + 1] ?? ''))) {
      const opens = unit === 0x27 && !this.isShortYear(at) && !this.isElision(at) && this.laterClose(at)
      if (opens) this.put(at, 1, 'single', 'open')
      return
    }
    if (!inside || this.before(at)) return
    const possessive = /s/i.test(this.text[at - 1]!) && /^\s\p{Ll}/u.test(this.text.slice(at + 1, at + 3))
    if (possessive && this.laterClose(at)) return
    if (this.topStyle() === 'single') this.put(at, 1, 'single', 'close')
    else if (!wordBefore) this.put(at, 1, 'single', 'close')
  }

  /** Whether another single mark that could close comes later, before another opens. Each is looked at once. */
  private laterClose(at: number): boolean {
    this.closes ??= this.findCloses()
    while (this.passed < this.closes.length && this.closes[this.passed]! <= at) this.passed++
    return this.passed < this.closes.length
  }

  private findCloses(): number[] {
    const found: number[] = []
    for (let at = this.start + 1; at < this.end; at++) {
      const unit = this.text.charCodeAt(at)
      if (unit !== 0x27 && unit !== 0x2019) continue
      if (!isSpace(this.text.charCodeAt(at - 1)) && !this.isWordNext(at + 1)) found.push(at)
    }
    return found
  }

  private isShortYear(at: number): boolean {
    return /^\d0?\ds?\b/.test(this.text.slice(at + 1, at + 4))
  }

  private isElision(at: number): boolean {
    return /^(?:em|tis|twas|til|cause|n|bout|round)\b/i.test(this.text.slice(at + 1, at + 7))
  }

  private isPrime(at: number): boolean {
    return at > this.start && /\d/.test(this.text[at - 1]!) && !this.isWordNext(at + 1)
  }

  /** Whether nothing but room or an opening sign stands before `at`. */
  private before(at: number): boolean {
    if (at === this.start) return true
    const unit = this.text.charCodeAt(at - 1)
    return isSpace(unit) || OPENING.has(unit)
  }

  private isWordNext(at: number): boolean {
    return at < this.end && LETTER.test(String.fromCodePoint(this.text.codePointAt(at)!))
  }

  private sideByRoom(at: number, style: Style, length = 1): 'open' | 'close' {
    const next = at + length < this.end ? this.text.charCodeAt(at + length) : 0x20
    const roomAfter = isSpace(next)
    const roomBefore = this.before(at)
    if (roomBefore && !roomAfter)
      return this.open[style] && /[.,;:!?)]/.test(this.text[at + length]!) ? 'close' : 'open'
    if (roomAfter && !roomBefore) return 'close'
    return this.open[style] ? 'close' : 'open'
  }

  private angleSide(at: number, left: boolean, style: Style): 'open' | 'close' {
    const top = this.stack.at(-1)
    const opener = top === undefined ? '' : this.text[this.marks[top]!.span[0]]!
    if (left && (opener === '»' || opener === '›')) return 'close'
    if (left || this.open[style]) return left ? 'open' : 'close'
    return this.before(at) && at + 1 < this.end && !isSpace(this.text.charCodeAt(at + 1)) ? 'open' : 'close'
  }

  private topStyle(): Style | undefined {
    const top = this.stack.at(-1)
    return top === undefined ? undefined : this.marks[top]!.style
  }

  private topOpens(sign: string): boolean {
    const top = this.stack.at(-1)
    return top !== undefined && this.text.startsWith(sign, this.marks[top]!.span[0])
  }

  private put(at: number, length: number, style: Style, side: 'open' | 'close'): void {
    this.add(at, length, style, side, true)
  }

  private add(at: number, length: number, style: Style, side: 'open' | 'close', pairs: boolean): void {
    const index = this.marks.length
    const mark: Mark = { span: [at, at + length], side, style, match: null }
    this.marks.push(mark)
    if (!pairs) return
    if (side === 'open') {
      this.stack.push(index)
      this.open[style] = (this.open[style] ?? 0) + 1
    } else if (this.open[style]) {
      for (let other = this.stack.pop(); other !== undefined; other = this.stack.pop()) {
        const opener = this.marks[other]!
        this.open[opener.style] = (this.open[opener.style] ?? 1) - 1
        if (opener.style === style) {
          opener.match = index
          mark.match = other
          break
        }
      }
    }
  }
}
