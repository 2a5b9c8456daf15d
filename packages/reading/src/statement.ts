// A statement: an attribution while it is being built. Every step of the reading takes the statements of a document and completes
// them; `assemble` turns them into plain data at the end.

import type { TokenRange } from './token-range.ts'
import type { EvidenceRule, QuoteForm, Stance } from './vocabulary.ts'
import { UNSURE_BELOW, WORDLESS_UNSURE_BELOW } from './vocabulary.ts'

/** A rule that decided, and the words that it matched. */
export interface RuleEvidence {
  rule: EvidenceRule
  ranges: TokenRange[]
}

/** Who says what, as far as the steps so far have found it, in tokens; `assemble` makes spans of text of them. */
export interface Statement {
  source: TokenRange | null
  cue: TokenRange | null
  /** Ascending, not overlapping. */
  content: TokenRange[]
  form: QuoteForm
  stance: Stance
  /** false if the source declined to say anything. */
  stated: boolean
  /** The statement that relays this one. */
  via: Statement | null
  /** The statement whose source it continues, where it has no cue of its own. */
  continues: Statement | null
  confidence: number
  /** Whether no word of it reports words, so that it needs a higher confidence to be sure. */
  wordless: boolean
  evidence: RuleEvidence[]
}

/** A statement without parts, or with those given. */
export function emptyStatement(parts: Partial<Statement> = {}): Statement {
  return {
    source: null,
    cue: null,
    content: [],
    form: 'indirect',
    stance: 'neutral',
    stated: true,
    via: null,
    continues: null,
    confidence: 1,
    wordless: false,
    evidence: [],
    ...parts,
  }
}

/** The token where the first of a statement’s parts begins; `Infinity` without parts. */
export function startOf({ source, cue, content }: Statement): number {
  let begin = Infinity
  for (const part of [source, cue, ...content]) if (part && part.first < begin) begin = part.first
  return begin
}

/** The tokens from a statement’s first part to its last; `Infinity` to 0 without parts. */
export function extentInTokens({ source, cue, content }: Statement): TokenRange {
  let [first, end] = [Infinity, 0]
  for (const part of [source, cue, ...content]) {
    if (!part) continue
    first = Math.min(first, part.first)
    end = Math.max(end, part.end)
  }
  return { first, end }
}

/** A statement’s source and cue, where it has them: the words that are its evidence. */
export function anchorsOf({ source, cue }: Pick<Statement, 'source' | 'cue'>): TokenRange[] {
  return [source, cue].filter((part) => part !== null)
}

/** Whether a statement is probable enough to decide voices and to be counted. */
export function isSure({ confidence, wordless }: Pick<Statement, 'confidence' | 'wordless'>): boolean {
  return confidence >= (wordless ? WORDLESS_UNSURE_BELOW : UNSURE_BELOW)
}

/** Rules that compare the statements of a sentence leave one with more statements than this alone: it is hardly prose. */
export const MAX_STATEMENTS_PER_SENTENCE = 64
