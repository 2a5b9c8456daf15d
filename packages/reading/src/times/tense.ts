// Whether a clause tells of what has happened or of what is still to come. In: a page and the words of a time. Out: past
// or ahead. The nearest sign to the left decides, else the nearest to the right; where there is none, a paper tells of
// the past.
//
//   The pact signed on Tuesday will take effect in September.
//            ^^^^^^ past        ^^^^ ahead
// Signs are auxiliaries, past forms and “plans to”; no clause is parsed. What is said ends the looking on both sides.

import { aheadTo, aheadWords, beforeAdjective, pastForms, scheduleVerbs } from '../lexicon/past-forms.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Lean } from './expression.ts'

/** No sign further away than this many tokens is looked at. */
const MAX_TOKENS_TO_SIGN = 40
const STOPS = /^[;:()—–"“”]$/
const REGULAR = /^(?:agreed|freed|guaranteed|decreed)$|[^e]ed$(?<!^(?:hundred|red|bed|shed))/
const ADVERB = /ly$|^(?:not|n't|also|still|again|now|soon|then|only|first|both|all|just|on|be)$/

/**
 * Tells the lean of the clause around the tokens `[first, end)`; `edges` marks the tokens where something said begins
 * or ends. Each token is looked at once for its sign, however many times stand around it.
 */
export function leansOf(doc: TokenizedDocument, edges: Uint8Array): (first: number, end: number) => Lean {
  /** 0 not looked at yet, 1 no sign, 2 past, 3 ahead. */
  const seen = new Uint8Array(doc.tokens.length)
  const sign = (at: number, from: number): Lean | null => {
    if (!seen[at]) seen[at] = { past: 2, ahead: 3, none: 1 }[signAt(doc, at, from) ?? 'none']
    return seen[at] === 2 ? 'past' : seen[at] === 3 ? 'ahead' : null
  }
  return (first, end) => {
    const { first: from, end: to } = doc.sentences[doc.sentenceOf[first]!]!
    if (doc.words[first - 1] === 'of' && doc.words[first - 2] === 'ahead') return 'ahead'
    if (doc.words[first - 1] === 'coming') return 'ahead'
    // “wheat for November”, not “sorry for Friday’s delay”.
    if (doc.words[first - 1] === 'for' && doc.words[end] !== "'s") return 'ahead'
    for (let at = first - 1; at >= Math.max(from, first - MAX_TOKENS_TO_SIGN); at--) {
      if (edges[at + 1] || stops(doc, at)) break
      const lean = sign(at, from)
      if (lean) return lean
    }
    for (let at = end; at < Math.min(to, end + MAX_TOKENS_TO_SIGN); at++) {
      if (edges[at] || stops(doc, at)) break
      const lean = sign(at, from)
      if (lean) return lean
    }
    return 'past'
  }
}

const stops = (doc: TokenizedDocument, at: number) => STOPS.test(doc.words[at]!) || doc.words[at] === 'that'

function signAt(doc: TokenizedDocument, at: number, from: number): Lean | null {
  const word = doc.words[at]!
  const before = at > from ? doc.words[at - 1]! : ''
  const after = doc.words[at + 1] ?? ''
  if (aheadWords.has(word)) {
    // “would have sailed” did not, “would not say” is told of the past.
    if (word === 'would' && /^(?:have|not|n't)$/.test(after)) return null
    return 'ahead'
  }
  if (word === 'may') return rawWordAt(doc, at) === 'may' ? 'ahead' : null
  if (word === 'to') return aheadTo.has(governor(doc, at, from)) && after !== 'the' ? 'ahead' : null
  if (/^(?:has|have)$/.test(word)) return after === 'to' ? 'ahead' : 'past'
  if (/^(?:scheduled|slated|due|set|planned|expected)$/.test(word) && /^(?:for|on|in|to|by)$/.test(after))
    return 'ahead'
  if (/^(?:postponed|delayed|adjourned|deferred|extended)$/.test(word) && /^(?:until|till|for)$/.test(after))
    return 'ahead'
  if (word === 'wait' && before === 'to') return 'ahead'
  if (word.endsWith('ing') && /^(?:is|are|'re|am)$/.test(before)) return 'ahead'
  if (scheduleVerbs.has(word)) return 'ahead'
  if (/^(?:was|were)$/.test(word) && after === 'to') return 'ahead'
  return isPast(doc, at, word, from) ? 'past' : null
}

/** The word that “to” belongs to: “plans | on Friday | to”. */
function governor(doc: TokenizedDocument, at: number, from: number): string {
  let back = at - 1
  while (back > from && back > at - 4 && ADVERB.test(doc.words[back]!)) back--
  return doc.words[back] ?? ''
}

function isPast(doc: TokenizedDocument, at: number, word: string, from: number): boolean {
  const regular = REGULAR.test(word) && !word.includes('-')
  if (!regular && !pastForms.has(word)) return false
  let back = at - 1
  let passive = false
  while (back >= from && back > at - 4 && ADVERB.test(doc.words[back]!)) {
    if (doc.words[back] === 'be') passive = true
    back--
  }
  const before = back >= from ? doc.words[back]! : ''
  if (passive || /^(?:is|are|being|get|gets)$/.test(before)) return false
  return !(regular && beforeAdjective.has(before))
}

/** Whether a token is a finite verb as far as its form tells: an auxiliary or a past form. */
export function isVerb(doc: TokenizedDocument, at: number): boolean {
  const { first } = doc.sentences[doc.sentenceOf[at]!]!
  return signAt(doc, at, first) !== null
}
