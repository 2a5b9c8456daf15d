// What the rules on word order share: a statement that lacks a part, the tokens that other statements claim, and how a part
// is added.

import { partitionPoint } from '@hearsay/core'
import { isSpeechVerb } from '../lexicon/cues.ts'
import type { Rule, RuleWithPrecision } from '../rule.ts'
import type { Statement } from '../statement.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { wordsOf } from '../tokenized-document.ts'

/** A statement as a rule on word order sees it. */
export interface StatementDraft {
  doc: TokenizedDocument
  statement: Statement
  /** For each token, the first one at or after it that a statement claims; the number of tokens if there is none. */
  nextClaimed: Uint32Array
  /** Tokens with which the cues of the document begin. */
  cueStarts: ReadonlySet<number>
}

/** A rule that gives a statement a part it lacks, or repairs one. */
export interface DraftRule extends Rule {
  /** Changes the statement; changes nothing where the rule does not apply. */
  apply(draft: StatementDraft): void
}

/** A rule by which one statement becomes several. */
export interface SplitRule extends Rule {
  /** The statements that one statement consists of, itself the first. */
  split(doc: TokenizedDocument, statement: Statement): Statement[]
}

/** The shortest content, in tokens. */
const MIN_CONTENT_TOKENS = 3
/** The longest content: without a limit, every cue of an endless sentence would take the rest of it, in quadratic time. */
const MAX_CONTENT_TOKENS = 400

/** Whether no statement claims a token of `[from, end)`. */
export function isUnclaimed({ nextClaimed }: StatementDraft, from: number, end: number): boolean {
  return from >= end || nextClaimed[from]! >= end
}

/** What a part is given by: its evidence, and what remains of the confidence. */
type GivesPart = Pick<RuleWithPrecision, 'id' | 'precision'>

/** Makes the tokens `[from, end)` the source, where no statement claims them. */
export function setSource(draft: StatementDraft, from: number, end: number, rule: GivesPart): void {
  if (!isUnclaimed(draft, from, end)) return
  const { statement } = draft
  statement.source = { first: from, end }
  statement.confidence *= rule.precision
  statement.evidence.push({ rule: rule.id, ranges: [statement.source] })
}

/** Makes the tokens `[from, end)` the content, where they are long enough and no statement claims them. */
export function setContent(draft: StatementDraft, from: number, end: number, rule: GivesPart): void {
  const length = end - from
  if (length < MIN_CONTENT_TOKENS || length > MAX_CONTENT_TOKENS || !isUnclaimed(draft, from, end)) return
  const { statement } = draft
  statement.content = [{ first: from, end }]
  statement.confidence *= rule.precision
  statement.evidence.push({ rule: rule.id, ranges: [...statement.content] })
}

/** Whether a statement’s cue has a verb of speech in it. */
export function hasSpeechVerb(doc: TokenizedDocument, { cue }: Statement): boolean {
  return cue !== null && wordsOf(doc, cue).some(isSpeechVerb)
}

/** The first word after a dateline and its dash, where a token is in one; else that token. */
export function afterDateline({ document, tokens, words }: TokenizedDocument, token: number): number {
  const offset = tokens[token]![0]
  const block = document.body[partitionPoint(document.body, ({ span }) => span[0] <= offset) - 1]
  const dateline = block?.type === 'paragraph' ? block.dateline : null
  if (!dateline || offset >= dateline.span[1]) return token
  let at = token
  while (at < tokens.length && (tokens[at]![0] < dateline.span[1] || !/^[\p{L}\p{N}]/u.test(words[at]!))) at++
  return at
}
