// “The port posted a profit, it said in a statement on Friday.” In: a statement with source and content, and no cue. Out: one whose
// cue is the verb of speech right behind the source.
// Not: “Police | arrested a man”, where the verb reports nothing.

import { introducesWords } from '../../lexicon/cues.ts'
import { oneToken } from '../../token-range.ts'
import type { DraftRule } from '../statement-draft.ts'

/** The verb of speech right behind a pronoun or a name is the cue, where what is said stands in front. */
export const cueBehindSource = {
  id: 'cue-behind-source',
  message: 'The verb of speech right behind the source is the cue of what stands in front.',
  example:
    'Port operator Vela Docks posted a record profit of two million crowns, up nine per cent, it said in a statement to the exchange on Friday.',
  counterExample: 'The toll will rise, the union fears.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply({ doc, statement, cueStarts }) {
    const { source, content } = statement
    if (!source || !content.length || content.some(({ end }) => end > source.first)) return
    const { end: verb } = source
    if (doc.sentenceOf[verb] !== doc.sentenceOf[source.first] || cueStarts.has(verb)) return
    if (!introducesWords(doc.words[verb]!)) return
    statement.cue = oneToken(verb)
    statement.evidence.push({ rule: cueBehindSource.id, ranges: [statement.cue] })
  },
} satisfies DraftRule
