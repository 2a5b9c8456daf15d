// Find in a text. In: a text and the words somebody typed. Out: where they are, in offsets of the text.
//
//   find "the cafe" in  “[T]he café”
//                        ^^^^^^^^^^

import type { FoldedText } from './fold.ts'
import { foldedText } from './fold.ts'
import type { Span } from './span.ts'

/** Belongs to the character before it. */
const MARK = /\p{M}/u

/** A text made ready to be searched more than once. */
export interface SearchableText {
  /** Brackets within words looked through. */
  folded: FoldedText
  /** Brackets as they are; the same object where the text has none within words. */
  literal: FoldedText
}

/** Folds a text once for many searches with `findInText`. */
export function searchableText(text: string): SearchableText {
  const folded = foldedText(text)
  const literal = /\[/.test(text) ? foldedText(text, { literalBrackets: true }) : folded
  return { folded, literal }
}

/**
 * Spans of `text` that hold `words`, in the order of the text and without overlap; parts of longer words count. Both are
 * folded (`foldedText` says what makes no difference), so `cafe` finds `café` and `the` finds `[T]he`; words typed with
 * a bracket find it as well. White space around `words` is ignored; none left finds nothing. At most `limit` spans.
 * A span never cuts a character: `s` does not find half of `ß`, a consonant none with a vowel sign. Time grows in line with the length of the text.
 */
export function findInText(
  text: string | SearchableText,
  words: string,
  limit = Number.POSITIVE_INFINITY,
): Span[] {
  const { folded, literal } = typeof text === 'string' ? searchableText(text) : text
  const spans = spansIn(folded, foldedText(words.trim()).text.trim(), limit)
  if (literal === folded || !/[[\]]/.test(words)) return spans
  const asTyped = foldedText(words.trim(), { literalBrackets: true }).text.trim()
  return withoutOverlap([...spans, ...spansIn(literal, asTyped, limit)]).slice(0, limit)
}

function spansIn({ text, starts, ends }: FoldedText, words: string, limit: number): Span[] {
  const spans: Span[] = []
  if (!words) return spans
  for (let at = text.indexOf(words); at >= 0 && spans.length < limit; ) {
    const last = at + words.length - 1
    const cutsCharacter =
      starts[at] === starts[at - 1] || starts[last] === starts[last + 1] || MARK.test(text[last + 1] ?? '')
    if (!cutsCharacter) spans.push([starts[at]!, ends[last]!])
    at = text.indexOf(words, cutsCharacter ? at + 1 : last + 1)
  }
  return spans
}

function withoutOverlap(spans: Span[]): Span[] {
  let past = 0
  return spans
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter(([start, end]) => {
      if (start < past) return false
      past = end
      return true
    })
}
