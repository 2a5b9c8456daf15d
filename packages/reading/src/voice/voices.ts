// Every sentence in one voice. In: a document, its statements and their actors. Out: for each sentence the voice, the
// statements in it and the evidence.
//
// The statement whose parts fill most of the sentence decides, where they fill enough of it and it is sure; the rest is the
// outlet’s own voice. A sentence that is all quotation without a speaker, or has a cue without a source (“reportedly”), is
// undetermined; so is one that an unsure statement fills, where it is quoted or its cue reports words by itself.

import type { Span } from '@hearsay/core'
import { cueWords, introducesWords } from '../lexicon/cues.ts'
import { outletHedges } from '../lexicon/scope-words.ts'
import type { Outlets } from '../relay/outlets.ts'
import type { Actor } from '../schema.ts'
import type { RuleEvidence, Statement } from '../statement.ts'
import { anchorsOf, isSure } from '../statement.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'
import type { Voice } from '../vocabulary.ts'
import type { QuotationSpan } from './neighbourhood.ts'

/** A sentence with its voice. */
export interface SentenceVoice {
  voice: Voice
  statements: Statement[]
  evidence: RuleEvidence[]
}

/** The share of a sentence’s tokens that a statement’s parts must fill to decide its voice. */
const MIN_SHARE = 0.3

/**
 * Gives every sentence of a document its voice. `mayReport` says of a sentence in which nothing was found whether it may
 * report speech all the same, in a form that isn’t known.
 */
export function voicesOf(
  doc: TokenizedDocument,
  statements: Statement[],
  quotations: QuotationSpan[],
  actorOf: (statement: Statement) => Actor | null,
  outlets: Outlets,
  mayReport: (sentence: TokenizedSentence) => boolean,
): SentenceVoice[] {
  const filled = doc.sentences.map(() => new Map<Statement, number>())
  for (const statement of statements) {
    for (const span of [statement.source, statement.cue, ...statement.content]) {
      if (span) countTokens(doc, filled, statement, span)
    }
  }
  const unattributed = doc.sentences.map(() => new Map<QuotationSpan, number>())
  for (const one of quotations)
    if (!one.attribution || !isSure(one.attribution)) countTokens(doc, unattributed, one, one.span)
  return doc.sentences.map((sentence, at) => {
    const found = [...filled[at]!].sort((a, b) => b[1] - a[1])
    const size = sentence.end - sentence.first
    const large = found
      .filter(([one, tokens]) => one.stated && tokens >= size * MIN_SHARE)
      .map(([one]) => one)
    // A statement without an actor (“asked whether …”) yields to one with an actor in the same sentence.
    const sure = large.filter(isSure)
    const deciding = sure.find((one) => actorOf(one)) ?? sure[0]
    const inSentence = found.map(([one]) => one)
    const quoted = [...unattributed[at]!].find(([, tokens]) => tokens * 2 > size)?.[0] ?? null
    const judged = deciding
      ? voiceOfStatement(doc, innermost(deciding, sure), actorOf, outlets)
      : large[0]
        ? voiceOfUnsure(doc, large[0], quoted)
        : voiceWithoutStatement(sentence, inSentence, quoted, mayReport)
    return { ...judged, statements: inSentence }
  })
}

type Judgement = Pick<SentenceVoice, 'voice' | 'evidence'>

/** The voice of a sentence that a statement decides. */
function voiceOfStatement(
  doc: TokenizedDocument,
  statement: Statement,
  actorOf: (statement: Statement) => Actor | null,
  outlets: Outlets,
): Judgement {
  if (statement.via) return { voice: 'relayed', evidence: [...statement.evidence] }
  const spans = anchorsOf(statement)
  const actor = actorOf(statement)
  if (!actor) {
    const rule = isHedge(doc, statement) ? 'own-hedge' : 'nobody-named'
    return {
      voice: rule === 'own-hedge' ? 'own' : 'undetermined',
      evidence: [{ rule, spans }, ...statement.evidence],
    }
  }
  if (actor.outlet && outlets.isOwnOutlet(actor.name))
    return { voice: 'own', evidence: [{ rule: 'own-outlet', spans }] }
  return { voice: actor.standing, evidence: [...statement.evidence] }
}

/** Whether an outlet hedges in its own voice: “appears to have failed”, without a source. */
function isHedge(doc: TokenizedDocument, { source, cue }: Statement): boolean {
  if (source || !cue) return false
  return doc.words.slice(...tokenRange(doc, cue)).some((word) => outletHedges.has(word))
}

/** The voice of a sentence that only an unsure statement fills: undetermined where words are reported all the same. */
function voiceOfUnsure(
  doc: TokenizedDocument,
  statement: Statement,
  quoted: QuotationSpan | null,
): Judgement {
  const { cue } = statement
  const isReported = quoted || (cue && doc.words.slice(...tokenRange(doc, cue)).some(reportsWords))
  return {
    voice: isReported ? 'undetermined' : 'own',
    evidence: [{ rule: 'unsure-statement', spans: anchorsOf(statement) }, ...statement.evidence],
  }
}

/** Whether a word reports words by itself: “said”, “reportedly”. */
function reportsWords(word: string): boolean {
  return introducesWords(word) || cueWords(word).some(({ kind }) => kind === 'adverb')
}

/** The voice of a sentence that no statement decides: a quotation without a speaker is undetermined, all else the outlet’s. */
function voiceWithoutStatement(
  sentence: TokenizedSentence,
  statements: Statement[],
  quoted: QuotationSpan | null,
  mayReport: (sentence: TokenizedSentence) => boolean,
): Judgement {
  if (quoted) {
    return {
      voice: 'undetermined',
      evidence: [{ rule: 'quotation-without-a-speaker', spans: [quoted.span] }],
    }
  }
  const cues = statements.flatMap(({ cue }) => (cue ? [cue] : []))
  if (mayReport(sentence))
    return { voice: 'undetermined', evidence: [{ rule: 'form-not-known', spans: cues }] }
  return { voice: 'own', evidence: [{ rule: cues.length ? 'mostly-own-words' : 'no-cue', spans: cues }] }
}

/** The statement at the inner end of a relay chain: where the words come from. */
function innermost(outer: Statement, among: Statement[]): Statement {
  const inner = among.find((one) => one.via === outer)
  return inner ? innermost(inner, among) : outer
}

/** Adds to each sentence’s count the number of its tokens that a span covers. */
function countTokens<Key>(doc: TokenizedDocument, counts: Map<Key, number>[], key: Key, span: Span): void {
  const [first, end] = tokenRange(doc, span)
  for (let token = first; token < end; token++) {
    const count = counts[doc.sentenceOf[token]!]!
    count.set(key, (count.get(key) ?? 0) + 1)
  }
}
