// Statements with their missing parts. In: statements as grouped from the tagger’s parts. Out: the same, with the source or
// content that only word order shows.
//
//   The crews were tired, Orla Venn, head of the union, told the Harbor Times on Wednesday.
//   content ◀──────────── source ────────────────────── cue

import { WITHHELD_NAME } from '../lexicon/anonymity.ts'
import { adverbRules, contentRules, cueRules, repairRules, sourceRules, splitRules } from '../rules.ts'
import type { Statement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { textOf, wordsOf } from '../tokenized-document.ts'
import { sentenceStart } from './noun-phrases.ts'
import type { StatementDraft } from './statement-draft.ts'

/** A statement of lower confidence claims no tokens; an estimate. */
const MIN_CLAIM_CONFIDENCE = 0.5

/**
 * Gives statements the source or the content they lack, where word order shows it, and splits those that contain a second
 * cue. Returns all of them.
 */
export function fillMissingParts(doc: TokenizedDocument, statements: Statement[]): Statement[] {
  const nextClaimed = nextClaimedTokens(doc, statements)
  const cueStarts = new Set(statements.flatMap(({ cue }) => (cue ? [cue.first] : [])))
  for (const statement of statements) {
    const draft = { doc, statement, nextClaimed, cueStarts }
    if (!statement.cue) for (const rule of cueRules) rule.apply(draft)
    if (statement.cue) fill(draft)
  }
  return splitRules.reduce((all, rule) => all.flatMap((one) => rule.split(doc, one)), statements)
}

/** “In a message read by his deputy, …”: what opens a sentence before its subject and is not said. */
const OPENING = /^(?:in|at|on|during|after|following|with|amid|despite|\p{L}{3,}ing)$/u
const TAIL = /^(?:as|while|amid|hours|days|weeks|minutes|shortly)$/
const RELATIVE = /^(?:which|who|whose)$/

/**
 * The content of a statement without pieces that are none of it: what opens the sentence before “X said …”, a clause about the source,
 * and, where what is said stands in front, what follows “X said, as …”.
 */
function withoutAdjuncts(doc: TokenizedDocument, { source, cue, content }: Statement): TokenRange[] {
  if (!source || !cue || !content.length) return content
  const cueEnd = cue.end
  const { first: from, end: sourceEnd } = source
  const isFronted = doc.words[cueEnd] === ',' && from < cueEnd && doc.words[from - 1] === ','
  return content.filter((piece) => {
    const { first, end } = piece
    const word = doc.words[first]!
    if (content.length === 1) return !(isFronted && first === cueEnd + 1 && TAIL.test(word))
    if (first >= sourceEnd && first <= sourceEnd + 1 && RELATIVE.test(word)) return false
    // “has ruled out | an early election |, telling members that”
    if (first > sourceEnd && end <= cue.first && isParticipleBehindComma(doc, cue)) return false
    const opens = end <= from && first === sentenceStart(doc, from) && OPENING.test(word)
    return !opens || doc.words[cueEnd] === ',' || wordsOf(doc, piece).includes('"')
  })
}

function isParticipleBehindComma({ words }: TokenizedDocument, { first }: TokenRange): boolean {
  return (
    words[first - 1] === ',' &&
    /^(?:telling|saying|adding|warning|insisting|arguing|claiming)$/.test(words[first]!)
  )
}

/** Applies the rules to a statement with a cue. */
function fill(draft: StatementDraft): void {
  const { doc, statement } = draft
  // “…, said a trader who asked | not to be named”: a condition beside what is said is no part of it.
  const said = statement.content.filter((piece) => !isCondition(doc, piece))
  if (said.length) statement.content = said
  statement.content = withoutAdjuncts(doc, statement)
  for (const rule of adverbRules) rule.apply(draft)
  for (const rule of repairRules) if (statement.source) rule.apply(draft)
  for (const rule of sourceRules) if (!statement.source) rule.apply(draft)
  if (!statement.source || !statement.stated) return
  for (const rule of contentRules) if (!statement.content.length) rule.apply(draft)
}

/**
 * For each token, the first one at or after it that a statement claims. Hedges without a source (“seemed to”) claim none: they
 * may be part of what is said.
 */
function nextClaimedTokens(doc: TokenizedDocument, statements: Statement[]): Uint32Array {
  const claimed = new Uint8Array(doc.tokens.length)
  for (const { source, cue, content, confidence } of statements) {
    if (!source || confidence < MIN_CLAIM_CONFIDENCE) continue
    for (const part of [source, cue, ...content]) if (part) claimed.fill(1, part.first, part.end)
  }
  const next = new Uint32Array(claimed.length + 1).fill(claimed.length)
  for (let at = claimed.length - 1; at >= 0; at--) next[at] = claimed[at] ? at : next[at + 1]!
  return next
}

/**
 * Whether a statement reports anything: what was said, or that a source declined to say it. That a source asked not to be
 * named is a condition, saved with the actor, and not a statement.
 */
export function isReportable(doc: TokenizedDocument, { content, stated, source }: Statement): boolean {
  if (content.some((piece) => isCondition(doc, piece))) return false
  return content.length > 0 || (!stated && source !== null)
}

/** “not to be named”: that a name is withheld. */
function isCondition(doc: TokenizedDocument, piece: TokenRange): boolean {
  return WITHHELD_NAME.test(textOf(doc, piece))
}
