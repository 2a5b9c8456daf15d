// Every sentence in one voice. In: a page, its statements and who their actors are. Out: for each sentence the voice,
// the statements in it and the evidence.
//
// The statement whose parts fill most of the sentence decides, where they fill enough of it; the rest is the outlet’s
// own. A sentence that is all quotation and nobody’s, or is put to nobody (“reportedly”), is undetermined.

import type { Span } from '@hearsay/core'
import type { Outlets } from '../relay/outlets.ts'
import type { Actor, Evidence } from '../schema.ts'
import type { Statement } from '../statement.ts'
import { anchorsOf } from '../statement.ts'
import type { TokenizedDocument, TokenizedSentence } from '../tokenized-document.ts'
import { tokenRange } from '../tokenized-document.ts'
import type { Voice } from '../vocabulary.ts'
import type { QuotationSpan } from './scope.ts'

/** A sentence as judged. */
export interface SentenceVoice {
  voice: Voice
  statements: Statement[]
  evidence: Evidence[]
}

/** The share of a sentence that a statement’s parts must fill to decide its voice. */
const MIN_SHARE = 0.3
/** Cues by which an outlet hedges in its own voice, naming nobody: “the plan appears to have failed”. */
const OUTLET_HEDGE =
  /\b(?:seem|seems|seemed|appear|appears|appeared|likely|unlikely|expected|supposed|set|due|widely)\b/i

/**
 * Judges every sentence of a page. `mayReport` tells of a sentence in which nothing was found whether it may report
 * somebody’s words all the same, in a form that isn’t known.
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
  const loose = doc.sentences.map(() => new Map<QuotationSpan, number>())
  for (const one of quotations) if (!one.attribution) countTokens(doc, loose, one, one.span)
  return doc.sentences.map((sentence, at) => {
    const found = [...filled[at]!].sort((a, b) => b[1] - a[1])
    const own = { statements: found.map(([one]) => one) }
    const size = sentence.end - sentence.first
    const enough = found
      .filter(([one, tokens]) => one.stated && tokens >= size * MIN_SHARE)
      .map(([one]) => one)
    // Who is put to nobody (“asked whether …”) gives way to somebody in the same sentence.
    const deciding = enough.find((one) => actorOf(one)) ?? enough[0]
    if (deciding) return { ...own, ...voiceOf(innermost(deciding, enough), actorOf) }
    const quoted = [...loose[at]!].find(([, tokens]) => tokens * 2 > size)
    if (quoted) {
      const evidence = [{ rule: 'quotation-without-a-speaker', spans: [quoted[0].span] }]
      return { ...own, voice: 'undetermined' as const, evidence }
    }
    const cues = found.flatMap(([one]) => (one.cue ? [one.cue] : []))
    if (mayReport(sentence)) {
      return {
        ...own,
        voice: 'undetermined' as const,
        evidence: [{ rule: 'form-not-known', spans: cues }],
      }
    }
    return {
      ...own,
      voice: 'own' as const,
      evidence: [{ rule: cues.length ? 'mostly-own-words' : 'no-cue', spans: cues }],
    }
  })

  function voiceOf(statement: Statement, actorFor: typeof actorOf): { voice: Voice; evidence: Evidence[] } {
    const actor = actorFor(statement)
    const words = statement.cue ? doc.text.slice(...statement.cue) : ''
    const spans = anchorsOf(statement)
    if (statement.via) return { voice: 'relayed', evidence: [...statement.evidence] }
    if (!actor) {
      const hedged = !statement.source && OUTLET_HEDGE.test(words)
      const rule = hedged ? 'own-hedge' : 'nobody-named'
      return { voice: hedged ? 'own' : 'undetermined', evidence: [{ rule, spans }, ...statement.evidence] }
    }
    if (actor.outlet && outlets.isOwnOutlet(actor.name))
      return { voice: 'own', evidence: [{ rule: 'own-outlet', spans }] }
    return { voice: actor.standing, evidence: [...statement.evidence] }
  }
}

/** The statement that another relays, and the one that this one relays, to the end: where the words come from. */
function innermost(outer: Statement, among: Statement[]): Statement {
  const inner = among.find((one) => one.via === outer)
  return inner ? innermost(inner, among) : outer
}

/** Counts for each sentence how many of its tokens a span holds. */
function countTokens<Key>(doc: TokenizedDocument, counts: Map<Key, number>[], key: Key, span: Span): void {
  const [first, end] = tokenRange(doc, span)
  for (let token = first; token < end; token++) {
    const count = counts[doc.sentenceOf[token]!]!
    count.set(key, (count.get(key) ?? 0) + 1)
  }
}
