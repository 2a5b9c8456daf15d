// Finding a place again in a text that may have changed. In: a text and a selector. Out: where its words are now, or that they
// can’t be told from others, or are gone. Words are compared as written but for white space: “would not close” is not “would
// close”, and of two equal sentences the one with the same neighbours is taken, or none.
import type { Span } from '@hearsay/core'
import { fromCodePoints } from './code-points.ts'
import type { Selector } from './schema.ts'
import { MIN_CONTEXT_LENGTH } from './selector.ts'

/** Where a place is now. */
export type Anchor =
  | { status: 'anchored' | 'moved'; span: Span }
  | { status: 'ambiguous'; candidates: Span[] }
  | { status: 'orphaned' }

/** How many places are looked at; words in more places are told apart by nobody. */
const MAX_CANDIDATES = 1000

/** A text with its runs of white space squeezed, so that a text wrapped again has the same words. */
export interface AnchorText {
  text: string
  squeezed: string
  /** For each unit of `squeezed`, and its end, the offset in `text`. */
  offsets: Uint32Array
}

/** Prepares a text to find many places in. */
export function anchorText(text: string): AnchorText {
  const offsets = new Uint32Array(text.length + 1)
  const parts: string[] = []
  let length = 0
  const spaces = /\s+/g
  let at = 0
  const take = (from: number, to: number) => {
    for (let unit = from; unit < to; unit++) offsets[length++] = unit
    parts.push(text.slice(from, to))
  }
  for (const run of text.matchAll(spaces)) {
    take(at, run.index)
    offsets[length++] = run.index
    parts.push(' ')
    at = run.index + run[0].length
  }
  take(at, text.length)
  offsets[length] = text.length
  return { text, squeezed: parts.join(''), offsets: offsets.subarray(0, length + 1) }
}

/** Finds a place again; `same` says that the text is the one the selector was made of, character for character. */
export function anchor(where: AnchorText, [quote, position]: Selector, same: boolean): Anchor {
  const { text } = where
  if (same) {
    const start = fromCodePoints(text, position.start)
    const end = start + quote.exact.length
    return text.slice(start, end) === quote.exact
      ? { status: 'anchored', span: [start, end] }
      : { status: 'orphaned' }
  }
  const found = candidatesOf(where, quote)
  const whole = found.filter(({ before, after }) => before && after)
  const beside = found.filter(({ before, after }) => before || after)
  if (found.length === 0) return { status: 'orphaned' }
  if (whole.length === 1) return { status: 'anchored', span: whole[0]!.span }
  // With one neighbour alone the words are the same only where no other place has them.
  if (found.length === 1 && beside.length === 1) return { status: 'moved', span: beside[0]!.span }
  return { status: 'ambiguous', candidates: found.map(({ span }) => span) }
}

interface Candidate {
  span: Span
  /** Whether the words before, and those after, are those that the selector quotes. */
  before: boolean
  after: boolean
}

function candidatesOf({ squeezed, offsets, text }: AnchorText, quote: Selector[0]): Candidate[] {
  const exact = squeeze(quote.exact)
  const prefix = squeeze(quote.prefix)
  const suffix = squeeze(quote.suffix)
  const found: Candidate[] = []
  if (exact === '') return found
  for (let at = squeezed.indexOf(exact); at !== -1; at = squeezed.indexOf(exact, at + 1)) {
    const end = at + exact.length
    if (isInsideWord(squeezed, at) || isInsideWord(squeezed, end)) continue
    const start = offsets[at]!
    found.push({
      span: [start, spanEnd(text, offsets, end)],
      // A short context goes up to the end of the text.
      before:
        squeezed.endsWith(prefix, at) && (quote.prefix.length >= MIN_CONTEXT_LENGTH || at === prefix.length),
      after:
        squeezed.startsWith(suffix, end) &&
        (quote.suffix.length >= MIN_CONTEXT_LENGTH || squeezed.length === end + suffix.length),
    })
    if (found.length >= MAX_CANDIDATES) break
  }
  return found
}

/** Where the unit before a squeezed offset ends in the text. */
function spanEnd(text: string, offsets: Uint32Array, end: number): number {
  const last = offsets[end - 1]!
  return /\s/.test(text[last] ?? '') ? offsets[end]! : last + 1
}

function squeeze(words: string): string {
  return words.replace(/\s+/g, ' ')
}

/** Whether an offset parts a word. */
function isInsideWord(text: string, at: number): boolean {
  return isWordUnit(text[at - 1]) && isWordUnit(text[at])
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(unit)
}
