// “So said Tam Brisco.” In: a statement with source and cue. Out: one whose source is the phrase after the cue, where that before
// it is the adverb alone.
// Not: “He did so, said Tam Brisco”, where the adverb belongs to another verb.

import { canSpeak, phraseEnd } from '../noun-phrases.ts'
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
    const { first: at, end: sourceEnd } = statement.source!
    const { first: cue, end: from } = statement.cue!
    if (sourceEnd !== at + 1 || cue !== sourceEnd || !/^(?:so|thus)$/.test(doc.words[at]!)) return
    const end = phraseEnd(doc, from)
    if (!hasSpeechVerb(doc, statement) || end === from || !canSpeak(doc, from, end)) return
    statement.source = { first: from, end }
    statement.evidence.push({ rule: soSaidSomebody.id, ranges: [statement.source] })
  },
} satisfies DraftRule
