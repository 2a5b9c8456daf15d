// “Two people, who asked not to be named, said”. In: a statement whose source is “who” or “which”. Out: the phrase that it
// refers to, where the cue comes after the clause.
// Not: “the man who said”, where the cue belongs to the clause.

import { phraseStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'

/** A cue this many tokens after “who” is not that clause’s own: “an official who asked not to be named said”. */
const MIN_ASIDE_TOKENS = 4

/** The phrase that “who” refers to is the source. */
export const antecedentOfWho = {
  id: 'antecedent-of-who',
  message:
    'The source is the phrase that “who” before the cue refers to: “Two dockers, who wore no hats, said”.',
  example:
    'The docker, who asked for anonymity because he feared for his pension, said the valves were never tested.',
  counterExample: 'The docker who said that the gate was shut left.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply({ doc, statement }) {
    const { first: at, end: sourceEnd } = statement.source!
    if (sourceEnd !== at + 1 || !/^(?:who|which)$/.test(doc.words[at]!)) return
    const { first: cue } = statement.cue!
    const isAside = doc.words[at - 1] === ',' && doc.words[cue - 1] === ','
    if (!isAside && cue - sourceEnd < MIN_ASIDE_TOKENS) return
    const end = doc.words[at - 1] === ',' ? at - 1 : at
    const start = phraseStart(doc, end)
    if (start === end) return
    statement.source = { first: start, end }
    statement.evidence.push({ rule: antecedentOfWho.id, ranges: [statement.source] })
  },
} satisfies DraftRule
