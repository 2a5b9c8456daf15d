// The last step: assembles statements, actors, times, quotations and voices into a reading, plain data in text order.

import type { Actor, Attribution, Quotation, Reading, Time } from './schema.ts'
import type { RuleEvidence, Statement } from './statement.ts'
import { isSure, startOf } from './statement.ts'
import type { TokenRange } from './token-range.ts'
import { spanOf, type TokenizedDocument } from './tokenized-document.ts'
import type { QuotationSpan } from './voice/neighbourhood.ts'
import type { SentenceVoice } from './voice/voices.ts'

/** The parts of a reading, which still refer to statements as objects. */
export interface ReadingParts {
  model: string
  doc: TokenizedDocument
  statements: Statement[]
  voiced: SentenceVoice[]
  actors: Actor[]
  /** The actor of a statement’s own source: an index into `actors`. */
  speakers: ReadonlyMap<Statement, number>
  times: Time[]
  /** When a statement was made: an index into `times`. */
  timeOf: ReadonlyMap<Statement, number>
  quotations: (QuotationSpan & Pick<Quotation, 'use' | 'alterations'>)[]
}

/** The actor of a statement: its own source’s, else that of the statement it continues. */
export function actorOf(speakers: ReadonlyMap<Statement, number>, statement: Statement): number | null {
  for (let at: Statement | null = statement; at; at = at.continues) {
    const actor = speakers.get(at)
    if (actor !== undefined) return actor
  }
  return null
}

/** Sorts statements by their start, replaces every reference to one with its index, and token ranges with spans of text. */
export function assemble(found: ReadingParts): Reading {
  const { doc, actors, times } = found
  const statements = [...found.statements].sort((a, b) => startOf(a) - startOf(b))
  const numbers = new Map(statements.map((statement, at) => [statement, at]))
  const toSpan = (range: TokenRange) => spanOf(doc, range)
  const toEvidence = ({ rule, ranges }: RuleEvidence) => ({ rule, spans: ranges.map(toSpan) })
  const numberOf = (statement: Statement | null) => (statement ? (numbers.get(statement) ?? null) : null)
  return {
    format: 'hearsay-reading',
    version: 1,
    model: found.model,
    sentences: doc.sentences.map(({ span }, at) => {
      const { voice, statements: own, evidence } = found.voiced[at]!
      const attributions = own.flatMap((statement) => numberOf(statement) ?? []).sort((a, b) => a - b)
      return { span, voice, attributions, evidence: evidence.map(toEvidence) }
    }),
    attributions: statements.map(
      (statement): Attribution => ({
        source: statement.source && toSpan(statement.source),
        cue: statement.cue && toSpan(statement.cue),
        content: statement.content.map(toSpan),
        form: statement.form,
        actor: actorOf(found.speakers, statement),
        via: numberOf(statement.via),
        time: found.timeOf.get(statement) ?? null,
        stance: statement.stance,
        stated: statement.stated,
        confidence: Math.round(statement.confidence * 1e4) / 1e4,
        sure: isSure(statement),
        evidence: statement.evidence.map(toEvidence),
      }),
    ),
    actors,
    times,
    quotations: found.quotations.map(({ span, use, attribution, alterations }) => ({
      span,
      use,
      attribution: numberOf(attribution),
      alterations,
    })),
  }
}
