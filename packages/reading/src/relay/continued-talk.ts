// “…,” Orm told Reuters. … she added. What a speaker goes on to say in the same talk is relayed as its beginning was, over
// paragraphs too, until another source speaks or another occasion begins.
// Not: “At a news conference on Tuesday, Orm said …”, “She told the Harbor Times …”, “She had said in May …”.

import { sentenceEnd, sentenceStart } from '../attribution/noun-phrases.ts'
import { beginsWithCapital } from '../capital.ts'
import { calendarNames } from '../lexicon/calendar.ts'
import { journalistNouns } from '../lexicon/outlet-nouns.ts'
import { pronouns } from '../lexicon/pronouns.ts'
import { occasionNouns, otherTimes } from '../lexicon/report-words.ts'
import type { Rule } from '../rule.ts'
import type { Statement } from '../statement.ts'
import { anchorsOf, startOf } from '../statement.ts'
import { contains, holds } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { textOf, wordsOf } from '../tokenized-document.ts'
import type { Outlets } from './outlets.ts'

/** A talk goes on over this many sentences without it. */
const MAX_SENTENCES_APART = 6
/** What a preposition of an occasion governs: “at a crowded news | conference”. */
const MAX_TOKENS_TO_NOUN = 6

/** A talk with another outlet: who speaks, in which statement last, and what relays it. */
interface Talk {
  speaker: number
  first: Statement
  last: Statement
  sentence: number
}

/** A speaker who goes on in a talk with another outlet. */
export const relayGoesOn = {
  id: 'relay-goes-on',
  message: 'The speaker goes on in the same talk with another outlet, which relays this too.',
  example: '“The pier is safe,” Orla Venn told Coastwire. “It will open in May,” she added.',
  counterExample:
    '“The pier is safe,” Orla Venn told Coastwire. At a news conference on Monday, she said it would open in May.',
  precision: 'model',
  measured: 'the model’s calibration',
} satisfies Rule

/** Relays what a speaker goes on to say in a talk with another outlet; `actorOf` gives the speaker. Time linear in the length. */
export function continueTalks(
  doc: TokenizedDocument,
  statements: readonly Statement[],
  actorOf: (statement: Statement) => number | null,
  outlets: Outlets,
): void {
  const relaying = new Set(statements.map(({ via }) => via))
  let talk: Talk | null = null
  for (const statement of [...statements].sort((a, b) => startOf(a) - startOf(b))) {
    if (!statement.source || relaying.has(statement)) continue
    const speaker = actorOf(statement)
    const sentence = sentenceOf(doc, statement)
    if (statement.via) {
      talk =
        speaker !== null && isByOutlet(doc, statement, outlets)
          ? { speaker, first: statement, last: statement, sentence }
          : null
      continue
    }
    if (!talk || speaker === null || isInside(statement, talk.last)) continue
    const goesOn = speaker === talk.speaker && sentence - talk.sentence <= MAX_SENTENCES_APART
    if (!goesOn || beginsOccasion(doc, statement, talk.first)) {
      talk = null
      continue
    }
    statement.via = talk.first.via
    statement.evidence.push({ rule: relayGoesOn.id, ranges: anchorsOf(talk.first.via!) })
    talk = { ...talk, last: statement, sentence }
  }
}

function sentenceOf(doc: TokenizedDocument, statement: Statement): number {
  return doc.sentenceOf[(statement.cue ?? statement.source!).first] ?? 0
}

function isByOutlet(doc: TokenizedDocument, { via }: Statement, outlets: Outlets): boolean {
  return via?.source != null && outlets.mayBeOtherOutlet(textOf(doc, via.source))
}

/** Whether a statement is part of what another says. */
function isInside({ source, cue }: Statement, { content }: Statement): boolean {
  return content.some((piece) => contains(piece, cue ?? source!))
}

/** Whether a statement is of another occasion than the talk: another day, place, listener or form. */
function beginsOccasion(doc: TokenizedDocument, statement: Statement, first: Statement): boolean {
  const { first: cue, end: cueEnd } = statement.cue ?? { first: 0, end: 0 }
  const verb = doc.words[cueEnd - 1] ?? ''
  if (/^(?:wrote|writes|tweeted|posted|testified|announced)$/.test(verb) && !saysAs(doc, first, verb))
    return true
  if (doc.words[cue - 1] === 'had' || doc.words.slice(cue, cueEnd).includes('had')) return true
  if (/^(?:told|tells)$/.test(verb) && !isSameListener(doc.words[cueEnd] ?? '')) return true
  const known = outsideContent(doc, first)
    .filter((at) => calendarNames.has(doc.words[at]!))
    .map((at) => doc.words[at])
  return outsideContent(doc, statement).some((at) => {
    const word = doc.words[at]!
    if (otherTimes.has(word) || (calendarNames.has(word) && beginsWithCapital(doc.rawWords[at]!)))
      return !known.includes(word)
    return /^(?:in|at|on|during|to|via|following|after)$/.test(word) && namesOccasion(doc, at)
  })
}

/** “told her”, “told host Ina Bell”: the person who asks in the same talk. */
const isSameListener = (word: string) => pronouns.has(word) || journalistNouns.has(word)

function saysAs(doc: TokenizedDocument, { cue }: Statement, verb: string): boolean {
  return cue !== null && wordsOf(doc, cue).includes(verb)
}

/** The tokens of a statement’s sentence that are not what is said. */
function outsideContent(doc: TokenizedDocument, { source, cue, content }: Statement): number[] {
  const { first: anchor } = cue ?? source!
  const found: number[] = []
  for (let at = sentenceStart(doc, anchor); at < sentenceEnd(doc, anchor); at++) {
    if (!content.some((piece) => holds(piece, at))) found.push(at)
  }
  return found
}

/** “at a news conference”, “in a statement”; not “in the same interview”. */
function namesOccasion(doc: TokenizedDocument, preposition: number): boolean {
  for (let at = preposition + 1; at <= preposition + MAX_TOKENS_TO_NOUN; at++) {
    const word = doc.words[at] ?? '.'
    if (word === 'same' || !/^[\p{L}\p{N}'’-]+$/u.test(word)) return false
    if (occasionNouns.has(word)) return true
  }
  return false
}
