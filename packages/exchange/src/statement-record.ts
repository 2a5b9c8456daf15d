// The record of a statement. In: a clipping with its reading. Out: plain data, with the words beside every span.
import type { Clipping, Statement } from '@hearsay/archive'
import type { Span } from '@hearsay/core'
import type { StatementRecord } from './statement-schema.ts'

/** What joins pieces of the text that are apart, as citations join them. */
export const PIECE_JOINT = ' … '

/** The record of one of a clipping’s statements. */
export function statementRecord(
  { document, reading }: Omit<Clipping, 'statements'>,
  statement: Statement,
): StatementRecord {
  const attribution = reading.attributions[statement.at]!
  const actor = attribution.actor === null ? null : (reading.actors[attribution.actor] ?? null)
  const excerpt = (span: Span) => ({ text: document.text.slice(...span), span })
  const { seed, outlet, date, headline, at, speaker, via, voice, form, stance, stated, when } = statement
  const content = attribution.content.map(excerpt)
  const source = {
    key: statement.actor,
    name: speaker,
    kind: statement.kind,
    standing: actor?.standing ?? null,
    type: statement.type,
    title: statement.title,
    justification: actor?.justification.map(excerpt) ?? [],
  }
  return {
    seed,
    outlet,
    date,
    headline,
    number: at + 1,
    speaker: actor || speaker ? source : null,
    via,
    voice,
    cue: attribution.cue && excerpt(attribution.cue),
    content,
    text: content.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(PIECE_JOINT),
    form,
    stance,
    stated,
    when,
    confidence: statement.confidence,
    sure: statement.sure,
    attribution: statement.attribution,
  }
}

/** The records of the selected statements of clippings, in order. */
export async function* statementRecords(clippings: AsyncIterable<Clipping>): AsyncGenerator<StatementRecord> {
  for await (const clipping of clippings)
    for (const statement of clipping.statements) yield statementRecord(clipping, statement)
}
