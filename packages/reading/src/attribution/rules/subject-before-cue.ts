// “Joy Hope, a teacher, said pupils were cold.” In: a statement with a cue and no source, behind which its content
// begins. Out: one whose source is what begins the sentence, whether or not that was marked as content.
// Not: “The pier, he said, was safe”, where the source stands between.

import { introducesWords } from '../../lexicon/cues.ts'
import { isSubject } from '../../relay/clause.ts'
import { sentenceStart } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'
import { afterDateline } from '../statement-draft.ts'

/** A longer subject is none. */
const MAX_SUBJECT_TOKENS = 24

/** The words before the cue are the source, not a part of what is said. */
export const subjectBeforeCue = {
  id: 'subject-before-cue',
  message: 'A name or description right before the verb of speech, with a clause behind it, is the source.',
  example: 'The region’s biggest carrier, Vela Air, said bookings had fallen.',
  counterExample: 'The region’s biggest carrier, she said, had lost bookings.',
  precision: 0.8,
  measured: 'train: the person in .94 of 1,885 cases',
  apply({ doc, statement }) {
    const { first: cue, end: cueEnd } = statement.cue!
    if (cueEnd !== cue + 1 || !introducesWords(doc.words[cue]!)) return
    const behind = statement.content.at(-1)
    if (!behind || behind.first < cueEnd || statement.content.length > 2) return
    const from = afterDateline(doc, sentenceStart(doc, cue))
    const before = statement.content.length > 1 ? statement.content[0]!.first : from
    if (
      before !== from ||
      cue === from ||
      cue - from > MAX_SUBJECT_TOKENS ||
      !isSubject(doc, { first: from, end: cue })
    )
      return
    const source = { first: from, end: doc.words[cue - 1] === ',' ? cue - 1 : cue }
    statement.source = source
    statement.content = [behind]
    statement.confidence = subjectBeforeCue.precision
    statement.evidence.push({ rule: subjectBeforeCue.id, ranges: [source] })
  },
} satisfies DraftRule
