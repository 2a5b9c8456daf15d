// Splits a paragraph into sentences. In: its tokens. Out: ranges of token indices that cover them all.
//
//   “We wait.” She left. U.S. crews stayed (all of them). Then rain.
//   ---------- --------- --------------------------------- ----------

import type { Span } from '@hearsay/core'
import { otherLanguages } from './lexicon/other-languages.ts'

const SENTENCE_END = /^(?:[.?!。！？؟۔।]|\.{3,}|…)$/
const CLOSING_MARK = /^(?:[”’"'»›)\]」』]|'')$/
const SENTENCE_START = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“‘"'«„‚‹「『(［[@#¿¡—–-]/u
/** Months before which a number has a full stop, of every language, since that of a text isn’t known yet: “am 5. März”. */
const MONTHS_AFTER_NUMBER = new Set(
  Object.values(otherLanguages).flatMap(({ monthsAfterNumber = '' }) =>
    monthsAfterNumber.split(' ').filter(Boolean),
  ),
)
/** Marks that end a sentence even if lower case follows, or no space. */
const UNCONDITIONAL_END = /^[。！？؟۔।]$/

/** Half-open ranges of token indices, one per sentence; every token is in exactly one. */
export function splitSentences(text: string, tokens: Span[]): Span[] {
  const sentences: Span[] = []
  const word = (at: number) => text.slice(...tokens[at]!)
  let first = 0
  for (let at = 0; at < tokens.length; at++) {
    if (!mayEnd(text.charCodeAt(tokens[at]![0]))) continue
    const sign = word(at)
    if (!SENTENCE_END.test(sign)) continue
    let next = at + 1
    while (next < tokens.length && (SENTENCE_END.test(word(next)) || isClosingMark(text, tokens, next)))
      next++
    if (next < tokens.length && !UNCONDITIONAL_END.test(sign) && !startsSentence(text, tokens, next, sign))
      continue
    sentences.push([first, next])
    first = next
    at = next - 1
  }
  if (first < tokens.length) sentences.push([first, tokens.length])
  return sentences
}

/** Whether a token that begins with a UTF-16 unit may end a sentence: `.`, `!`, `?` or one beyond ASCII. */
function mayEnd(unit: number): boolean {
  return unit > 127 || unit === 46 || unit === 33 || unit === 63
}

/** A closing mark belongs to the sentence before it, where no space separates them. */
function isClosingMark(text: string, tokens: Span[], at: number): boolean {
  const [start, end] = tokens[at]!
  return CLOSING_MARK.test(text.slice(start, end)) && tokens[at - 1]![1] === start
}

/** Whether the token after an end mark begins a sentence: separated by a space, and not in lower case. */
function startsSentence(text: string, tokens: Span[], at: number, sign: string): boolean {
  const [start, end] = tokens[at]!
  const parted = tokens[at - 1]![1] < start
  const words = text.slice(start, end)
  if (sign === '…' || sign.length > 1) return parted && /^[\p{Lu}“‘"«„]/u.test(words)
  if (sign === '.' && MONTHS_AFTER_NUMBER.has(words) && isOrdinalDay(text, tokens, at - 2)) return false
  return parted && SENTENCE_START.test(words)
}

/** Whether a token is the number of a day with a full stop right after it. */
function isOrdinalDay(text: string, tokens: Span[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && token[1] === tokens[at + 1]![0] && /^\d{1,2}$/.test(text.slice(...token))
}
