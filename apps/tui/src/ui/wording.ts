// What the reading found, in words. In: a document and its reading. Out: words made safe for a terminal.

import type { Document, Span } from '@hearsay/core'
import { counted, sourceTypeLabels, speakerLabel } from '@hearsay/desk'
import type { Actor, Attribution, Reading, Sourcing, Voice } from '@hearsay/reading'
import { relayChain, sourceName, sourceTypes } from '@hearsay/reading/shape'
import { oneLine } from '../term/safe.ts'

/** Words of the text between quotation marks, unless they bring their own. */
export function quoted({ text }: Pick<Document, 'text'>, span: Span): string {
  const words = oneLine(text.slice(...span))
  return /^[“”"‘«»„「『‹]/.test(words) ? words : `“${words}”`
}

/** The voice that a statement’s sentence has if it has no other statement; for its colour. */
export function voiceOf({ actors }: Reading, { via, actor }: Attribution): Voice {
  if (via !== null) return 'relayed'
  return actor === null ? 'undetermined' : (actors[actor]?.standing ?? 'undetermined')
}

/** What the text says about why a source has no name: condition, reason, or that none is given. */
export function anonymity(document: Document, { kind, unnamed }: Actor): string {
  if (!unnamed) return ''
  if (!canBeAnonymous(kind)) return 'not named'
  const { condition, reason } = unnamed
  const granted = condition ? `, ${quoted(document, condition)}` : ''
  return `unnamed${granted}, ${reason ? `reason given: ${quoted(document, reason)}` : 'no reason given'}`
}

/** How a clipping is sourced, in a few sentences: sentences by voice, distinct sources, statements without one, types, doubt. */
export function sourcingLines({ voices, types, titled, justified, unsure, ...sources }: Sourcing): string[] {
  const sentences = Object.values(voices).reduce((sum, list) => sum + list.length, 0)
  const { named, unnamedWithReason, unnamedWithoutReason, nobody, declined } = sources
  const unnamed = unnamedWithReason.length + unnamedWithoutReason.length
  const kinds = sourceTypes
    .filter((type) => types[type].length > 0)
    .map((type) => counted(types[type].length, sourceTypeLabels[type]))
  const others = [
    ...(nobody.length ? [`${counted(nobody.length, 'statement')} with no source`] : []),
    ...(declined.length ? [`${counted(declined.length, 'source')} declined to comment`] : []),
  ]
  return [
    `${counted(sentences, 'sentence')}: O ${voices.own.length} own voice, N ${voices.named.length} named, U ${voices.unnamed.length} unnamed, R ${voices.relayed.length} relayed, ? ${voices.undetermined.length} undetermined.`,
    `${counted(named.length + unnamed, 'source')}: ${named.length} named, ${unnamed} unnamed (${unnamedWithReason.length} with a reason, ${unnamedWithoutReason.length} without).`,
    ...(others.length ? [`${others.join(', ')}.`] : []),
    ...(kinds.length
      ? [`${kinds.join(', ')}; ${titled.length} with a title, ${justified.length} justified.`]
      : []),
    ...(unsure.length ? [`${counted(unsure.length, 'unsure statement')}, in no count.`] : []),
  ]
}

/** A source with what it is: its name, its title or first role, and for one without a name whether a reason is given. */
export function sourceWords(document: Document, reading: Reading, statement: Attribution): string {
  const name = sourceName(document, reading, statement)
  if (name === null) return speakerLabel(null)
  const actor = statement.actor === null ? undefined : reading.actors[statement.actor]
  const more = [actor?.title?.text ?? actor?.roles[0]?.text, actor && standingNote(actor)]
    .filter(Boolean)
    .join('; ')
  return oneLine(more ? `${name} (${more})` : name)
}

/** Whether a source without a name has a reason for it; a document or a place needs none. */
function standingNote({ kind, unnamed }: Actor): string {
  if (!unnamed) return ''
  if (!canBeAnonymous(kind)) return 'not named'
  return `unnamed, ${unnamed.reason ? 'reason given' : 'no reason given'}`
}

/** Whether sources of a kind can ask not to be named: a document or a place can’t. */
function canBeAnonymous(kind: Actor['kind']): boolean {
  return kind !== 'document' && kind !== 'place'
}

/** Who relays and says it, from the outlet inward: `Harbor Times ← Coastwire ← a ministry aide`. */
export function chainWords(document: Document, reading: Reading, at: number): string {
  const outlet = oneLine(document.header.outlet?.text ?? 'the outlet')
  const sources = relayChain(reading, at).map((link) =>
    sourceWords(document, reading, reading.attributions[link]!),
  )
  return [outlet, ...sources.reverse()].join(' ← ')
}
