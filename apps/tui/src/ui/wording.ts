// The desk's own words for what the reading found. In: a reading. Out: words made safe for a terminal.

import type { Document, Span } from '@hearsay/core'
import type { Actor, Attribution, Reading, Sourcing, Time, Voice } from '@hearsay/reading'
import { relayChain, sourceName } from '@hearsay/reading'
import { counted } from '../term/numbers.ts'
import { oneLine } from '../term/safe.ts'

/** Words of the text between marks of ours, unless they bring their own. */
export function quoted({ text }: Pick<Document, 'text'>, span: Span): string {
  const words = oneLine(text.slice(...span))
  return /^[“”"‘«»„「『‹]/.test(words) ? words : `“${words}”`
}

/** A day, or a range of them: `2022-06-28`, `2022-06-20 to 2022-06-26`. */
export function days({ start, end }: Pick<Time, 'start' | 'end'>): string {
  return start === end ? start : `${start} to ${end}`
}

/** Where the words of a statement come from, for its colour: what its sentence would be if it had no other. */
export function voiceOf({ actors }: Reading, { via, actor }: Attribution): Voice {
  if (via !== null) return 'relayed'
  return actor === null ? 'undetermined' : (actors[actor]?.standing ?? 'undetermined')
}

/** What the text tells of a source without a name: condition, reason, or that none is given. */
export function anonymity(document: Document, { unnamed }: Actor): string {
  if (!unnamed) return ''
  const { condition, reason } = unnamed
  const granted = condition ? `, ${quoted(document, condition)}` : ''
  return `unnamed${granted}, ${reason ? `reason given: ${quoted(document, reason)}` : 'no reason given'}`
}

/** How a clipping is sourced, two sentences or three: sentences by voice, distinct sources, what is put to nobody. */
export function sourcingLines({ voices, ...sources }: Sourcing): string[] {
  const sentences = Object.values(voices).reduce((sum, list) => sum + list.length, 0)
  const { named, unnamedWithReason, unnamedWithoutReason, nobody, declined } = sources
  const unnamed = unnamedWithReason.length + unnamedWithoutReason.length
  const loose = [
    ...(nobody.length ? [`${counted(nobody.length, 'statement')} put to nobody`] : []),
    ...(declined.length ? [`${counted(declined.length, 'time')} a source declined`] : []),
  ]
  return [
    `${counted(sentences, 'sentence')}: O ${voices.own.length} own voice, N ${voices.named.length} named, U ${voices.unnamed.length} unnamed, R ${voices.relayed.length} relayed, ? ${voices.undetermined.length} undetermined.`,
    `${counted(named.length + unnamed, 'source')}: ${named.length} named, ${unnamed} unnamed (${unnamedWithReason.length} with a reason, ${unnamedWithoutReason.length} without).`,
    ...(loose.length ? [`${loose.join(', ')}.`] : []),
  ]
}

/** A source with what it is: its name, its first role, and for one without a name whether that has a reason. */
export function sourceWords(document: Document, reading: Reading, statement: Attribution): string {
  const name = sourceName(document, reading, statement)
  if (name === null) return 'nobody named'
  const actor = statement.actor === null ? undefined : reading.actors[statement.actor]
  const role = actor?.roles[0]?.text
  const without = actor?.unnamed && `unnamed, ${actor.unnamed.reason ? 'reason given' : 'no reason given'}`
  const more = [role, without].filter(Boolean).join('; ')
  return oneLine(more ? `${name} (${more})` : name)
}

/** The names of a chain from the outlet inward, without roles. */
export function chainNames(document: Document, reading: Reading, at: number): string[] {
  const sources = relayChain(reading, at).map(
    (link) => sourceName(document, reading, reading.attributions[link]!) ?? 'nobody named',
  )
  return [document.header.outlet?.text ?? 'the outlet', ...sources.reverse()]
}

/** Who says it, spelled out from the outlet inward: `Harbor Times ← Coastwire ← a ministry aide`. */
export function chainWords(document: Document, reading: Reading, at: number): string {
  const outlet = oneLine(document.header.outlet?.text ?? 'the outlet')
  const sources = relayChain(reading, at).map((link) =>
    sourceWords(document, reading, reading.attributions[link]!),
  )
  return [outlet, ...sources.reverse()].join(' ← ')
}
