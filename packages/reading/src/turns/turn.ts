// A turn: words that belong to a speaker by the layout of the page. In: nothing. Out: the shapes that rules of turns share, and
// what they ask of a segment.

import type { RuleWithPrecision } from '../rule.ts'
import type { TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'
import { rawWordAt } from '../tokenized-document.ts'
import { triggerBit } from '../trigger-words.ts'

/** Half-open token indices. */

/** Words that belong to a speaker by the layout of the page. */
export interface Turn {
  /** null where the words for the speaker name nobody: `A:`. */
  source: TokenRange | null
  cue: TokenRange
  /** Ascending, each within one segment. */
  content: TokenRange[]
}

/** A layout that shows who speaks; its precision is the confidence of what it gives. */
export interface TurnRule extends RuleWithPrecision {
  /** The bit of words of which a document must have one for the rule to apply. */
  readonly trigger: number
  turnsIn(doc: TokenizedDocument): Turn[]
}

/** A colon. */
export const COLON = triggerBit([':'])

/** The tokens of a segment. */
export function segmentRange({ segmentStarts }: TokenizedDocument, segment: number): TokenRange {
  return { first: segmentStarts[segment]!, end: segmentStarts[segment + 1]! }
}

/** Whether tokens are a name by their capitals: at most `most`, small words of names aside. */
export function isNameLike(doc: TokenizedDocument, { first, end }: TokenRange, most: number): boolean {
  if (end <= first || end - first > most) return false
  for (let at = first; at < end; at++) {
    if (
      !isCapitalized(doc, at) &&
      !/^(?:of|the|de|del|van|von|bin|al|and|[.,()&]|<handle>)$/.test(doc.words[at]!)
    )
      return false
  }
  return isCapitalized(doc, first)
}

function isCapitalized(doc: TokenizedDocument, at: number): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(rawWordAt(doc, at))
}
