// What courts and inquiries hear, as statements without a source. In: the statements of a document. Out: the same, with one for each
// hearing, in place of those of the model that make who hears the source, or miss a part.
//
//   The tribunal heard she had been refused leave.
//
// Not: “Ana Ruiz told the court that …”, which has a speaker.

import { hearers } from '../lexicon/deeds.ts'
import type { RuleWithPrecision } from '../rule.ts'
import { hearingRules } from '../rules.ts'
import { emptyStatement, MAX_STATEMENTS_PER_SENTENCE, type Statement } from '../statement.ts'
import { overlap } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'
import type { Hearing } from './rules/heard-in-court.ts'

/** A statement of the model with a lower confidence yields. */
const MIN_CONFIDENCE = 0.5
const VERBS = new Set(['heard', 'told', 'alleged', 'claimed'])
const HEARING = triggerBit(VERBS)

/** Adds what is heard in court. Time linear in the number of words and statements. */
export function addHearings(doc: TokenizedDocument, statements: Statement[]): Statement[] {
  const heard: Statement[] = []
  for (const { first, end, triggers } of doc.sentences) {
    if (!(triggers & HEARING)) continue
    for (let at = first; at < end; at++) {
      if (!VERBS.has(doc.words[at]!)) continue
      for (const rule of hearingRules) {
        const found = rule.hearingAt(doc, at)
        if (found) heard.push(hearingStatement(found, rule))
      }
    }
  }
  if (!heard.length) return statements
  const bySentence = new Map<number | undefined, Statement[]>(heard.map((one) => [sentenceOf(doc, one), []]))
  for (const one of statements) bySentence.get(sentenceOf(doc, one))?.push(one)
  const dropped = new Set<Statement>()
  const added = heard.filter((one) => {
    const near = bySentence.get(sentenceOf(doc, one)) ?? []
    if (near.length > MAX_STATEMENTS_PER_SENTENCE || near.some((known) => says(doc, known, one))) return false
    for (const known of near) if (yields(doc, known, one)) dropped.add(known)
    return true
  })
  return [...statements.filter((one) => !dropped.has(one)), ...added]
}

function hearingStatement({ cue, content }: Hearing, { id, precision }: RuleWithPrecision): Statement {
  return emptyStatement({
    cue,
    content: [content],
    confidence: precision,
    evidence: [{ rule: id, ranges: [cue] }],
  })
}

function sentenceOf(doc: TokenizedDocument, { source, cue, content }: Statement): number | undefined {
  const anchor = cue ?? source ?? content[0]
  return anchor && doc.sentenceOf[anchor.first]
}

/** Whether the model found the same words, said by a speaker who is not named. */
function says(
  { tokens }: TokenizedDocument,
  { source, cue, content, confidence }: Statement,
  heard: Statement,
): boolean {
  if (source || !cue || !overlap(cue, heard.cue!) || confidence < MIN_CONFIDENCE) return false
  const [start, heardStart] = [content[0], heard.content[0]].map((piece) => piece && tokens[piece.first]![0])
  return start !== undefined && Math.abs(start - heardStart!) < 2
}

/** Whether a statement of the model makes another reading of the same verb, or has no verb and who hears as its source. */
function yields(doc: TokenizedDocument, { source, cue }: Statement, heard: Statement): boolean {
  if (cue) return overlap(cue, heard.cue!)
  return source === null || wordsOf(doc, source).some((word) => hearers.has(word))
}
