// A statement inside another’s content, by word order alone. In: a document and the tokens of a clause. Out: half-open token
// ranges of source, cue and content, or null where the clause reports no one’s words.
//
//   that Orm had said the pier was safe          “The border is closed,” the ministry said in a statement
//        src     cue  content                    content                 src          cue
//
// Not: “the minister who said no had left”, where the verb belongs to a relative clause; “Orm was accused of theft”.

import { canSpeak, phraseStart } from '../attribution/noun-phrases.ts'
import { beginsWithCapital } from '../capital.ts'
import { calendarNames } from '../lexicon/calendar.ts'
import { auxiliaries, prepositions } from '../lexicon/phrase-edges.ts'
import { pronouns } from '../lexicon/pronouns.ts'
import { accusingVerbs, beForms, beforeVerb, isReportVerb, judgingVerbs } from '../lexicon/report-words.ts'
import { smallWords } from '../lexicon/small-words.ts'
import type { TokenRange } from '../token-range.ts'
import { oneToken } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'

/** The parts of a clause that reports somebody’s words. */
export interface ReportClause {
  source: TokenRange
  cue: TokenRange
  content: TokenRange
}

/** The verb is searched for in this many tokens. */
const MAX_TOKENS_TO_VERB = 32
/** “that” is searched for this many tokens after the verb: “said on Sunday at the summit that …”. */
const MAX_TOKENS_TO_THAT = 12
/** What follows the verb of a fronted clause: “said in a statement on Monday”. */
const MAX_TAIL_TOKENS = 14
const MIN_FRONTED_TOKENS = 3
const DETERMINER =
  /^(?:the|an?|his|her|its|their|this|that|these|those|no|any|some|'s|such|own|and|or|of|to)$/

/** The report in the tokens `[first, end)`; null where there is none. */
export function reportIn(doc: TokenizedDocument, first: number, end: number): ReportClause | null {
  const from = /^(?:that|how)$/.test(doc.words[first] ?? '') ? first + 1 : first
  return frontedReport(doc, from, end) ?? subjectFirst(doc, from, end)
}

/** “Orm had said (on Monday) (that) the pier was safe”. */
function subjectFirst(doc: TokenizedDocument, from: number, end: number): ReportClause | null {
  const start = afterAdjunct(doc, afterOpening(doc, from, end), end)
  const last = Math.min(end - 1, start + MAX_TOKENS_TO_VERB)
  for (let verb = start + 1; verb < last; verb++) {
    const word = doc.words[verb]!
    if (/^["“”]$/.test(word)) return null
    if (/^(?:who|which|whom|whose)$/.test(word)) {
      if (doc.words[verb - 1] !== ',') return null
      verb = nextComma(doc, verb, last)
      continue
    }
    if (!isVerb(doc, verb)) continue
    const subjectEnd = beforeAuxiliaries(doc, verb, start)
    if (subjectEnd === null) return null
    if (!isSubject(doc, { first: start, end: subjectEnd })) return null
    const source = trimCommas(doc, { first: start, end: subjectEnd })
    // “called | for | calm”
    if (/^call(?:s|ed)$/.test(word) && /^(?:for|on|upon)$/.test(doc.words[verb + 1]!)) {
      const asked = { first: verb + 2, end }
      return end - verb < 3 ? null : { source, cue: { first: verb, end: verb + 2 }, content: asked }
    }
    const content = contentAfter(doc, verb, end)
    return content.end - content.first < 2 ? null : { source, cue: oneToken(verb), content }
  }
  return null
}

/** “…, the ministry said in a statement”, “…,” said Orm. */
function frontedReport(doc: TokenizedDocument, from: number, end: number): ReportClause | null {
  for (let verb = end - 1; verb > from + MIN_FRONTED_TOKENS && verb >= end - MAX_TAIL_TOKENS; verb--) {
    if (doc.words[verb] === 'that' || auxiliaries.has(doc.words[verb]!)) return null
    if (!isVerb(doc, verb)) continue
    if (/^[,"”’']$/.test(doc.words[verb - 1]!)) {
      const source = trimCommas(doc, { first: verb + 1, end })
      return isSubject(doc, source) ? fronted(doc, from, verb, oneToken(verb), source) : null
    }
    if (verb + 1 < end && !beginsTail(doc, verb + 1)) return null
    const subjectEnd = beforeAuxiliaries(doc, verb, from)
    if (subjectEnd === null) return null
    const start = subjectStart(doc, subjectEnd, from)
    if (!isSubject(doc, { first: start, end: subjectEnd })) return null
    const source = trimCommas(doc, { first: start, end: subjectEnd })
    return fronted(doc, from, start, oneToken(verb), source)
  }
  return null
}

/** A fronted report whose content ends before a comma or a closing mark at `edge`. */
function fronted(
  doc: TokenizedDocument,
  from: number,
  edge: number,
  cue: TokenRange,
  source: TokenRange,
): ReportClause | null {
  if (!/^[,"”’'?!—–]$/.test(doc.words[edge - 1] ?? '')) return null
  const end = doc.words[edge - 1] === ',' ? edge - 1 : edge
  return end - from < MIN_FRONTED_TOKENS || opensWithPreposition(doc, from)
    ? null
    : { source, cue, content: { first: from, end } }
}

/** The start of the subject that ends at a token: an apposition between commas is part of it. */
export function subjectStart(doc: TokenizedDocument, end: number, floor: number): number {
  if (doc.words[end - 1] === ')') {
    // “the Korean Central News Agency (KCNA)”
    let open = end - 2
    while (open > floor && end - open < 6 && doc.words[open] !== '(') open--
    return doc.words[open] === '(' ? Math.max(floor, phraseStart(doc, open, 16)) : end
  }
  if (doc.words[end - 1] !== ',') return Math.max(floor, phraseStart(doc, end, 16))
  let comma = end - 2
  while (comma > floor && end - comma < 24 && !/^[,"“”]$/.test(doc.words[comma]!)) comma--
  if (doc.words[comma] !== ',') return end
  return Math.max(floor, phraseStart(doc, comma, 16))
}

/** Whether a token is a finite verb of report and no noun: “said”, not “his claims”. */
function isVerb(doc: TokenizedDocument, at: number): boolean {
  return (
    (isReportVerb(doc.words[at]!) || judgesAs(doc, at) || putsAt(doc, at)) &&
    !DETERMINER.test(doc.words[at - 1] ?? '') &&
    /^\p{Ll}/u.test(rawWordAt(doc, at))
  )
}

/** The end of the subject before a verb and its auxiliaries; null where the verb is passive. */
export function beforeAuxiliaries(doc: TokenizedDocument, verb: number, floor: number): number | null {
  let end = verb
  while (end > floor) {
    const word = doc.words[end - 1]!
    if (beForms.has(word)) return null
    if (beforeVerb.has(word) || /\p{Ll}ly$/u.test(word)) end--
    else if (calendarNames.has(word))
      end -= /^(?:on|in|last|late|this)$/.test(doc.words[end - 2] ?? '') ? 2 : 1
    else break
  }
  return end
}

/** Whether tokens can be a subject: a pronoun, a name or a description, with no verb of its own. */
export function isSubject(doc: TokenizedDocument, { first, end }: TokenRange): boolean {
  if (end <= first) return false
  const word = doc.words[first]!
  if (end - first === 1 && /^(?:he|she|they|it|we|i)$/.test(word)) return true
  if (prepositions.has(word) || (pronouns.has(word) && rawWordAt(doc, first) !== 'US')) return false
  let commas = 0
  for (let at = first; at < end; at++) {
    if (doc.words[at] === ',') commas++
    else if (commas % 2 === 0 && auxiliaries.has(doc.words[at]!) && !isGivenName(doc, at)) return false
  }
  if (commas % 2 === 1 || commas > 4) return false
  if (canSpeak(doc, first, end, true)) return true
  return beginsWithCapital(rawWordAt(doc, first)) && (end - first > 1 || !smallWords.has(word))
}

/** “May | Long”, “Will | Hope”: a given name that is an auxiliary too. */
function isGivenName({ rawWords }: TokenizedDocument, at: number): boolean {
  return /^(?:May|Will)$/.test(rawWords[at]!) && beginsWithCapital(rawWords[at + 1] ?? '')
}

const MAX_TOKENS_TO_AS = 8

function judgesAs({ words }: TokenizedDocument, at: number): boolean {
  return (
    judgingVerbs.has(words[at]!) &&
    words.slice(at + 1, at + 1 + MAX_TOKENS_TO_AS).some((word) => word === 'as' || word === '"')
  )
}

/** “put | the damage at 40 percent” */
function putsAt({ words }: TokenizedDocument, at: number): boolean {
  return /^puts?$/.test(words[at]!) && words.slice(at + 2, at + 1 + MAX_TOKENS_TO_AS).includes('at')
}

/** What a verb reports: from “that”, else what follows it and the words for the person told. */
function contentAfter(doc: TokenizedDocument, verb: number, end: number): TokenRange {
  if (accusingVerbs.has(doc.words[verb]!) || judgingVerbs.has(doc.words[verb]!) || putsAt(doc, verb))
    return { first: verb + 1, end }
  const stop = Math.min(end - 1, verb + 1 + MAX_TOKENS_TO_THAT)
  for (let at = verb + 1; at < stop; at++) {
    if (/^["“”.;:]$/.test(doc.words[at]!)) break
    if (doc.words[at] === 'that' && !/^(?:to|of|in|for)$/.test(doc.words[at - 1]!)) return { first: at, end }
  }
  const from = /^(?:told|tells|informed|informs)$/.test(doc.words[verb]!)
    ? listenerEnd(doc, verb + 1, end)
    : verb + 1
  return { first: /^[,:]$/.test(doc.words[from] ?? '') ? from + 1 : from, end }
}

/** The end of the words for the person told: “told | the crews | to wait”, “told | reporters on Monday | the pier was …”. */
export function listenerEnd(doc: TokenizedDocument, from: number, end: number): number {
  let at = from
  if (/^(?:the|an?|his|her|its|their|some|several|two|three|many)$/.test(doc.words[at] ?? '')) at++
  else if (pronouns.has(doc.words[at] ?? '')) return afterAdjunct(doc, at + 1, end)
  const isName = beginsWithCapital(rawWordAt(doc, at))
  while (
    at < end &&
    !CLAUSE_START.test(doc.words[at]!) &&
    !(isName && at > from && !beginsWithCapital(rawWordAt(doc, at)))
  ) {
    if (!isName && at > from && beginsWithCapital(rawWordAt(doc, at)) && doc.words[at - 1] !== 'of') break
    at++
  }
  return afterAdjunct(doc, at, end)
}

const CLAUSE_START =
  /^(?:the|an?|he|she|they|it|we|i|you|there|this|these|those|his|her|its|their|our|my|that|to|in|on|at|during|by|after|before|from|,|:|"|“|‘|if|no|all|some|any|who|how|what|why|when|where|late|early|earlier|last)$/

/** Skips adjuncts of time: “on Tuesday”, “late on Monday”, “Tuesday”, “in an interview,”. */
export function afterAdjunct(doc: TokenizedDocument, from: number, end: number): number {
  let at = from
  for (;;) {
    const word = doc.words[at] ?? ''
    if (at >= end) return from
    if (calendarNames.has(word) && beginsWithCapital(rawWordAt(doc, at))) at++
    else if (/^(?:on|late|last|early|earlier|in)$/.test(word) && calendarNames.has(doc.words[at + 1] ?? ''))
      at++
    else if (/^(?:yesterday|today|tonight|later)$/.test(word)) at++
    else if (/^(?:morning|afternoon|evening|night|0+)$/.test(word) && at > from) at++
    else if (setAdjunct(doc, at) > at) at = setAdjunct(doc, at)
    else if (/^(?:in|at|by|during|after|on|following)$/.test(word)) {
      const comma = nextComma(doc, at, Math.min(end, at + 12))
      if (doc.words[comma] !== ',' || comma > at + 10) return at
      at = comma + 1
    } else return at
  }
}

/** Skips what opens a sentence before its subject: “Earlier this month, | Orm said”, “Meanwhile, |”. */
function afterOpening(doc: TokenizedDocument, from: number, end: number): number {
  if (!OPENING.test(doc.words[from] ?? '')) return from
  const comma = nextComma(doc, from, Math.min(end, from + MAX_OPENING_TOKENS))
  if (doc.words[comma] === ',') return comma + 1
  return /^(?:but|and|however)$/.test(doc.words[from]!) ? from + 1 : from
}

const MAX_OPENING_TOKENS = 7
const OPENING =
  /^(?:earlier|later|last|late|this|two|three|meanwhile|separately|however|but|and|also|yesterday|previously|afterwards|then|now)$/

/** “in an interview”, “by phone”, “on condition of anonymity”. */
function setAdjunct({ words }: TokenizedDocument, at: number): number {
  const next = words[at + 1] ?? ''
  if (words[at] === 'in' && /^(?:an?|the)$/.test(next)) {
    for (let noun = at + 2; noun < at + 5; noun++) if (words[noun] === 'interview') return noun + 1
    return at
  }
  if (words[at] === 'by' && /^(?:phone|telephone|e-?mail)$/.test(next)) return at + 2
  return words[at] === 'on' && words[at + 3] === 'anonymity' ? at + 4 : at
}

function nextComma(doc: TokenizedDocument, from: number, end: number): number {
  let at = from
  while (at < end && doc.words[at] !== ',') at++
  return at
}

/** Whether what may follow the verb of a report begins at a token: “said | in a statement”. */
export function beginsTail(doc: TokenizedDocument, at: number): boolean {
  const word = doc.words[at]!
  return (
    prepositions.has(word) ||
    calendarNames.has(word) ||
    /^(?:late|earlier|later|yesterday|today|last|,|reporters|journalists|lawmakers|parliament)$/.test(word)
  )
}

function opensWithPreposition(doc: TokenizedDocument, from: number): boolean {
  return prepositions.has(doc.words[from]!) && !/^["“]$/.test(doc.words[from - 1] ?? '')
}

function trimCommas(doc: TokenizedDocument, { first, end }: TokenRange): TokenRange {
  let [from, to] = [first, end]
  while (from < to && doc.words[from] === ',') from++
  while (to > from && /^[,.]$/.test(doc.words[to - 1]!)) to--
  return { first: from, end: to }
}
