// The record of a statement. In: a clipping with its reading. Out: plain data, with the words beside every span.
import type { Clipping, Statement } from '@hearsay/archive'
import type { Document, Span } from '@hearsay/core'
import { oneLine } from '@hearsay/core'
import type { Actor, Attribution, Reading } from '@hearsay/reading/shape'
import { clippingId, sourceId, statementId } from './ids.ts'
import type { StatementRecord } from './statement-schema.ts'

/** What joins pieces of the text that are apart, as citations join them. */
export const PIECE_JOINT = ' … '

/** What a statement’s record is made of, besides the statement. */
export interface ClippingParts {
  /** The SHA-256 of the seed’s bytes, in hexadecimal. */
  hash: string
  document: Document
  reading: Reading
}

/** The record of one of a clipping’s statements. */
export function statementRecord(
  { hash, document, reading }: ClippingParts,
  statement: Statement,
): StatementRecord {
  const attribution = reading.attributions[statement.at]!
  const excerpt = (span: Span) => ({ text: document.text.slice(...span), span })
  const { seed, outlet, date, headline, at, via, voice, form, stance, stated, when } = statement
  const content = attribution.content.map(excerpt)
  const relaying = attribution.via === null ? undefined : reading.attributions[attribution.via]
  return {
    id: statementId(hash, attribution),
    clipping: clippingId(hash),
    seed,
    outlet,
    date,
    headline,
    number: at + 1,
    speaker: speakerOf(hash, document, reading, statement),
    via,
    relayed_by: relaying ? statementId(hash, relaying) : null,
    voice,
    source: attribution.source && excerpt(attribution.source),
    cue: attribution.cue && excerpt(attribution.cue),
    content,
    text: content.map(({ text }) => oneLine(text)).join(PIECE_JOINT),
    context: contextOf(document, reading, attribution, at),
    form,
    stance,
    stated,
    when,
    confidence: statement.confidence,
    sure: statement.sure,
    rules: [...new Set(attribution.evidence.map(({ rule }) => rule))],
    model: reading.model,
    decided: attribution.decided ?? null,
    attribution: statement.attribution,
  }
}

/** Who says it; null without a source, and where the outlet speaks for itself. A source has a name where the clipping names it, else the words that describe it. */
function speakerOf(
  hash: string,
  { text }: Document,
  { attributions, actors }: Reading,
  { at, speaker, voice, actor: key, kind, type, title }: Statement,
): StatementRecord['speaker'] {
  const { actor: index } = attributions[at]!
  const actor: Actor | null = index === null ? null : (actors[index] ?? null)
  if (voice === 'own' || (!actor && !speaker)) return null
  const words = (span: Span | null | undefined) => (span ? oneLine(text.slice(...span)) : null)
  const isNamed = actor?.standing === 'named'
  return {
    id: actor && sourceId(hash, actor),
    key,
    name: isNamed ? speaker : null,
    description: isNamed ? null : (words(actor?.unnamed?.description) ?? speaker),
    condition: words(actor?.unnamed?.condition),
    reason: words(actor?.unnamed?.reason),
    kind,
    standing: actor?.standing ?? null,
    type,
    title,
    justification: actor?.justification.map((span) => ({ text: text.slice(...span), span })) ?? [],
  }
}

/** The sentence of the cue, else that in which the content begins; null where no sentence has either. */
function contextOf(
  { text }: Document,
  { sentences }: Reading,
  { cue, content, source }: Attribution,
  at: number,
): string | null {
  const place = (cue ?? content[0] ?? source)?.[0]
  const own = sentences.filter(({ attributions }) => attributions.includes(at))
  const found =
    own.find(({ span }) => place !== undefined && span[0] <= place && place < span[1]) ?? own[0] ?? null
  return found && oneLine(text.slice(...found.span))
}

/** The records of the selected statements of clippings, in order. */
export async function* statementRecords(clippings: AsyncIterable<Clipping>): AsyncGenerator<StatementRecord> {
  for await (const clipping of clippings)
    for (const statement of clipping.statements) yield statementRecord(clipping, statement)
}
