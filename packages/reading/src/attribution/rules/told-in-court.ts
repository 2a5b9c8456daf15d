// “The jury has been told that …”, “Jurors have heard that …”, “She was told that …”. In: a statement whose source is who hears. Out: one without a source.
// Not: “the lawyer told the court that …”, where the source speaks.

import { hearers } from '../../lexicon/deeds.ts'
import { wordsOf } from '../../tokenized-document.ts'
import { sentenceStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { setContent } from '../statement-draft.ts'
import { frontedContent } from './fronted-content.ts'

/** A court is named by one of so many first words of a source: “the jury at Kilua Crown Court”. */
const MAX_HEARER_TOKENS = 8

/** Who is told or hears is no source; who said it is not named. */
export const toldInCourt = {
  id: 'told-in-court',
  message:
    'A person who “is told” something and a court that “hears” it do not say it; the speaker is not named.',
  example: 'The jury has been told that fibres from the coat were found in the van.',
  counterExample: 'The lawyer told the court that fibres from the coat were found in the van.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply(draft) {
    const { doc, statement } = draft
    const source = wordsOf(doc, statement.source!)
    const cue = wordsOf(doc, statement.cue!)
    const isHearer = source.slice(0, MAX_HEARER_TOKENS).some((word) => hearers.has(word))
    const isListener = isTold(cue) && statement.source!.end <= statement.cue!.first
    if (!isListener && !(isHearer && isHeard(cue))) return
    const { first: from } = statement.source!
    if (!statement.content.length && doc.words[from - 1] === ',')
      setContent(draft, sentenceStart(doc, from), from - 1, frontedContent)
    statement.evidence.push({ rule: toldInCourt.id, ranges: [statement.source!, statement.cue!] })
    statement.source = null
  },
} satisfies DraftRule

/** Whether a cue says that its subject was told something. */
function isTold(cue: string[]): boolean {
  return cue.includes('told') && cue.some((word) => /^(?:is|are|was|were|been|being)$/.test(word))
}

/** … or heard something. */
function isHeard(cue: string[]): boolean {
  return isTold(cue) || cue.some((word) => /^(?:hears?|heard)$/.test(word))
}
