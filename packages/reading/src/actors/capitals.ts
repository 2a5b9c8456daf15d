// Which words of a page are written as names. In: a page. Out: for each token whether its capital tells.
//
//   Citing a ministry aide, the Coastwire agency said Venn …        “Boats wait,” …
//   ^ its place, no name        ^ certain             ^ certain     ^ perhaps

import { smallWords } from '../lexicon/small-words.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'

/** 0: no capital, or a word whose capital comes of its place; 1: perhaps a name; 2: certainly written as one. */
export interface Capitals {
  of: Uint8Array
  /** Words with a capital where no place asks for one, lower case. */
  certain: Set<string>
  /** Words that also stand without a capital. */
  small: Set<string>
}

const DAYS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)$/
const CAPITAL = /^(?:\p{Lu}|(?:al|el|an|as|ad|ar|ibn|abd)-\p{Lu})/u
const SMALL = /^\p{Ll}/u
const MARK = /^[^\p{L}\p{N}]+$/u
/** After these a capital may come of the place. */
const OPENS = /^(?:["“„«‘'‚‹—–:•*[(]|``|--)$/

/** Whether a word is nothing but small letters from a to z, as most are. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    if (unit < 97 || unit > 122) return false
  }
  return true
}

/** Looks at every token of a page once. */
export function capitalsOf(doc: TokenizedDocument): Capitals {
  const of = new Uint8Array(doc.tokens.length)
  const certain = new Set<string>()
  const small = new Set<string>()
  const places = doc.document.body.flatMap((block) =>
    block.type === 'paragraph' && block.dateline ? [block.dateline.span] : [],
  )
  let place = 0
  for (const { first, end } of doc.sentences) {
    let begun = false
    for (let at = first; at < end; at++) {
      const word = rawWordAt(doc, at)
      const plainly = isPlain(word)
      if (!plainly && MARK.test(word)) continue
      const [start] = doc.tokens[at]!
      while (place < places.length && places[place]![1] <= start) place++
      const plain = doc.words[at]!
      const opens = !begun || (at > first && OPENS.test(rawWordAt(doc, at - 1)))
      if (place < places.length && places[place]![0] <= start) continue
      begun = true
      if (plainly) {
        small.add(plain)
        continue
      }
      if (SMALL.test(word) && !CAPITAL.test(word)) small.add(plain)
      if (!CAPITAL.test(word) || DAYS.test(plain) || /^i['’]?$/i.test(word)) continue
      const shouted = word.length > 1 && !/\p{Ll}/u.test(word)
      const inName = /^(?:today|now|first|next|one|half|past)$/.test(plain) && !opens && of[at - 1]! > 0
      if (smallWords.has(plain) && !shouted && !inName && (opens || !CAPITAL.test(rawWordAt(doc, at + 1))))
        continue
      of[at] = opens ? 1 : 2
      if (!opens) certain.add(plain)
    }
  }
  return { of, certain, small }
}
