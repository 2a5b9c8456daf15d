// Whether a clause is about the past or about what is still to come. In: a document and the words of a time. Out: past or
// ahead. The nearest sign to the left decides, else the nearest to the right; without one a newspaper’s clause is of the
// past.
//
//   The pact signed on Tuesday will take effect in September.
//            ^^^^^^ past        ^^^^ ahead
// Signs are auxiliaries, past forms and “plans to”; no clause is parsed. Content of a statement ends the search.

import { months } from '../lexicon/calendar.ts'
import { aheadTo, aheadWords, beforeAdjective, pastForms, scheduleVerbs } from '../lexicon/past-forms.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import type { Lean } from './time-rule.ts'

/** A sign is searched for in this many tokens on each side. */
const MAX_TOKENS_TO_SIGN = 40
const WOULD = /^(?:would|might|should)$/
const NO_END = /^$/
const STOPS = /^[;:()—–"“”]$/
const REGULAR = /^(?:agreed|freed|guaranteed|decreed)$|[^e]ed$(?<!^(?:hundred|red|bed|shed))/
const ADVERB = /ly$|^(?:not|n't|also|still|again|now|soon|then|only|first|both|all|just|on|be)$/

/**
 * Decides whether the clause around the tokens `[first, end)` is of the past or ahead; `edges` marks the tokens where content
 * begins or ends. Each token is examined once for its sign, however many times are around it.
 */
export function leansOf(doc: TokenizedDocument, edges: Uint8Array): (first: number, end: number) => Lean {
  const signOf = rememberedSigns(doc)
  /** The nearest sign from one token to another; content and punctuation end the search. */
  const nearestSign = (from: number, to: number, step: 1 | -1, ends = NO_END): Lean | null => {
    for (let at = from; at !== to; at += step) {
      const word = doc.words[at]!
      if (edges[step > 0 ? at : at + 1] || isStop(word) || ends.test(word)) return null
      const lean = signOf(at)
      if (lean) return lean
    }
    return null
  }
  return (first, end) => {
    if (isAheadBefore(doc, first, end)) return 'ahead'
    if (isPastOccasion(doc, first, end)) return 'past'
    const { first: start, end: to } = doc.sentences[doc.sentenceOf[first]!]!
    const from = Math.max(start, first - MAX_TOKENS_TO_SIGN)
    // “The mutiny in May would cost him his post”: the month belongs to the subject, outside of what somebody says.
    const isOfSubject =
      first - start > 1 && months.has(doc.words[end - 1]!) && !edges.subarray(from, first).includes(1)
    return (
      nearestSign(first - 1, from - 1, -1) ??
      nearestSign(
        end,
        Math.max(end, Math.min(to, end + MAX_TOKENS_TO_SIGN)),
        1,
        isOfSubject ? WOULD : NO_END,
      ) ??
      (/^(?:until|till)$/.test(doc.words[first - 1] ?? '') ? 'ahead' : 'past')
    )
  }
}

/** “ahead of May”, “the coming May”, “wheat for November”; not “sorry for Friday’s delay”. */
function isAheadBefore({ words }: TokenizedDocument, first: number, end: number): boolean {
  const before = words[first - 1]
  if (before === 'of') return words[first - 2] === 'ahead'
  return before === 'coming' || (before === 'for' && words[end] !== "'s")
}

/** “following June’s incident”, “after Friday’s vote”: what has happened already, whatever the clause says. */
function isPastOccasion({ words }: TokenizedDocument, first: number, end: number): boolean {
  return words[end] === "'s" && /^(?:following|after|since)$/.test(words[first - 1] ?? '')
}

/** The sign at a token, examined once. */
function rememberedSigns(doc: TokenizedDocument): (token: number) => Lean | null {
  /** 0 not examined yet, 1 no sign, 2 past, 3 ahead. */
  const seen = new Uint8Array(doc.tokens.length)
  const leans = [null, null, 'past', 'ahead'] as const
  return (token) => {
    seen[token] ||= { past: 2, ahead: 3, none: 1 }[signAt(doc, token) ?? 'none']
    return leans[seen[token]!] ?? null
  }
}

function isStop(word: string): boolean {
  return word === 'that' || STOPS.test(word)
}

/** A word with its neighbours. */
interface WordInClause {
  doc: TokenizedDocument
  at: number
  word: string
  before: string
  after: string
}

/** What a word shows of its clause; null where it is not this sign. */
type TenseSign = (word: WordInClause) => Lean | 'none' | null

/** Signs of tense; the first that applies decides, `none` where it shows that there is no sign. */
export const tenseSigns: readonly TenseSign[] = [
  function wouldHave({ word, after }) {
    // “would have sailed” did not happen, “would not say” is of the past.
    return word === 'would' && /^(?:have|not|n't)$/.test(after) ? 'none' : null
  },
  function auxiliary({ word }) {
    return aheadWords.has(word) ? 'ahead' : null
  },
  function may({ doc, at, word }) {
    if (word !== 'may') return null
    return rawWordAt(doc, at) === 'may' ? 'ahead' : 'none'
  },
  function infinitive({ doc, at, word, after }) {
    if (word !== 'to') return null
    if (!aheadTo.has(governor(doc, at)) || after === 'the') return 'none'
    // “had agreed to visit in September”: the agreement is past, and so, as far as anyone says, is the visit.
    return isPastPerfect(doc, at) ? 'none' : 'ahead'
  },
  function perfect({ word, after }) {
    if (word !== 'has' && word !== 'have') return null
    return after === 'to' ? 'ahead' : 'past'
  },
  function schedule({ word, after }) {
    const isScheduled = /^(?:scheduled|slated|due|set|planned|expected)$/.test(word)
    return isScheduled && /^(?:for|on|in|to|by)$/.test(after) ? 'ahead' : null
  },
  function postponement({ word, after }) {
    const isPostponed = /^(?:postponed|delayed|adjourned|deferred|extended)$/.test(word)
    return isPostponed && /^(?:until|till|for)$/.test(after) ? 'ahead' : null
  },
  function toWait({ word, before }) {
    return word === 'wait' && before === 'to' ? 'ahead' : null
  },
  function progressive({ word, before }) {
    return word.endsWith('ing') && /^(?:is|are|'re|am)$/.test(before) ? 'ahead' : null
  },
  function scheduleVerb({ word }) {
    return scheduleVerbs.has(word) ? 'ahead' : null
  },
  function wasTo({ word, after }) {
    return /^(?:was|were)$/.test(word) && after === 'to' ? 'ahead' : null
  },
  function pastForm({ doc, at, word }) {
    return isPast(doc, at, word) ? 'past' : null
  },
]

function signAt(doc: TokenizedDocument, at: number): Lean | null {
  const word = doc.words[at]!
  const before = at > sentenceStart(doc, at) ? doc.words[at - 1]! : ''
  const found = { doc, at, word, before, after: doc.words[at + 1] ?? '' }
  for (const sign of tenseSigns) {
    const lean = sign(found)
    if (lean) return lean === 'none' ? null : lean
  }
  return null
}

function sentenceStart(doc: TokenizedDocument, at: number): number {
  return doc.sentences[doc.sentenceOf[at]!]!.first
}

/** The word that “to” belongs to: “plans | on Friday | to”. */
function governor(doc: TokenizedDocument, at: number): string {
  const from = sentenceStart(doc, at)
  let back = at - 1
  while (back > from && back > at - 4 && ADVERB.test(doc.words[back]!)) back--
  return doc.words[back] ?? ''
}

/** Whether the word that “to” belongs to is in the past perfect: “had | agreed | to”. */
function isPastPerfect(doc: TokenizedDocument, at: number): boolean {
  const from = sentenceStart(doc, at)
  return doc.words.slice(Math.max(from, at - 4), at).includes('had')
}

function isPast(doc: TokenizedDocument, at: number, word: string): boolean {
  const regular = REGULAR.test(word) && !word.includes('-')
  if (!regular && !pastForms.has(word)) return false
  const from = sentenceStart(doc, at)
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

/** Whether a token is a finite verb by its form: an auxiliary or a past form. */
export function isVerb(doc: TokenizedDocument, at: number): boolean {
  return signAt(doc, at) !== null
}
