// A statement for a program. In: a document, its reading, a number. Out: all that is known of it, as plain data.

import type { Document, Span } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { ruleMessage, sourceName } from '@hearsay/reading'
import { chainNames } from './wording.ts'

/** Words of the text with their span, `[start, end)` in its UTF-16 units. */
interface Written {
  text: string
  span: Span
}

/** The statement `at`, counted from 0, with its words spelled out; spans in UTF-16 units of the document’s text. */
export function statementRecord(document: Document, reading: Reading, at: number) {
  const { source, cue, content, time, evidence, ...one } = reading.attributions[at]!
  const written = (span: Span): Written => ({ text: document.text.slice(...span), span })
  return {
    at,
    speaker: sourceName(document, reading, reading.attributions[at]!),
    chain: chainNames(document, reading, at),
    source: source && written(source),
    cue: cue && written(cue),
    content: content.map(written),
    form: one.form,
    stance: one.stance,
    stated: one.stated,
    when: time === null ? null : (reading.times[time] ?? null),
    confidence: one.confidence,
    evidence: evidence.map(({ rule, spans }) => ({
      rule,
      message: ruleMessage(rule),
      words: spans.map(written),
    })),
  }
}
