// “Ruiz told the court Dell had lied.” In: a statement whose content begins with who is told. Out: content that begins behind it.
// Not: “told the truth about the pier”, where nobody is told.

import { beginsWithCapital } from '../../capital.ts'
import { nounOf } from '../../lexicon/nouns.ts'
import { pastForms } from '../../lexicon/past-forms.ts'
import { auxiliaries } from '../../lexicon/phrase-edges.ts'
import { gatherings } from '../../lexicon/report-words.ts'
import { listenerEnd } from '../../relay/clause.ts'
import type { TokenizedDocument } from '../../tokenized-document.ts'
import { rawWordAt } from '../../tokenized-document.ts'
import { lastWordEnd } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'

/** The words for who is told are at most this many tokens. */
const MAX_LISTENER_TOKENS = 8
/** What is said has at least this many tokens. */
const MIN_CLAUSE_TOKENS = 3
/** The noun of a gathering is among so many tokens of the content, and the verb of the clause so many tokens behind it. */
const MAX_TOKENS_TO_GATHERING = 5
const MAX_TOKENS_TO_VERB = 7
/** What the subject right behind a gathering has not. */
const NOT_IN_SUBJECT =
  /^(?:[,.:;"—–()]|that|who|which|of|on|in|at|to|about|by|for|with|and|how|why|what|whether)$/
const UNIT = /^(?:week|month|year|night|summer|spring|autumn|winter|morning|afternoon|evening)$/
const CLAUSE_START =
  /^(?:the|an?|he|she|they|it|we|i|you|there|this|these|those|his|her|its|their|our|no|all|some)$/

/** Who is told something is no part of it. */
export const listenerIsNoContent = {
  id: 'listener-is-no-content',
  message: 'Who is told something, right behind “told”, is no part of what is said.',
  example: 'Tam Brisco told the meeting the pier was lost.',
  counterExample: 'Tam Brisco told the meeting that the pier was lost.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply({ doc, statement }) {
    const { cue, content } = statement
    const [piece, ...rest] = content
    if (!piece || !cue) return
    const { end: cueEnd } = cue
    if (!/^(?:told|tells|telling)$/.test(doc.words[cueEnd - 1]!)) return
    const { first, end } = piece
    if (first !== cueEnd) return
    // “told the local news site Vela | .ru that | …”: the content was cut in the listener’s name.
    const that = rest.length ? null : thatBehindName(doc, end)
    if (that !== null) {
      statement.evidence.push({ rule: listenerIsNoContent.id, ranges: [{ first, end: that }] })
      statement.content = [{ first: that, end: lastWordEnd(doc, that) }]
      return
    }
    const gathering = gatheringEnd(doc.words, first, end)
    const listener = gathering ?? listenerEnd(doc, first, end)
    const from = timeEnd(doc.words, listener)
    if (from - first > MAX_LISTENER_TOKENS || end - from < MIN_CLAUSE_TOKENS || from === first) return
    const begins =
      gathering !== null || CLAUSE_START.test(doc.words[from]!) || beginsWithCapital(rawWordAt(doc, from))
    if (!begins || !isListener(doc.words[listener - 1]!)) return
    statement.evidence.push({ rule: listenerIsNoContent.id, ranges: [{ first, end: from }] })
    statement.content = [{ first: from, end }, ...rest]
  },
} satisfies DraftRule

/** “Vela | .ru | that”: the token of “that” behind a dot and the end of an address; null where there is none. */
function thatBehindName({ words }: TokenizedDocument, dot: number): number | null {
  return words[dot] === '.' && /^\p{L}{2,4}$/u.test(words[dot + 1] ?? '') && words[dot + 2] === 'that'
    ? dot + 2
    : null
}

/** “told | a news conference | inflation was falling”: the token behind a gathering, where a clause follows; else null. */
function gatheringEnd(words: string[], first: number, end: number): number | null {
  if (!/^(?:an?|the)$/.test(words[first]!)) return null
  for (let at = first + 1; at < Math.min(end, first + MAX_TOKENS_TO_GATHERING); at++) {
    if (!gatherings.has(words[at]!) || gatherings.has(words[at + 1] ?? '')) continue
    for (let verb = at + 2; verb < Math.min(end, at + MAX_TOKENS_TO_VERB); verb++) {
      if (NOT_IN_SUBJECT.test(words[verb - 1]!)) return null
      if (auxiliaries.has(words[verb]!) || pastForms.has(words[verb]!)) return at + 1
    }
    return null
  }
  return null
}

/** The token behind the words for a time: “told the inquiry | last week | the pumps had failed”. */
function timeEnd(words: string[], from: number): number {
  const at = from + (words[from] === 'earlier' ? 1 : 0)
  if (/^(?:yesterday|today|tonight)$/.test(words[from] ?? '')) return from + 1
  return /^(?:last|this|that)$/.test(words[at] ?? '') && UNIT.test(words[at + 1] ?? '') ? at + 2 : from
}

/** Whether a noun is for people, a body or a gathering. */
function isListener(word: string): boolean {
  const noun = nounOf(word)
  return gatherings.has(word) || (noun !== null && noun.kind !== 'document' && noun.kind !== 'place')
}
