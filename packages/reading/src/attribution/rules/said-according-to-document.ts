// “Orm said, according to the transcript, that it was over.” In: a statement of a document around a speaker’s words. Out: one of
// the speaker, whose words the document has.
// Not: “Officials said, according to the Courier, that …”, where another outlet relays them.

import { isReportVerb } from '../../lexicon/report-words.ts'
import { isSubject } from '../../relay/clause.ts'
import { oneToken } from '../../token-range.ts'
import { isDocumentPhrase } from '../noun-phrases.ts'
import type { DraftRule } from '../statement-draft.ts'

/** The speaker and the verb have so many tokens at most. */
const MAX_SPEAKER_TOKENS = 16

/** Who said it is the source, the document only has the words. */
export const saidAccordingToDocument = {
  id: 'said-according-to-document',
  message:
    'Around “according to” and a document, who said it is the source: the document only has the words.',
  example: 'Orla Venn said, according to the transcript, that the pier was lost.',
  counterExample: 'The pier was lost, according to the transcript, and nobody was told.',
  precision: 'model',
  measured: 'the model’s calibration',
  apply({ doc, statement }) {
    const { source, cue, content } = statement
    const [spoken, ...rest] = content
    if (!cue || !source || !spoken || !rest.length || doc.words[cue.first] !== 'according') return
    const { first, end } = spoken
    const verb = doc.words[end - 1] === ',' ? end - 2 : end - 1
    if (end > cue.first || end < cue.first - 1 || rest[0]!.first < source.end) return
    if (verb <= first || verb - first > MAX_SPEAKER_TOKENS || !isReportVerb(doc.words[verb]!)) return
    if (!isSubject(doc, { first, end: verb }) || !isDocumentPhrase(doc, source.first, source.end)) return
    statement.evidence.push({ rule: saidAccordingToDocument.id, ranges: [cue, source] })
    statement.source = { first, end: verb }
    statement.cue = oneToken(verb)
    statement.content = rest
  },
} satisfies DraftRule
