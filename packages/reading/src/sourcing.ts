// A summary of a reading: how a clipping is sourced. In: a reading. Out: lists of what is counted, so that every number can show
// its items. Nothing is scored. Statements that are not sure are in a list of their own.

import type { Document } from '@hearsay/core'
import type { Attribution, Reading } from './schema.ts'
import type { SourceType, Stance, Voice } from './vocabulary.ts'
import { recordFrom, sourceTypes, stances, voices } from './vocabulary.ts'

/** How a clipping is sourced; every list has indices into the reading, ascending. */
export interface Sourcing {
  /** Sentences by voice. */
  voices: Record<Voice, number[]>
  /** Named actors that state something. */
  named: number[]
  /** Unnamed actors that state something, where the text gives a reason. */
  unnamedWithReason: number[]
  /** Unnamed actors that state something, where the text gives no reason. */
  unnamedWithoutReason: number[]
  /** Attributions without an actor: “it was reported”. */
  nobody: number[]
  /** Attributions whose source declined to say anything. */
  declined: number[]
  /** Attributions with a cue that state something, by stance. */
  stances: Record<Stance, number[]>
  /** Actors that state something, by what they are as sources. */
  types: Record<SourceType, number[]>
  /** Those of them with a formal title. */
  titled: number[]
  /** Those of whom the text says why they are in it. */
  justified: number[]
  /** Those of whom it doesn’t. */
  unjustified: number[]
  /** Attributions that are not sure, which are counted nowhere else. */
  unsure: number[]
}

/** A paragraph in which a single source states everything. */
export interface SingleSourceParagraph {
  /** Index among the paragraphs of the body. */
  paragraph: number
  /** The source: an index into the reading’s actors. */
  actor: number
  /** The sentences with its statements, ascending. */
  sentences: number[]
}

/** Lists the sentences by voice and the distinct sources by standing. An actor that states nothing is not a source. */
export function sourcingOf({ sentences, attributions, actors }: Reading): Sourcing {
  const found: Sourcing = {
    voices: recordFrom(voices, () => []),
    named: [],
    unnamedWithReason: [],
    unnamedWithoutReason: [],
    nobody: [],
    declined: [],
    stances: recordFrom(stances, () => []),
    types: recordFrom(sourceTypes, () => []),
    titled: [],
    justified: [],
    unjustified: [],
    unsure: [],
  }
  for (const [at, { voice }] of sentences.entries()) found.voices[voice].push(at)
  const stating = new Set<number>()
  for (const [at, { actor, cue, stance, stated, sure }] of attributions.entries()) {
    if (!sure) {
      found.unsure.push(at)
      continue
    }
    if (stated && cue) found.stances[stance].push(at)
    if (!stated) found.declined.push(at)
    else if (actor === null) found.nobody.push(at)
    else stating.add(actor)
  }
  for (const [at, { standing, unnamed, sourceType, title, justification }] of actors.entries()) {
    if (!stating.has(at)) continue
    found.types[sourceType].push(at)
    if (title) found.titled.push(at)
    ;(justification.length > 0 ? found.justified : found.unjustified).push(at)
    if (standing === 'named') found.named.push(at)
    else (unnamed?.reason ? found.unnamedWithReason : found.unnamedWithoutReason).push(at)
  }
  return found
}

/**
 * The paragraphs that depend on a single source. A source that only relays does not count: “Citing an aide, Coastwire reported”
 * depends on the aide. A paragraph with a statement that has no actor is left out.
 */
export function singleSourceParagraphs(
  { body }: Document,
  { sentences, attributions }: Reading,
): SingleSourceParagraph[] {
  const relaying = new Set(attributions.map(({ via }) => via))
  const found: SingleSourceParagraph[] = []
  let next = 0
  for (const [paragraph, { span }] of body.filter(({ type }) => type === 'paragraph').entries()) {
    const actors = new Set<number | null>()
    const inside: number[] = []
    while (next < sentences.length && sentences[next]!.span[0] < span[0]) next++
    for (; next < sentences.length && sentences[next]!.span[0] < span[1]; next++) {
      const stated = sentences[next]!.attributions.filter(
        (one) => attributions[one]?.stated && attributions[one].sure && !relaying.has(one),
      )
      for (const one of stated) actors.add(attributions[one]!.actor)
      if (stated.length) inside.push(next)
    }
    const [actor] = actors
    if (actors.size === 1 && actor !== null && actor !== undefined)
      found.push({ paragraph, actor, sentences: inside })
  }
  return found
}

/** An attribution and those that relay it, from the one who said it to the relay nearest to the outlet. */
export function relayChain({ attributions }: Reading, at: number): number[] {
  const chain: number[] = []
  for (let next: number | null = at; next !== null && !chain.includes(next); ) {
    chain.push(next)
    next = attributions[next]?.via ?? null
  }
  return chain
}

/** The name of an attribution’s source: the actor’s name, or else the source as written; null without a source. */
export function sourceName(
  { text }: Document,
  reading: Reading,
  { actor, source }: Attribution,
): string | null {
  const name = actor === null ? undefined : reading.actors[actor]?.name
  return name ?? (source && text.slice(...source))
}
