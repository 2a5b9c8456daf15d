// The words of a text, for searching. In: any text. Out: its words folded, each with its span. The index, the queries and the
// marks in excerpts all use this, so that what was found can be marked.
//
//   Ms Orla Venn’s “[T]he café”
//   ^^ ^^^^ ^^^^ ^  ^^^^^ ^^^^   ms orla venn s the cafe
//
// A word that is hyphenated at the end of a line is one word.
import { foldCharacter, wordBracketEnd } from '@hearsay/core'
import { kindOf, matchedForm, withDottedNasals } from './letters.ts'

/** One word of a text, folded for matching; `[start, end)` are UTF-16 offsets into the text as written. */
export interface Token {
  token: string
  start: number
  end: number
}

/**
 * The longest token in UTF-16 units; longer words are truncated. No word of prose is that long, and engines treat longer ones
 * differently.
 */
export const MAX_TOKEN_LENGTH = 256

const OPEN = 0x5b
const CLOSE = 0x5d
const HYPHEN = 0x2d

/** 1 for the ASCII letters and digits, which need no classification. */
const PLAIN = new Uint8Array(0x10000)
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
  PLAIN[letter.charCodeAt(0)] = 1

/** The words of a text in order. Time grows in line with length. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = []
  const length = text.length
  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    if (PLAIN[unit]) {
      let end = at + 1
      while (end < length && PLAIN[text.charCodeAt(end)]) end++
      if (end === length || separatesWords(text.charCodeAt(end))) {
        const whole = text.charCodeAt(end) === HYPHEN ? endOfHyphenated(text, at, end) : end
        const written = whole === end ? text.slice(at, end) : text.slice(at, whole).replace(LINE_BREAK, '')
        found.push({ token: truncated(written.toLowerCase()), start: at, end: whole })
        at = whole
      } else at = readTokenAt(text, at, found)
    } else if (unit < 128 && unit !== OPEN) at++
    else at = readTokenAt(text, at, found)
  }
  return found
}

/** The words of a text joined by single spaces, as the index gets them. */
export function foldedTokens(text: string): string {
  let joined = ''
  for (const { token } of tokensOf(text)) joined += joined ? ` ${token}` : token
  return joined
}

/** The hyphen and the end of a line within a word. */
const LINE_BREAK = /-[ \t]*\r?\n[ \t]*/
const CONTINUATION = /-[ \t]*\r?\n[ \t]*([a-z]{2,30})(?![\w-])/y
/** Two parts of at least these lengths are a compound, which keeps its hyphen: `price-determining`. */
const MIN_COMPOUND_LENGTHS = [5, 6] as const

/** Where a word ends that is hyphenated at the end of its line (`wel-` and `come`); its own end where none is. */
function endOfHyphenated(text: string, start: number, end: number): number {
  if (!/[a-z]/.test(text[end - 1]!)) return end
  CONTINUATION.lastIndex = end
  const found = CONTINUATION.exec(text)
  if (!found) return end
  const [first, second] = MIN_COMPOUND_LENGTHS
  return end - start >= first && found[1]!.length >= second ? end : end + found[0].length
}

/** Whether a unit ends a word for certain; half of a character doesn't, which may be a letter. */
function separatesWords(unit: number): boolean {
  if (unit < 128) return unit !== OPEN
  return (unit < 0xd800 || unit > 0xdfff) && kindOf(unit) === 'gap'
}

/** Reads the character or word at `at`, adds its token if it has one, and returns where to go on. */
function readTokenAt(text: string, at: number, found: Token[]): number {
  const code = text.codePointAt(at)!
  const next = at + (code > 0xffff ? 2 : 1)
  if (code === OPEN) return wordBracketEnd(text, at) ? word(text, at, found) : next
  const kind = kindOf(code)
  if (kind === 'letter') return word(text, at, found)
  if (kind !== 'single') return next
  let token = matchedForm(code)
  let end = next
  while (end < text.length) {
    const mark = text.codePointAt(end)!
    const kind = kindOf(mark)
    if (kind !== 'mark' && kind !== 'sign') break
    token += foldCharacter(mark)
    end += mark > 0xffff ? 2 : 1
  }
  found.push({ token: truncated(token), start: at, end })
  return end
}

function word(text: string, start: number, found: Token[]): number {
  let token = ''
  let end = start
  let close = 0
  let at = start
  while (at < text.length) {
    const code = text.codePointAt(at)!
    const size = code > 0xffff ? 2 : 1
    const kind = kindOf(code)
    if (kind === 'letter' || kind === 'sign') token += foldCharacter(code)
    else if (code === OPEN) {
      close = wordBracketEnd(text, at)
      if (!close) break
    } else if (code === CLOSE ? at !== close : kind === 'gap' || kind === 'single') break
    at += size
    if (kind === 'letter' || kind === 'sign' || kind === 'mark' || code === CLOSE) end = at
  }
  if (token) found.push({ token: truncated(withDottedNasals(token)), start, end })
  return at
}

function truncated(token: string): string {
  if (token.length <= MAX_TOKEN_LENGTH) return token
  const unit = token.charCodeAt(MAX_TOKEN_LENGTH - 1)
  return token.slice(0, unit >= 0xd800 && unit < 0xdc00 ? MAX_TOKEN_LENGTH - 1 : MAX_TOKEN_LENGTH)
}
