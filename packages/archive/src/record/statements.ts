// A reading in, its statements as the archive stores them out: one flat record each, so that questions over many seeds
// need no reading.
import type { Document } from '@hearsay/core'
import { oneLine } from '@hearsay/core'
import type { Attribution, Reading, Voice } from '@hearsay/reading'
import { documentLanguage } from '@hearsay/reading'
import { attributionWords, extentOf, relayChain, sourceName } from '@hearsay/reading/shape'
import type { Statement } from '../api/schemas.ts'
import { nameKey } from '../query/name-key.ts'
import { foldedTokens } from '../query/tokens.ts'

/** What joins the pieces of content that a cue interrupts, as citations join them. */
const PIECE_JOINT = ' … '

/** The statements of a seed in the order of its reading; `language` is the seed’s. */
export function statementsOf(
  id: string,
  document: Document,
  reading: Reading,
  language: string | null = documentLanguage(document),
): Statement[] {
  const { header, headline, text } = document
  const own = foldedTokens(header.outlet?.text ?? '')
  const voices = voicesOfStatements(reading)
  const nameOf = (one: Attribution) => {
    const name = sourceName(document, reading, one)
    return name && oneLine(name)
  }
  return reading.attributions.map((attribution, at) => {
    const actor = attribution.actor === null ? null : (reading.actors[attribution.actor] ?? null)
    const time = attribution.time === null ? null : (reading.times[attribution.time] ?? null)
    const key = actor?.standing === 'named' ? nameKey(actor.name) : ''
    return {
      seed: id,
      at,
      outlet: header.outlet?.text ?? null,
      date: header.date?.value ?? null,
      headline: headline?.text ?? null,
      language,
      speaker: nameOf(attribution),
      actor: key || null,
      kind: actor?.kind ?? null,
      cue: attribution.cue && text.slice(...attribution.cue),
      via: relayChain(reading, at)
        .slice(1)
        .flatMap((next) => {
          const relaying = reading.attributions[next]
          return (relaying && nameOf(relaying)) ?? []
        }),
      voice: voiceOf(attribution, actor, own) ?? voices[at] ?? 'undetermined',
      form: attribution.form,
      stance: attribution.stance,
      stated: attribution.stated,
      type: actor?.sourceType ?? null,
      title: actor?.title?.text ?? null,
      justified: actor && actor.justification.length > 0,
      sure: attribution.sure,
      confidence: attribution.confidence,
      attribution: attributionWords(attribution),
      decidedBy: attribution.decided?.by ?? [],
      span: extentOf(attribution),
      content: attribution.content.map((piece) => text.slice(...piece)).join(PIECE_JOINT),
      when: time && { start: time.start, end: time.end },
    }
  })
}

/** A name without the line breaks of a clipping that was wrapped. */
/** Of each statement the voice of the first sentence that it is in; missing where it is in none. */
function voicesOfStatements({ sentences }: Reading): (Voice | undefined)[] {
  const found: (Voice | undefined)[] = []
  for (const { voice, attributions } of sentences) for (const one of attributions) found[one] ??= voice
  return found
}

/**
 * In whose voice a statement is: relayed where a source relays it, else its source’s standing; null without a source, where it is
 * in that of its sentence.
 */
function voiceOf({ via }: Attribution, actor: Reading['actors'][number] | null, own: string): Voice | null {
  if (via !== null) return 'relayed'
  if (!actor) return null
  if (actor.outlet && foldedTokens(actor.name) === own) return 'own'
  return actor.standing
}
