// Noun phrases by their edges: no grammar, only where a name or a description that stands for a speaker must end.
// In: a page and a token. Out: half-open token indices.
//
//   Citing a ministry aide, the agency reported …        an article citing Orla Venn, the premier, as saying …
//          ^^^^^^^^^^^^^^^                                                 ^^^^^^^^^

import { nounOf } from './lexicon/nouns.ts'
import type { Page } from './page.ts'
import { wordAt } from './page.ts'

/** Words that cannot stand inside such a phrase. */
const ENDS = new Set(
  `, . ; : ( ) — – -- ? ! " ' ” “ that as which who whom whose said says say saying told reported reports reporting wrote
  writes quoted quoting cited citing according was were is are has have had will would in on at by after before while
  when because and but or tuesday wednesday thursday friday saturday sunday monday yesterday today`.split(
    /\s+/,
  ),
)
/** After these a phrase may go on: “the head of the pilots’ union”. */
const MAY_JOIN = new Set(['in', 'at', 'on', 'and'])

/** The end of the phrase that begins at `from`, at most `limit` tokens on; `from` itself where there is none. */
export function phraseEnd(page: Page, from: number, limit = 14): number {
  let at = from
  const last = Math.min(page.tokens.length, from + limit)
  const stretchEnd = sentenceEnd(page, from)
  while (at < last && at < stretchEnd) {
    const word = page.words[at]!
    if (ENDS.has(word) && !(MAY_JOIN.has(word) && goesOn(page, from, at))) break
    at++
  }
  return at
}

/** “close to the talks in Port Vela”, “the ministry and the union”: a name or a description follows. */
function goesOn(page: Page, from: number, at: number): boolean {
  if (at === from) return false
  const next = wordAt(page, at + 1)
  return /^(?:in|at)$/.test(page.words[at]!)
    ? /^\p{Lu}/u.test(next) || next === 'the'
    : page.words[at] === 'and' && (/^\p{Lu}/u.test(next) || /^(?:an?|two|three|the)$/.test(next))
}

/** The beginning of the phrase that ends before the token `end` of its sentence, at most `limit` tokens back; `end` itself where there is none. */
export function phraseStart(page: Page, end: number, limit = 14): number {
  let at = end
  const first = Math.max(sentenceStart(page, end), end - limit)
  while (at > first && !ENDS.has(page.words[at - 1]!)) at--
  return at
}

/** Index of the first token of the sentence that a token stands in. */
export function sentenceStart(page: Page, token: number): number {
  return page.sentences[page.sentenceOf[token]!]?.first ?? token
}

/** Index after the last token of the sentence that a token stands in. */
export function sentenceEnd(page: Page, token: number): number {
  return page.sentences[page.sentenceOf[token]!]?.end ?? token
}

/** The index after the last word of the sentence that a token stands in: its end marks are left out. */
export function lastWord(page: Page, token: number): number {
  let end = sentenceEnd(page, token)
  while (end > token && /^[.!?]$/.test(page.words[end - 1]!)) end--
  return end
}

/**
 * Whether the tokens `[from, end)` name or describe somebody who can say something. With `loosely`, a noun need only
 * look like one for a person: “a fireman”.
 */
export function canSpeak(page: Page, from: number, end: number, loosely = false): boolean {
  for (let at = from; at < end; at++) {
    const word = wordAt(page, at)
    const noun = nounOf(page.words[at]!, !loosely)
    if (noun && noun.kind !== 'place') return true
    if (/^\p{Lu}\p{L}/u.test(word) && at > sentenceStart(page, at)) return true
    if (/^(?:of|about|to|for|in|over)$/.test(word)) return false
  }
  return false
}
