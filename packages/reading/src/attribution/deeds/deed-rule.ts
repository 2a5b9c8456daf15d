// What rules for deeds see: the words of a statement. In: nothing. Out: the shapes, and word lists that several of them use.

import { askingDocuments } from '../../lexicon/deeds.ts'
import type { DescribedRule } from '../../rule.ts'

/** The words of a statement, in lower case. */
export interface StatementWords {
  source: string[]
  cue: string[]
  /** The words after the cue: of its content where that follows, else of the sentence. */
  behind: string[]
}

/** A form by which a statement reports nobody’s words. Its examples mark the statement; evidence names none of these rules. */
export interface DeedRule extends DescribedRule {
  /** Whether it is sure even of a statement that is a quotation. */
  readonly quoted?: true
  /** Whether a statement has this form. */
  applies(words: StatementWords): boolean
}

/** So many words after a cue show what is decided. */
export const MAX_WORDS_TO_THING = 5
/** Forms of “be” and “get” before a participle. */
export const BE = /^(?:is|are|was|were|be|been|being|'s|get|gets|got)$/
/** What begins a clause that is reported. */
export const CLAUSE = /^(?:that|whether|if|how|why|what|when|where|who)$/

const SEEK = /^(?:seek|seeks|seeking|sought)$/

/** Whether a document seeks what it asks for: “the lawsuit seeks damages”. */
export function asksInWriting({ source, cue }: StatementWords): boolean {
  return SEEK.test(cue.at(-1) ?? '') && source.some((word) => askingDocuments.has(word))
}
