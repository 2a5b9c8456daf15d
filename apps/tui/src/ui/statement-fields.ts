// What is known of a statement, field by field. In: a document, its reading, a statement. Out: labels, words and notes, made
// safe for a terminal.

import type { Document, Span } from '@hearsay/core'
import { actorKindLabels, formatDays, quoteFormLabels, stanceLabels } from '@hearsay/desk'
import type { Reading } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'
import type { Look } from './row.ts'
import { anonymity, chainWords, quoted, sourceWords, voiceOf } from './wording.ts'

/** A field of a statement. */
export interface StatementField {
  label: string
  words: string
  /** What is known of the words; empty for nothing. */
  note: string
  look: Look
}

/** The fields of a statement, in the order in which screens show them; `at` counts from 0. */
export function statementFields(document: Document, reading: Reading, at: number): StatementField[] {
  const statement = reading.attributions[at]!
  const { source, cue, content, form, via, stance, stated, confidence } = statement
  const speaker = statement.actor === null ? undefined : reading.actors[statement.actor]
  const time = statement.time === null ? undefined : reading.times[statement.time]
  const written = (span: Span | null) => (span ? quoted(document, span) : 'none')
  const { condition = null, reason = null } = speaker?.unnamed ?? {}
  const fields: (StatementField | null)[] = [
    {
      ...field('who', sourceWords(document, reading, statement), speaker && actorKindLabels[speaker.kind]),
      look: voiceOf(reading, statement),
    },
    field('source', written(source)),
    speaker && (condition || reason) ? field('name', anonymity(document, speaker)) : null,
    via === null ? null : field('chain', chainWords(document, reading, at)),
    field('cue', written(cue), cue ? stanceLabels[stance] : ''),
    field('content', content.map(written).join(' … ') || 'none', stated ? '' : 'no statement was made'),
    content.length ? field('form', quoteFormLabels[form]) : null,
    time
      ? field('when', formatDays(time), `from ${quoted(document, time.span)}: ${ruleMessage(time.rule)}`)
      : null,
    field('confidence', confidence.toFixed(2)),
  ]
  return fields.filter((one) => one !== null)
}

function field(label: string, words: string, note = ''): StatementField {
  return { label, words, note, look: 'plain' }
}
