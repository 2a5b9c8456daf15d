// “So said Tam Brisco.” In: a statement with a cue. Out: one whose source is the phrase after the cue, where that before
// it is the adverb alone; where nothing was said elsewhere, it was the sentence before.
// Not: “He did so, said Tam Brisco”, where the adverb belongs to another verb.

import type { Statement } from '../../statement.ts'
import type { TokenRange } from '../../token-range.ts'
import type { TokenizedDocument } from '../../tokenized-document.ts'
import { canSpeak, lastWordEnd, phraseEnd } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { hasSpeechVerb } from '../statement-draft.ts'

/** “So” and “thus” before a cue are no source. */
export const soSaidSomebody = {
  id: 'so-said-somebody',
  message: '“So” or “thus” before a cue of speech is no source: the phrase after the cue is.',
  example: '“It is safe.” Thus said Tam Brisco.',
  counterExample: '“It is safe to sail,” the mayor said, and Tam Brisco said so too.',
  precision: 0.8,
  measured: 'estimate',
  apply({ doc, statement }) {
    const { source, content } = statement
    const { first: cue, end: from } = statement.cue!
    if (!/^(?:so|thus)$/.test(doc.words[cue - 1] ?? '')) return
    if (source && (source.first !== cue - 1 || source.end !== cue)) return
    if (!hasSpeechVerb(doc, statement)) return
    if (source) {
      const end = phraseEnd(doc, from)
      if (end > from && canSpeak(doc, from, end)) give(statement, { first: from, end })
      return
    }
    // What is said is the sentence before.
    const before = sentenceBefore(doc, cue - 1)
    const end = lastWordEnd(doc, from)
    if (!before || content.length !== 1 || content[0]!.first !== from || !canSpeak(doc, from, end)) return
    give(statement, { first: from, end })
    statement.content = [before]
    statement.confidence = soSaidSomebody.precision
  },
} satisfies DraftRule

function give(statement: Statement, source: TokenRange): void {
  statement.source = source
  statement.evidence.push({ rule: soSaidSomebody.id, ranges: [source] })
}

/** The sentence before the one that begins at a token, in the same paragraph. */
function sentenceBefore({ sentences, sentenceOf }: TokenizedDocument, token: number): TokenRange | null {
  const at = sentenceOf[token]!
  const [before, own] = [sentences[at - 1], sentences[at]!]
  if (own.first !== token || before?.segment !== own.segment) return null
  return { first: before.first, end: before.end }
}
