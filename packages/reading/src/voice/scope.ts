// How far a source’s authority carries: a sentence without a cue of its own that goes on with the speaker. In: a page,
// its statements with their actors, its quotations. Out: a statement more for every sentence that is carried.
//
//   “We will wait,” Ms Venn said. “The boats are full.” The port closed at nine.
//                    ^^^^^^^        ^^^^^^^^^^^^^^^^^^^^ goes on   ^ the outlet’s own again
//
// What nothing carries is left alone: the sentence is in the outlet’s own voice, or undetermined where it is a
// quotation nobody is found for.

import type { Span } from '@hearsay/core'
import { partitionPoint } from '@hearsay/core'
import type { Statement } from '../statement.ts'
import { anchorsOf } from '../statement.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'

/** A quotation as scope looks at it. */
export interface QuotationSpan {
  span: Span
  attribution: Statement | null
}

/** How sure each rule is; from reading the annotated prose, not measured on a corpus. */
const CONFIDENCE = {
  'quotation-goes-on': 0.85,
  'quotation-after-its-speaker': 0.8,
  'quotation-before-its-speaker': 0.7,
  'between-two-of-one-speaker': 0.6,
  'reported-tense': 0.5,
} as const
type Rule = keyof typeof CONFIDENCE

/** “It would cost two million”: what somebody said, told in their tense. */
const REPORTED_TENSE = /^(?:would|could|should|might)$/
/** Words that take the outlet’s own voice up again. */
const RETURNS_TO_OUTLET = /^(?:but|however|meanwhile|still|earlier|later|critics|since)$/

/**
 * Finds the sentences that go on with a speaker and gives a statement for each; sets the attribution of the quotations
 * they hold. `speakerOf` tells two statements of one actor, null where it is not known; without it
 * only quotations go on. Time in line with length.
 */
export function extendScope(
  doc: TokenizedDocument,
  statements: Statement[],
  quotations: QuotationSpan[],
  speakerOf: ((statement: Statement) => number | null) | null,
): Statement[] {
  const said = statementsBySentence(doc, statements)
  const quotedBy = quotationsBySentence(doc, quotations)
  const carried: Statement[] = []
  for (const statement of statements)
    if (!statement.source && !statement.cue) continueNeighbour(doc, statement, said)
  for (const [at, sentence] of doc.sentences.entries()) {
    if (said[at]!.length) continue
    const quoted = quotedBy[at]!.filter((one) => isMostlyQuoted(sentence, one.span))
    const found = quoted.length
      ? speakerBesideQuotation(doc, said, at)
      : speakerOf && speakerOfPlainSentence(doc, said, at, speakerOf)
    if (!found) continue
    const [from, rule] = found
    const statement: Statement = {
      source: null,
      cue: null,
      content: quoted.length ? quoted.map(({ span }) => intersection(span, sentence.span)) : [sentence.span],
      form: quoted.length ? 'direct' : 'indirect',
      stance: from.stance,
      stated: true,
      via: from.via,
      continues: from,
      confidence: Math.min(from.confidence, CONFIDENCE[rule]),
      evidence: [{ rule, spans: anchorsOf(from) }],
    }
    for (const one of quoted) one.attribution ??= statement
    carried.push(statement)
    said[at]!.push(statement)
  }
  return carried
}

/** A content that the tagger found neither source nor cue for goes on with who spoke beside it. */
function continueNeighbour(doc: TokenizedDocument, statement: Statement, said: Statement[][]): void {
  const [first] = statement.content[0] ? sentencesIn(doc, statement.content[0]) : []
  if (first === undefined) return
  const found = speakerBesideQuotation(doc, said, first)
  if (!found) return
  const [from, rule] = found
  statement.continues = from
  statement.via = from.via
  statement.evidence.push({
    rule,
    spans: anchorsOf(from),
  })
}

