// How far a source’s authority reaches: sentences without a cue of their own that continue a speaker’s words. In: a document,
// its statements with their actors, its quotations. Out: one more statement for every sentence that continues another.
//
//   “We will wait,” Ms Venn said. “The boats are full.” The port closed at nine.
//                    ^^^^^^^        ^^^^^^^^^^^^^^^^^^^^ continues   ^ the outlet’s own voice
//
// A sentence that no rule continues stays as it is: in the outlet’s own voice, or undetermined where it is a quotation
// without a known speaker.

import type { Span } from '@hearsay/core'
import { outletOpeners } from '../lexicon/scope-words.ts'
import { plainScopeRules, quotationScopeRules } from '../rules.ts'
import type { Statement } from '../statement.ts'
import { anchorsOf, emptyStatement } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'
import type { Neighbourhood, QuotationSpan, ScopeRule, SpeakerOf } from './neighbourhood.ts'

/**
 * Finds the sentences that continue a speaker’s words and gives a statement for each; sets the attribution of the
 * quotations in them. Without `speakerOf` only quotations are continued. Time in line with length.
 */
export function extendScope(
  doc: TokenizedDocument,
  statements: Statement[],
  quotations: QuotationSpan[],
  speakerOf: SpeakerOf | null,
): Statement[] {
  const bySentence = statementsBySentence(doc, statements)
  const quotationsIn = quotationsBySentence(doc, quotations)
  const added: Statement[] = []
  // In the order of the text, for what continues a statement may itself be continued.
  for (const [at, sentence] of doc.sentences.entries()) {
    for (const statement of bySentence[at]!)
      if (!statement.source && !statement.cue) continueNeighbour(doc, statement, bySentence, at)
    if (bySentence[at]!.length) continue
    const quoted = quotationsIn[at]!.filter((one) => isMostlyQuoted(sentence, one.span))
    const found = quoted.length
      ? speakerBesideQuotation(neighbourhoodOf(doc, bySentence, at))
      : speakerOf && speakerOfPlainSentence(doc, bySentence, at, speakerOf)
    if (!found) continue
    const [continued, { id, precision }] = found
    const statement = emptyStatement({
      content: quoted.length
        ? quoted.map(({ span }) => tokenRange(doc, intersection(span, sentence.span)))
        : [{ first: sentence.first, end: sentence.end }],
      form: quoted.length ? 'direct' : 'indirect',
      stance: continued.stance,
      via: continued.via,
      continues: continued,
      confidence: Math.min(continued.confidence, precision),
      evidence: [{ rule: id, ranges: anchorsOf(continued) }],
    })
    for (const one of quoted) one.attribution ??= statement
    added.push(statement)
    bySentence[at]!.push(statement)
  }
  return added
}

/** Content that the tagger found neither source nor cue for continues the speaker beside it. */
function continueNeighbour(
  doc: TokenizedDocument,
  statement: Statement,
  bySentence: Statement[][],
  at: number,
): void {
  const [piece] = statement.content
  if (!piece || doc.sentenceOf[piece.first] !== at) return
  const around = neighbourhoodOf(doc, bySentence, at)
  // Reworded content goes on within its paragraph alone.
  if (statement.form === 'indirect' && around.previous?.segment !== around.sentence.segment) return
  const found = speakerBesideQuotation(around)
  if (!found) return
  const [continued, { id, precision }] = found
  statement.continues = continued
  statement.confidence = Math.max(statement.confidence, Math.min(continued.confidence, precision))
  statement.via = continued.via
  statement.evidence.push({ rule: id, ranges: anchorsOf(continued) })
}

type Found = [continued: Statement, rule: ScopeRule]

function speakerBesideQuotation(around: Neighbourhood): Found | null {
  return firstFound(quotationScopeRules, around, () => null)
}

function speakerOfPlainSentence(
  doc: TokenizedDocument,
  bySentence: Statement[][],
  at: number,
  speakerOf: SpeakerOf,
): Found | null {
  const around = neighbourhoodOf(doc, bySentence, at)
  const { sentence, previous, before } = around
  if (!before || previous?.segment !== sentence.segment || outletOpeners.has(doc.words[sentence.first]!))
    return null
  return firstFound(plainScopeRules, around, speakerOf)
}

function firstFound(rules: readonly ScopeRule[], around: Neighbourhood, speakerOf: SpeakerOf): Found | null {
  for (const rule of rules) {
    const continued = rule.find(around, speakerOf)
    if (continued) return [continued, rule]
  }
  return null
}

function neighbourhoodOf(doc: TokenizedDocument, bySentence: Statement[][], at: number): Neighbourhood {
  const sentence = doc.sentences[at]!
  const isSameSegment = doc.sentences[at + 1]?.segment === sentence.segment
  return {
    doc,
    sentence,
    previous: doc.sentences[at - 1] ?? null,
    before: continuable(bySentence[at - 1] ?? []),
    after: isSameSegment ? continuable(bySentence[at + 1]!) : null,
  }
}

/** The statement of a sentence that its neighbour can continue: one with a source that stated something. */
function continuable(statements: Statement[]): Statement | null {
  const stated = statements.filter((one) => one.stated && (one.source || one.continues))
  return stated.find((one) => one.via) ?? stated.at(-1) ?? null
}

/** For each sentence the statements with a part in it. */
function statementsBySentence(doc: TokenizedDocument, statements: Statement[]): Statement[][] {
  const bySentence: Statement[][] = doc.sentences.map(() => [])
  for (const statement of statements) {
    const seen = new Set<number>()
    for (const part of [statement.source, statement.cue, ...statement.content]) {
      if (!part) continue
      const { first, last } = sentencesOf(doc, part)
      for (let at = first; at <= last; at++) seen.add(at)
    }
    for (const at of seen) bySentence[at]!.push(statement)
  }
  return bySentence
}

/** For each sentence the quotations with a part in it. */
function quotationsBySentence(doc: TokenizedDocument, quotations: QuotationSpan[]): QuotationSpan[][] {
  const bySentence: QuotationSpan[][] = doc.sentences.map(() => [])
  for (const one of quotations) {
    const { first, last } = sentencesOf(doc, tokenRange(doc, one.span))
    for (let at = first; at <= last; at++) bySentence[at]!.push(one)
  }
  return bySentence
}

/** Indices of the first and the last sentence of a token range. */
function sentencesOf({ sentenceOf }: TokenizedDocument, { first, end }: TokenRange) {
  return { first: sentenceOf[first]!, last: sentenceOf[end - 1]! }
}

function isMostlyQuoted({ span }: TokenizedSentence, quoted: Span): boolean {
  const [start, end] = intersection(quoted, span)
  return (end - start) * 2 > span[1] - span[0]
}

function intersection([start, end]: Span, [from, to]: Span): Span {
  return [Math.max(start, from), Math.min(end, to)]
}
