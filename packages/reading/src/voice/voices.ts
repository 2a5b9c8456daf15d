// Every sentence in one voice. In: a document, its statements and their actors. Out: for each sentence the voice, the
// statements in it and the evidence.
//
// The statement whose parts fill most of the sentence decides, where they fill enough of it and it is sure; the rest is the
// outlet’s own voice. A sentence that is all quotation without a speaker, or has a cue without a source (“reportedly”), is
// undetermined; so is one that an unsure statement fills, where it is quoted or its cue reports words by itself.

import type { Outlets } from '../relay/outlets.ts'
import { voiceRules } from '../rules.ts'
import type { Actor } from '../schema.ts'
import type { RuleEvidence, Statement } from '../statement.ts'
import { isSure } from '../statement.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'
import type { Voice } from '../vocabulary.ts'
import type { QuotationSpan } from './neighbourhood.ts'
import type { Judgement, SentenceContext } from './voice-rule.ts'

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
  const filled: (Map<Statement, number> | undefined)[] = new Array(doc.sentences.length)
  for (const statement of statements) {
    for (const part of [statement.source, statement.cue, ...statement.content])
      if (part) countTokens(doc, filled, statement, part)
  }
  const unattributed: (Map<QuotationSpan, number> | undefined)[] = new Array(doc.sentences.length)
  for (const one of quotations)
    if (!one.attribution || !isSure(one.attribution))
      countTokens(doc, unattributed, one, tokenRange(doc, one.span))
  return doc.sentences.map((sentence, at) => {
    const found = [...(filled[at] ?? [])].sort((a, b) => b[1] - a[1])
    const size = sentence.end - sentence.first
    const large = found
      .filter(([one, tokens]) => one.stated && tokens >= size * MIN_SHARE)
      .map(([one]) => one)
    // A statement without an actor (“asked whether …”) yields to one with an actor in the same sentence.
    const sure = large.filter(isSure)
    const deciding = sure.find((one) => actorOf(one)) ?? sure[0]
    const inSentence = found.map(([one]) => one)
    const quoted = [...(unattributed[at] ?? [])].find(([, tokens]) => tokens * 2 > size)?.[0] ?? null
    // What a sure outlet relays is relayed, no matter who said it.
    const statement = deciding ? innermost(deciding, large) : null
    const judged = judge({
      doc,
      sentence,
      statements: inSentence,
      deciding: statement,
      actor: statement && actorOf(statement),
      unsure: deciding ? null : (large[0] ?? null),
      quoted,
      isOwnOutlet: outlets.isOwnOutlet,
      mayReport,
    })
    return { ...judged, statements: inSentence }
  })
}

/** The voice that the first rule gives; else a statement decides: relayed, or as its actor is named. */
function judge(context: SentenceContext): Pick<SentenceVoice, 'voice' | 'evidence'> {
  const { deciding, actor } = context
  if (deciding?.via) return { voice: 'relayed', evidence: [...deciding.evidence] }
  for (const rule of voiceRules) {
    const found: Judgement | null = rule.judge(context)
    if (found)
      return {
        voice: found.voice,
        evidence: [{ rule: rule.id, ranges: found.ranges }, ...(found.more ?? [])],
      }
  }
  return { voice: actor?.standing ?? 'undetermined', evidence: [...(deciding?.evidence ?? [])] }
}

/** The statement at the inner end of a relay chain: where the words come from. */
function innermost(outer: Statement, among: Statement[]): Statement {
  const inner = among.find((one) => one.via === outer)
  return inner ? innermost(inner, among) : outer
}

/** Adds to each sentence’s count the number of its tokens that a range covers. */
function countTokens<Key>(
  doc: TokenizedDocument,
  counts: (Map<Key, number> | undefined)[],
  key: Key,
  { first, end }: TokenRange,
): void {
  let token = first
  while (token < end) {
    const sentence = doc.sentenceOf[token]!
    const next = Math.min(end, doc.sentences[sentence]!.end)
    const count = counts[sentence] ?? new Map<Key, number>()
    counts[sentence] = count
    count.set(key, (count.get(key) ?? 0) + next - token)
    token = next
  }
}
