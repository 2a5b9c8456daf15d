// “… said the crews were tired and added that nobody had been paid.” In: a statement. Out: that statement, or two where a
// cue of speech between “and” and “that” begins another.
// Not: inside quotation marks, where the speaker reports someone else.

import { isSpeechVerb } from '../../lexicon/cues.ts'
import type { SplitRule } from '../statement-draft.ts'

/** A second cue of speech begins another statement. */
export const secondCue = {
  id: 'second-cue',
  message: 'A second cue of speech after “and” or “but” shares the source of the first.',
  example: 'Orla Venn said the crews were tired and added that nobody had been paid.',
  counterExample: 'Orla Venn said that the crews were tired and that nobody had been paid.',
  precision: 'model',
  measured: 'the model’s calibration',
  split(doc, statement) {
    const [content] = statement.content
    if (!statement.source || !content || statement.content.length > 1 || statement.form !== 'indirect')
      return [statement]
    const found = [statement]
    let latest = statement
    const { first: begin, end } = content
    let first = begin
    for (let cue = first + 3; cue < end - 2; cue++) {
      if (doc.words[cue + 1] !== 'that' || !isSpeechVerb(doc.words[cue]!)) continue
      const and = doc.words[cue - 1] === 'also' ? cue - 2 : cue - 1
      if (!/^(?:and|but)$/.test(doc.words[and]!)) continue
      latest.content = [{ first, end: doc.words[and - 1] === ',' ? and - 1 : and }]
      latest = {
        ...statement,
        cue: { first: and + 1, end: cue + 1 },
        content: [{ first: cue + 1, end }],
        evidence: [{ rule: secondCue.id, ranges: [{ first: and, end: cue + 1 }, statement.source] }],
      }
      found.push(latest)
      first = cue + 1
      cue = first + 2
    }
    return found
  },
} satisfies SplitRule
