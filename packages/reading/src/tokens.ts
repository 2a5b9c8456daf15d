// Splits text into tokens: words and single characters. In: a range of text. Out: half-open UTF-16 spans, ascending.
//
//   U.S. officials don’t say “when” …
//   ^^^^ ^^^^^^^^^ ^^^^^ ^^^ ^^^^^^^ ^
//                  do n’t     “ when ”
//
// Split as in the Penn Treebank (n’t and ’s apart, hyphenated words whole), in every script; an altered word, [T]he, stays one
// token. Time linear in the length: no alternative of the expression can fail after reading far.

import type { Span } from '@hearsay/core'
import { abbreviations } from './lexicon/abbreviations.ts'
import { otherLanguages } from './lexicon/other-languages.ts'

/** Abbreviations of every language, since that of a text isn’t known yet; their full stop belongs to the token and never ends a sentence. */
const ABBREVIATIONS = [
  abbreviations,
  ...Object.values(otherLanguages).map((language) => language.abbreviations ?? ''),
]
  .flatMap((list) => list.split(/\s+/).filter(Boolean))
  .map((word) => word.replaceAll('.', '\\.'))
  .join('|')

const TOKEN = new RegExp(
  [
    '(?:https?:\\/\\/|www\\.)\\S+',
    '[@#][\\p{L}\\p{N}_]+',
    '\\[\\p{L}{1,3}\\]\\p{L}+',
    '(?:\\p{Lu}\\.){2,}',
    `(?:${ABBREVIATIONS})\\.(?=[\\s)])`,
    'No\\.(?=\\s*\\d)',
    '\\p{Lu}\\.(?=\\s+\\p{Lu})',
    '\\d+(?:[.,:]\\d+)*(?:(?:st|nd|rd|th|s|m|bn|k|K|M|B)(?![\\p{L}\\p{N}]))?',
    "\\p{L}{1,40}(?=n['’]t(?!\\p{L}))",
    "n['’]t(?!\\p{L})",
    "['’](?:s|S|re|ve|ll|d|m|em|RE|VE|LL|D|M)(?![\\p{L}\\p{N}])",
    '[\\p{L}\\p{M}\\p{N}_]+(?:[-‑&/][\\p{L}\\p{M}\\p{N}_]+)*',
    "\\.{3,}|-{2,}|``|''",
    '[^\\s\\p{Cf}]',
  ].join('|'),
  'gu',
)
/** Scripts written without spaces: a run of their letters is split into characters. */
const UNSPACED_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff]/

/** Characters that are always a token of their own. */
const SINGLE_TOKENS = characterTable(',;:!?()“”"')
/** Characters that always end a word of ASCII letters. */
const WORD_BOUNDARIES = characterTable(' \n,;!?()“”"—')

/** Splits `text[start, end)` into tokens; white space and invisible characters belong to none. */
export function tokenize(text: string, start: number, end: number): Span[] {
  const tokens: Span[] = []
  const segment = text.slice(start, end)
  for (let at = 0; at < segment.length; ) {
    // A fast path for plain words and common punctuation, with the same result as the expression.
    const sign = segment.charCodeAt(at)
    if (sign === 32) {
      at++
      continue
    }
    const plain = inTable(SINGLE_TOKENS, sign) ? at + 1 : plainWordEnd(segment, at)
    if (plain > at) {
      tokens.push([start + at, start + plain])
      at = plain
      continue
    }
    TOKEN.lastIndex = at
    const found = TOKEN.exec(segment)
    if (!found) break
    at = TOKEN.lastIndex
    pushToken(tokens, start + found.index, found[0])
  }
  return tokens
}

function pushToken(tokens: Span[], from: number, word: string): void {
  if (word.length > 1 && UNSPACED_SCRIPT.test(word)) {
    let at = from
    for (const sign of word) {
      tokens.push([at, at + sign.length])
      at += sign.length
    }
  } else tokens.push([from, from + word.length])
}

/** The end of a word of ASCII letters that begins at `at` and is certainly a token; `at` if there is none. */
function plainWordEnd(text: string, at: number): number {
  let end = at
  for (; end < text.length; end++) {
    const sign = text.charCodeAt(end) | 32
    if (sign < 97 || sign > 122) break
  }
  return end === text.length || inTable(WORD_BOUNDARIES, text.charCodeAt(end)) ? end : at
}

function characterTable(list: string): Uint8Array {
  const table = new Uint8Array(0x2100)
  for (const sign of list) table[sign.charCodeAt(0)] = 1
  return table
}

function inTable(table: Uint8Array, sign: number): boolean {
  return sign < table.length && table[sign] === 1
}
