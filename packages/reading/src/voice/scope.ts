// How far a source’s authority reaches: sentences without a cue of their own that continue a speaker’s words. In: a document,
// its statements with their actors, its quotations. Out: one more statement for every sentence that continues another.
//
//   “We will wait,” Ms Venn said. “The boats are full.” The port closed at nine.
//                    ^^^^^^^        ^^^^^^^^^^^^^^^^^^^^ continues   ^ the outlet’s own voice
//
// A sentence that no rule continues stays as it is: in the outlet’s own voice, or undetermined where it is a quotation
// without a known speaker.

import type { Span } from '@hearsay/core'
import { outletOpeners, reportedAuxiliaries } from '../lexicon/scope-words.ts'
import { overlappingRange } from '../overlapping.ts'
import type { Statement } from '../statement.ts'
import { anchorsOf, emptyStatement } from '../statement.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import type { EvidenceRule } from '../vocabulary.ts'

/** A quotation as scope sees it. */
export interface QuotationSpan {
  span: Span
  attribution: Statement | null
}

/** Identifies the actor who makes a statement; null where that is unknown. */
type SpeakerOf = (statement: Statement) => number | null

/** A sentence without a cue, between its neighbours. */
interface Neighbourhood {
  doc: TokenizedDocument
  sentence: TokenizedSentence
  /** The sentence before, and the statement in it that can be continued. */
  previous: TokenizedSentence | null
  before: Statement | null
  /** The statement that can be continued in the sentence after, where that is in the same segment. */
  after: Statement | null
}

/** A way in which a sentence continues a statement beside it. */
export interface ScopeRule {
  /** Name of the rule as evidence gives it. */
  id: EvidenceRule
  /** Estimated by reading the annotated prose, not measured on a corpus. */
  confidence: number
  /** The statement that the sentence continues; null where the rule does not apply. */
  find(neighbourhood: Neighbourhood, speakerOf: SpeakerOf): Statement | null
}

/** Auxiliaries of reported speech count among the first tokens of a sentence, this many. */
const MAX_TOKENS_TO_AUXILIARY = 8

/** For a sentence that is mostly quotation; the first rule that applies decides. */
export const quotationScopeRules: readonly ScopeRule[] = [
  {
    id: 'quotation-goes-on',
    confidence: 0.85,
    find: ({ doc, sentence, previous, before }) =>
      previous?.segment === sentence.segment - 1 &&
      opensWithMark(doc, sentence.segment) &&
      endsInsideQuotation(doc, sentence.segment - 1)
        ? before
        : null,
  },
  {
    id: 'quotation-after-its-speaker',
    confidence: 0.8,
    find: ({ sentence, previous, before }) =>
      previous && sentence.segment - previous.segment <= 1 ? before : null,
  },
  { id: 'quotation-before-its-speaker', confidence: 0.7, find: ({ after }) => after },
]

/** For a sentence that is mostly prose, in the paragraph of the sentence before; the first rule that applies decides. */
export const plainScopeRules: readonly ScopeRule[] = [
  {
    id: 'between-two-of-one-speaker',
    confidence: 0.6,
    find({ before, after }, speakerOf) {
      if (!before || !after || before === after) return null
      const speaker = speakerOf(before)
      return speaker !== null && speakerOf(after) === speaker ? before : null
    },
  },
  {
    id: 'reported-tense',
    confidence: 0.5,
    find({ doc, sentence: { first, end }, before }) {
      const head = doc.words.slice(first, Math.min(end, first + MAX_TOKENS_TO_AUXILIARY))
      return head.some((word) => reportedAuxiliaries.has(word)) ? before : null
    },
  },
]

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
  for (const statement of statements)
    if (!statement.source && !statement.cue) continueNeighbour(doc, statement, bySentence)
  const added: Statement[] = []
  for (const [at, sentence] of doc.sentences.entries()) {
    if (bySentence[at]!.length) continue
    const quoted = quotationsIn[at]!.filter((one) => isMostlyQuoted(sentence, one.span))
    const found = quoted.length
      ? speakerBesideQuotation(doc, bySentence, at)
      : speakerOf && speakerOfPlainSentence(doc, bySentence, at, speakerOf)
    if (!found) continue
    const [continued, { id, confidence }] = found
    const statement = emptyStatement({
      content: quoted.length ? quoted.map(({ span }) => intersection(span, sentence.span)) : [sentence.span],
      form: quoted.length ? 'direct' : 'indirect',
      stance: continued.stance,
      via: continued.via,
      continues: continued,
      confidence: Math.min(continued.confidence, confidence),
      evidence: [{ rule: id, spans: anchorsOf(continued) }],
    })
    for (const one of quoted) one.attribution ??= statement
    added.push(statement)
    bySentence[at]!.push(statement)
  }
  return added
}

/** Content that the tagger found neither source nor cue for continues the speaker beside it. */
function continueNeighbour(doc: TokenizedDocument, statement: Statement, bySentence: Statement[][]): void {
  const [piece] = statement.content
  const [first, end] = piece ? sentencesIn(doc, piece) : [0, 0]
  if (first === end) return
  const found = speakerBesideQuotation(doc, bySentence, first)
  if (!found) return
  const [continued, { id }] = found
  statement.continues = continued
  statement.via = continued.via
  statement.evidence.push({ rule: id, spans: anchorsOf(continued) })
}

type Found = [continued: Statement, rule: ScopeRule]

function speakerBesideQuotation(doc: TokenizedDocument, bySentence: Statement[][], at: number): Found | null {
  return firstFound(quotationScopeRules, neighbourhoodOf(doc, bySentence, at), () => null)
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
    for (const span of [statement.source, statement.cue, ...statement.content]) {
      const [first, end] = span ? sentencesIn(doc, span) : [0, 0]
      for (let at = first; at < end; at++) seen.add(at)
    }
    for (const at of seen) bySentence[at]!.push(statement)
  }
  return bySentence
}

/** For each sentence the quotations with a part in it. */
function quotationsBySentence(doc: TokenizedDocument, quotations: QuotationSpan[]): QuotationSpan[][] {
  const bySentence: QuotationSpan[][] = doc.sentences.map(() => [])
  for (const one of quotations) {
    const [first, end] = sentencesIn(doc, one.span)
    for (let at = first; at < end; at++) bySentence[at]!.push(one)
  }
  return bySentence
}

/** Half-open indices of the sentences that a span touches. */
function sentencesIn({ sentences }: TokenizedDocument, span: Span): [first: number, end: number] {
  return overlappingRange(sentences, (sentence) => sentence.span, span)
}

function isMostlyQuoted({ span }: TokenizedSentence, quoted: Span): boolean {
  const [start, end] = intersection(quoted, span)
  return (end - start) * 2 > span[1] - span[0]
}

function intersection([start, end]: Span, [from, to]: Span): Span {
  return [Math.max(start, from), Math.min(end, to)]
}

/** Whether a paragraph begins with an opening mark. */
function opensWithMark(doc: TokenizedDocument, segment: number): boolean {
  const [first] = doc.segments[segment]?.quoteStates ?? []
  return first === 2 || first === 6
}

/** Whether the last quotation of a paragraph is never closed in it. */
function endsInsideQuotation(doc: TokenizedDocument, segment: number): boolean {
  return (doc.segments[segment]?.quoteStates.at(-1) ?? 0) >= 4
}
