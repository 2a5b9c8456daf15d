// What a statement is read as, for the record of a decision about it. In: a reading and a statement’s number. Out: plain data.
import type { Document } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import { relayChain, sourceName } from '@hearsay/reading/shape'
import type { Seen } from './schema.ts'

/** A statement as a reading has it, in the words of a record. */
export function seenIn(document: Document, reading: Reading, at: number): Seen | null {
  const attribution = reading.attributions[at]
  if (!attribution) return null
  const actor = attribution.actor === null ? null : (reading.actors[attribution.actor] ?? null)
  const time = attribution.time === null ? null : (reading.times[attribution.time] ?? null)
  const nameOf = (one: number) => {
    const relaying = reading.attributions[one]
    return relaying ? (sourceName(document, reading, relaying) ?? []) : []
  }
  return {
    speaker: sourceName(document, reading, attribution),
    standing: actor?.standing ?? null,
    kind: actor?.kind ?? null,
    type: actor?.sourceType ?? null,
    title: actor?.title?.text ?? null,
    form: attribution.form,
    stance: attribution.stance,
    stated: attribution.stated,
    day: time && { start: time.start, end: time.end },
    via: relayChain(reading, at).slice(1).flatMap(nameOf),
    sure: attribution.sure,
    model: reading.model,
  }
}
