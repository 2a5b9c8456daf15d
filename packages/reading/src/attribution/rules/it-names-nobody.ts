// “It was reported that …”. In: a statement with source and cue. Out: one without a source, where that is “it”.

import { impersonalVerbs } from '../../lexicon/impersonal.ts'
import type { DraftRule } from '../statement-draft.ts'

/** “It” is no source. */
export const itNamesNobody = {
  id: 'it-names-nobody',
  message: '“It” before this cue is not a source: “it was reported”.',
  example: 'It was announced that the toll would rise in May.',
  counterExample: 'The ministry was asked, and it said that the toll would rise in May.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply({ doc, statement }) {
    const { first: at, end: sourceEnd } = statement.source!
    const { end: cueEnd } = statement.cue!
    if (sourceEnd !== at + 1 || doc.words[at] !== 'it') return
    if (!doc.words.slice(at, cueEnd).some((word) => impersonalVerbs.has(word))) return
    statement.evidence.push({ rule: itNamesNobody.id, ranges: [statement.source!] })
    statement.source = null
  },
} satisfies DraftRule
