// What is known of a statement, field by field. In: a document, its reading, a statement. Out: labels, words and notes, made
// safe for a terminal.

import type { Document, Span } from '@hearsay/core'
import { actorKindLabels, formatDays, quoteFormLabels, sourceTypeLabels, stanceLabels } from '@hearsay/desk'
import type { Actor, Reading } from '@hearsay/reading'
import { ruleMessage } from '@hearsay/reading'
import { attributionLabels, attributionWords, confidenceWords } from '@hearsay/reading/shape'
import { oneLine } from '../term/safe.ts'
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
  const { source, cue, content, form, via, stance, stated, decided } = statement
  const speaker = statement.actor === null ? undefined : reading.actors[statement.actor]
  const time = statement.time === null ? undefined : reading.times[statement.time]
  const written = (span: Span | null) => (span ? quoted(document, span) : 'none')
  const { condition = null, reason = null } = speaker?.unnamed ?? {}
  const fields: (StatementField | null)[] = [
    {
      ...field('who', sourceWords(document, reading, statement), speaker && actorKindLabels[speaker.kind]),
      look: voiceOf(reading, statement),
    },
    decided
      ? field('decided', `by ${oneLine(decided.by.join(', '))}`, attributionWords(statement))
      : field(
          'confidence',
          `${confidenceWords(statement)}, ${statement.confidence.toFixed(2)}`,
          attributionLabels[0],
        ),
    field('source', written(source)),
    speaker && (condition || reason) ? field('name', anonymity(document, speaker)) : null,
    ...(speaker ? sourceFields(document, speaker) : []),
    via === null ? null : field('chain', chainWords(document, reading, at)),
    field('cue', written(cue), cue ? stanceLabels[stance] : ''),
    field('content', content.map(written).join(' … ') || 'none', stated ? '' : 'no statement was made'),
    content.length ? field('form', quoteFormLabels[form]) : null,
    time
      ? field('when', formatDays(time), `from ${quoted(document, time.span)}: ${ruleMessage(time.rule)}`)
      : null,
  ]
  return fields.filter((one) => one !== null)
}

/** What a source is as an ethics desk counts sources, its title, and the words that say why it is in the text. */
function sourceFields(document: Document, { sourceType, title, justification }: Actor): StatementField[] {
  const why = justification.map((span) => quoted(document, span)).join(' … ')
  return [
    field('type', sourceTypeLabels[sourceType]),
    ...(title ? [field('title', oneLine(title.text))] : []),
    field('justified', why || 'no', why ? '' : 'the text doesn’t say why this source is in it'),
  ]
}

function field(label: string, words: string, note = ''): StatementField {
  return { label, words, note, look: 'plain' }
}
