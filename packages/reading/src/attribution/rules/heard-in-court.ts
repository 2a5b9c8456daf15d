// “the court heard”, “the jury was told”: what is said there, by a speaker who is not named. In: a document and the verb. Out: token ranges.
//
//   Dell was angry that night, the court heard.      The inquest heard Dell was angry.
//   qqqqqqqqqqqqqqqqqqqqqqqqq            ccccc                   ccccc qqqqqqqqqqqqqq
//
// Not: “the judge heard the case”, “the court heard evidence from nine pilots”, which no clause follows.

import { beginsWithCapital } from '../../capital.ts'
import { calendarNames } from '../../lexicon/calendar.ts'
import { hearers } from '../../lexicon/deeds.ts'
import { nounOf } from '../../lexicon/nouns.ts'
import { auxiliaries, prepositions } from '../../lexicon/phrase-edges.ts'
import type { RuleWithPrecision } from '../../rule.ts'
import { isVerb } from '../../times/tense.ts'
import type { TokenRange } from '../../token-range.ts'
import type { TokenizedDocument } from '../../tokenized-document.ts'
import { rawWordAt } from '../../tokenized-document.ts'
import { lastWordEnd, sentenceStart } from '../noun-phrases.ts'

/** What is heard, and the verb that says so. */
export interface Hearing {
  cue: TokenRange
  content: TokenRange
}

/** The longest name of who hears, in tokens: “the jury at Kilua Crown Court”. */
const MAX_HEARER_TOKENS = 8
/** The verb of a clause without “that” is searched for in this many tokens. */
const MAX_TOKENS_TO_VERB = 12
const MIN_CONTENT_TOKENS = 3
const AUXILIARY = /^(?:has|have|had|was|were|is|been|also|then|earlier|previously|today)$/
const PRONOUN = /^(?:he|she|they|it|there)$/
const DETERMINER = /^(?:the|an?|his|her|its|their|no|all|two|three|four|five|both|some|one|each|every)$/
const STOP = /^(?:,|who|which|that|when|while|after|before|from|of|about|;|:|"|by|given|read)$/

/** Finds what somebody hears of an unnamed speaker. */
interface HearingRule extends RuleWithPrecision {
  hearingAt(doc: TokenizedDocument, verb: number): Hearing | null
}

/** What a court hears is said, and no source is named. */
export const heardInCourt = {
  id: 'heard-in-court',
  message: 'What a court “heard” or a jury “was told” is said by a speaker who is not named.',
  example: 'The trial heard that Dell had bought the knife a week before.',
  counterExample: 'Judge Ina Bell heard the case on Monday.',
  precision: 0.7,
  measured: 'estimate',
  /** What is heard by the verb “heard” or “told” at a token; null where none says that something is. */
  hearingAt(doc: TokenizedDocument, verb: number): Hearing | null {
    const first = sentenceStart(doc, verb)
    if (!/^(?:heard|told)$/.test(doc.words[verb]!)) return allegedAt(doc, verb)
    let from = verb
    while (from > first && AUXILIARY.test(doc.words[from - 1]!)) from--
    const isPassive = doc.words.slice(from, verb).some((word) => /^(?:was|were|is|been)$/.test(word))
    if (doc.words[verb] === 'told' && !isPassive) return null
    const subject = subjectBefore(doc, from, first)
    if (subject === null) return null
    const content = clauseAfter(doc, verb + 1) ?? clauseBefore(doc, subject, first, verb)
    return content && { cue: { first: from, end: verb + 1 }, content }
  },
} satisfies HearingRule

/** “It was alleged in court | that …” */
function allegedAt(doc: TokenizedDocument, verb: number): Hearing | null {
  const { words } = doc
  if (words[verb - 1] !== 'was' || words[verb - 2] !== 'it') return null
  const that = words.indexOf('that', verb)
  const place = words.slice(verb + 1, that)
  if (that < 0 || place.length > MAX_HEARER_TOKENS || !place.some((word) => hearers.has(word))) return null
  const end = lastWordEnd(doc, verb)
  return end - that < MIN_CONTENT_TOKENS
    ? null
    : { cue: { first: verb - 1, end: verb + 1 }, content: { first: that, end } }
}

/** The first token of the subject before a verb, where it is one who hears. */
function subjectBefore(doc: TokenizedDocument, verb: number, floor: number): number | null {
  const { words } = doc
  let from = verb
  let hears = false
  while (from > floor && verb - from < MAX_HEARER_TOKENS && !/^[,"”’']$/.test(words[from - 1]!)) {
    from--
    hears ||= hearers.has(words[from]!)
  }
  return hears || (verb - from === 1 && words[from] === 'it' && followsHearing(doc, floor)) ? from : null
}

/** “The jury was shown a film. | It heard that …” */
function followsHearing({ words, sentences, sentenceOf }: TokenizedDocument, first: number): boolean {
  const before = sentences[(sentenceOf[first] ?? 0) - 1]
  return (
    before !== undefined &&
    words.slice(before.first, before.first + MAX_HEARER_TOKENS).some((word) => hearers.has(word))
  )
}

/** What follows the verb: from “that” or “how”, else a clause with a verb of its own. */
function clauseAfter(doc: TokenizedDocument, from: number): TokenRange | null {
  const end = lastWordEnd(doc, from - 1)
  let at = from
  while (
    at < end &&
    (calendarNames.has(doc.words[at]!) || /^(?:on|yesterday|today|this|week)$/.test(doc.words[at]!))
  )
    at++
  const isClause = /^(?:that|how|why)$/.test(doc.words[at] ?? '') || isClauseAt(doc, at, end)
  return isClause && end - at >= MIN_CONTENT_TOKENS ? { first: at, end } : null
}

function isClauseAt(doc: TokenizedDocument, from: number, end: number): boolean {
  const word = doc.words[from] ?? ''
  const isNamed = PRONOUN.test(word) || beginsWithCapital(rawWordAt(doc, from))
  if (!isNamed && !DETERMINER.test(word)) return false
  for (let at = from + 1; at < Math.min(end, from + MAX_TOKENS_TO_VERB); at++) {
    if (STOP.test(doc.words[at]!)) return false
    if (auxiliaries.has(doc.words[at]!)) return true
    if (isVerb(doc, at) && (isNamed || nounOf(doc.words[at - 1]!)?.kind === 'person')) return true
    if (isNamed && prepositions.has(doc.words[at]!)) return false
  }
  return false
}

/** “Dell was angry that night, | the court heard.” */
function clauseBefore(
  doc: TokenizedDocument,
  subject: number,
  first: number,
  verb: number,
): TokenRange | null {
  if (verb + 1 < lastWordEnd(doc, verb) && !/^[,;]$/.test(doc.words[verb + 1]!)) return null
  if (!/^[,"”’']$/.test(doc.words[subject - 1] ?? '')) return null
  const end = doc.words[subject - 1] === ',' ? subject - 1 : subject
  return end - first >= MIN_CONTENT_TOKENS ? { first, end } : null
}
