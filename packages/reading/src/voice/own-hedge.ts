// “The meeting is expected on 23 March”: a cue without a source, by which the outlet hedges. In: a sentence. Out: the outlet’s
// own voice.

import { outletHedges } from '../lexicon/scope-words.ts'
import { anchorsOf } from '../statement.ts'
import { wordsOf } from '../tokenized-document.ts'
import type { VoiceRule } from './voice-rule.ts'

/** A hedge without a source is the outlet’s own. */
export const ownHedge = {
  id: 'own-hedge',
  message: 'The outlet hedges in its own voice and names no source: “appears”, “is expected”.',
  example: 'The next meeting is expected to be held on March 23.',
  counterExample: 'It was announced that the toll would rise in May.',
  precision: 'model',
  measured: 'the model’s calibration',
  judge({ doc, deciding, actor }) {
    if (!deciding?.cue || actor || deciding.source) return null
    const isHedge = wordsOf(doc, deciding.cue).some((word) => outletHedges.has(word))
    return isHedge ? { voice: 'own', ranges: anchorsOf(deciding), more: deciding.evidence } : null
  },
} satisfies VoiceRule