/** For each sentence the statements with a part in it. */
function statementsBySentence(doc: TokenizedDocument, statements: Statement[]): Statement[][] {
  const said: Statement[][] = doc.sentences.map(() => [])
  for (const statement of statements) {
    const parts = [statement.source, statement.cue, ...statement.content]
    const seen = new Set<number>()
    for (const span of parts) if (span) for (const at of sentencesIn(doc, span)) seen.add(at)
    for (const at of seen) said[at]!.push(statement)
  }
  return said
}

function quotationsBySentence(doc: TokenizedDocument, quotations: QuotationSpan[]): QuotationSpan[][] {
  const quoted: QuotationSpan[][] = doc.sentences.map(() => [])
  for (const one of quotations) for (const at of sentencesIn(doc, one.span)) quoted[at]!.push(one)
  return quoted
}

/** Indices of the sentences a span touches. */
function sentencesIn({ sentences }: TokenizedDocument, [start, end]: Span): number[] {
  const found: number[] = []
  let at = partitionPoint(sentences, ({ span }) => span[1] <= start)
  while (at < sentences.length && sentences[at]!.span[0] < end) found.push(at++)
  return found
}

function isMostlyQuoted({ span }: TokenizedSentence, quoted: Span): boolean {
  const [start, end] = intersection(quoted, span)
  return (end - start) * 2 > span[1] - span[0]
}

function intersection([start, end]: Span, [from, to]: Span): Span {
  return [Math.max(start, from), Math.min(end, to)]
}

/** A statement of a sentence that can be gone on with: somebody stated something. */
function continuable(statements: Statement[]): Statement | null {
  const stated = statements.filter((one) => one.stated && (one.source || one.continues))
  return stated.find((one) => one.via) ?? stated.at(-1) ?? null
}

function speakerBesideQuotation(
  doc: TokenizedDocument,
  said: Statement[][],
  at: number,
): [Statement, Rule] | null {
  const { segment } = doc.sentences[at]!
  const before = continuable(said[at - 1] ?? [])
  if (before) {
    const same = doc.sentences[at - 1]!.segment === segment
    if (same) return [before, 'quotation-after-its-speaker']
    if (doc.sentences[at - 1]!.segment === segment - 1)
      return [
        before,
        opensWithMark(doc, segment) && endsInsideQuotation(doc, segment - 1)
          ? 'quotation-goes-on'
          : 'quotation-after-its-speaker',
      ]
  }
  const after = continuable(said[at + 1] ?? [])
  if (after && doc.sentences[at + 1]!.segment === segment) return [after, 'quotation-before-its-speaker']
  return null
}

/** Whether a paragraph begins with an opening mark. */
function opensWithMark(doc: TokenizedDocument, segment: number): boolean {
  return doc.segments[segment]?.quoteStates[0] === 2 || doc.segments[segment]?.quoteStates[0] === 6
}

/** Whether the last quotation of a paragraph is never closed in it. */
function endsInsideQuotation(doc: TokenizedDocument, segment: number): boolean {
  return (doc.segments[segment]?.quoteStates.at(-1) ?? 0) >= 4
}

function speakerOfPlainSentence(
  doc: TokenizedDocument,
  said: Statement[][],
  at: number,
  speakerOf: (statement: Statement) => number | null,
): [Statement, Rule] | null {
  const { segment, first, end } = doc.sentences[at]!
  if (at === 0 || doc.sentences[at - 1]!.segment !== segment) return null
  const before = continuable(said[at - 1]!)
  if (!before) return null
  if (RETURNS_TO_OUTLET.test(doc.words[first]!)) return null
  const speaker = speakerOf(before)
  const next = doc.sentences[at + 1]?.segment === segment ? continuable(said[at + 1]!) : null
  if (next && speaker !== null && speakerOf(next) === speaker && next !== before)
    return [before, 'between-two-of-one-speaker']
  const head = doc.words.slice(first, Math.min(end, first + 8))
  return head.some((word) => REPORTED_TENSE.test(word)) ? [before, 'reported-tense'] : null
}
