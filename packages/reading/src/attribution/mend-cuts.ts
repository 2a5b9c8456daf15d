// Statements that a smaller, improbable one cuts in two, made whole. In: the statements of a document. Out: the same without the
// improbable ones that are part of what is said.
//
//   He explained that in trade, the US emphasizes resilience.      The isles seemed to have lost it, and nobody knows, an expert told us.
//                ^^^^^^^^^^^^^  ^^^^^^ cut off here                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  cut off here
//
// Improbable are hedges and passives without a source (“seemed to”, “will be discussed”) and statements of low confidence. Not: a
// statement of another speaker beside it, which is probable.

import { isSpeechVerb } from '../lexicon/cues.ts'
import { extentInTokens, MAX_STATEMENTS_PER_SENTENCE, type Statement, startOf } from '../statement.ts'
import { isVerb } from '../times/tense.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'
import { lastWordEnd } from './noun-phrases.ts'
import { cutInTwo } from './rules/cut-in-two.ts'

/** A statement of lower confidence may be part of what another says; an estimate. */
const MAX_PART_CONFIDENCE = 0.3
/** So many tokens, a comma and a conjunction, may stand between content and what was cut off. */
const MAX_JOINT_TOKENS = 2
/** Content of so many tokens in another sentence than the cue is of no statement there. */
const MAX_STRAY_TOKENS = 2
const JOINT = /^(?:,|and|but|or|—|–)$/

/** A statement that says something with one content, and its parts. */
interface Whole {
  statement: Statement
  cue: TokenRange
  content: TokenRange
}

/** Makes the content of statements whole and drops those inside it that nobody made. Time linear in the number of statements. */
export function mendCuts(doc: TokenizedDocument, statements: Statement[]): Statement[] {
  const bySentence = new Map<number, Statement[]>()
  for (const statement of statements) {
    if (statement.content.length > 1) dropStrays(doc, statement)
    const at = doc.sentenceOf[startOf(statement)]!
    const known = bySentence.get(at)
    if (known) known.push(statement)
    else bySentence.set(at, [statement])
  }
  const dropped = new Set<Statement>()
  for (const together of bySentence.values()) {
    if (together.length > MAX_STATEMENTS_PER_SENTENCE) continue
    for (const statement of together) {
      const whole = dropped.has(statement) ? null : wholeOf(doc, statement)
      if (whole) mend(doc, whole, together, dropped)
    }
  }
  return dropped.size ? statements.filter((one) => !dropped.has(one)) : statements
}

/** “… said the valves were safe. Orm did not answer | questions.”: a word or two of another sentence, without marks. */
function dropStrays(doc: TokenizedDocument, { cue, content }: Statement): void {
  if (!cue) return
  const home = doc.sentenceOf[cue.first]
  const kept = content.filter(
    ({ first, end }) =>
      end - first > MAX_STRAY_TOKENS ||
      (doc.sentenceOf[first] === home && !isPointOfOthers(doc, first, end)) ||
      doc.words[first] === '"',
  )
  if (kept.length && kept.length < content.length) content.splice(0, content.length, ...kept)
}

/** “…, | a point | echoed by the chamber”: what others say of it. */
function isPointOfOthers({ words }: TokenizedDocument, first: number, end: number): boolean {
  return (
    end - first === 2 &&
    words[first - 1] === ',' &&
    /^(?:an?|the)$/.test(words[first]!) &&
    /^(?:point|view|claim|charge|allegation|accusation|sentiment|call|warning|argument|demand|account)$/.test(
      words[first + 1]!,
    )
  )
}

/** A statement with source, a verb of speech and content that is reworded; null for any other. */
function wholeOf(doc: TokenizedDocument, statement: Statement): Whole | null {
  const { source, cue, content, form } = statement
  if (!source || !cue || content.length !== 1 || form === 'direct') return null
  return wordsOf(doc, cue).some(isSpeechVerb) ? { statement, cue, content: content[0]! } : null
}

function mend(doc: TokenizedDocument, whole: Whole, together: Statement[], dropped: Set<Statement>): void {
  const { statement, cue } = whole
  let { first, end } = whole.content
  const isBehind = first >= cue.end
  for (const part of together) {
    if (part === statement || dropped.has(part) || !mayBePart(part, statement)) continue
    const { first: from, end: to } = extentInTokens(part)
    const isInside = from >= first && to <= end
    const goesOn = isBehind && from >= end && joins(doc, end, from)
    const comesBefore = !isBehind && to <= first && joins(doc, to, first)
    if (!isInside && !goesOn && !comesBefore) continue
    if (goesOn) end = to
    if (comesBefore) first = from
    dropped.add(part)
  }
  const rest = lastWordEnd(doc, cue.first)
  const isCut =
    end !== whole.content.end ||
    (isBehind && doc.words[end] === ',' && (goesOnWithThat(doc, end) || !hasVerb(doc, first, end)))
  if (isBehind && isCut && end < rest && isFreeFrom(end, rest, together, dropped)) end = rest
  if (first === whole.content.first && end === whole.content.end) return
  statement.content = [{ first, end }]
  statement.evidence.push({ rule: cutInTwo.id, ranges: [...statement.content] })
}

/** Whether a statement may be part of what another one says. */
function mayBePart(part: Statement, of: Statement): boolean {
  if (!part.stated || part.form === 'direct') return false
  return !part.source || (part.confidence < MAX_PART_CONFIDENCE && part.confidence < of.confidence)
}

/** Whether only a comma and a conjunction stand between two tokens. */
function joins(doc: TokenizedDocument, end: number, from: number): boolean {
  return from - end <= MAX_JOINT_TOKENS && doc.words.slice(end, from).every((word) => JOINT.test(word))
}

/** “… was safe, | but that tests would take weeks”: a second clause of what is said. */
function goesOnWithThat({ words }: TokenizedDocument, comma: number): boolean {
  return words[comma + 2] === 'that' && /^(?:and|but|or)$/.test(words[comma + 1]!)
}

function hasVerb(doc: TokenizedDocument, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isVerb(doc, at) || /^(?:is|are)$/.test(doc.words[at]!)) return true
  return false
}

/** Whether no other statement has a part in the tokens `[first, end)`. */
function isFreeFrom(first: number, end: number, together: Statement[], dropped: Set<Statement>): boolean {
  return together.every((one) => {
    const { first: from, end: to } = extentInTokens(one)
    return dropped.has(one) || to <= first || from >= end
  })
}
