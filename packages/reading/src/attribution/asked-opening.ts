// “Asked by Ms Reed what she did next, the witness replied …”: the question opens the sentence and is no statement. In: a document and
// the parts that the model marked. Out: those parts without what it marked before the comma.
// Not: “Asked why, she left”, where nobody speaks behind it.

import type { Part } from '../lattice.ts'
import { holds, type TokenRange } from '../token-range.ts'
import type { TokenizedDocument } from '../tokenized-document.ts'

const ASKED = /^(?:asked|pressed|questioned|quizzed|challenged|grilled|cross-examined)$/
/** The speaker is searched for in this many tokens. */
const MAX_OPENING_TOKENS = 40

/** Whether a question opens at a token: “Asked about …”, “Cross-examined by Tom Vane”. */
export function beginsQuestion(words: readonly string[], at: number): boolean {
  return (
    ASKED.test(words[at] ?? '') &&
    /^(?:by|about|on|if|whether|why|how|what|when|where|who)$/.test(words[at + 1] ?? '')
  )
}

/** The parts of a document without those of questions that open a sentence. Time in line with its length. */
export function withoutAskedOpenings(doc: TokenizedDocument, parts: Part[]): Part[] {
  const openings: TokenRange[] = []
  for (const { first, end } of doc.sentences) {
    if (!ASKED.test(doc.words[first] ?? '')) continue
    const source = parts.find(
      ({ role, first: start }) =>
        role === 'source' &&
        start > first &&
        start < Math.min(end, first + MAX_OPENING_TOKENS) &&
        doc.words[start - 1] === ',',
    )
    if (source) openings.push({ first, end: source.first })
  }
  if (!openings.length) return parts
  return parts.filter((part) => !openings.some((opening) => holds(opening, part.first)))
}
