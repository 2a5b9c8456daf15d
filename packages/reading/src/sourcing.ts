// What a reading amounts to: how a clipping is sourced. In: a reading. Out: counts as lists of what is counted, so that
// every number can show what stands behind it. Nothing is scored.

import type { Document } from '@hearsay/core'
import type { Attribution, Reading } from './schema.ts'
import type { Stance, Voice } from './vocabulary.ts'
import { recordFrom, stances, voices } from './vocabulary.ts'

/** How a clipping is sourced; every list holds indices into the reading, ascending. */
export interface Sourcing {
  /** The sentences in each voice. */
  voices: Record<Voice, number[]>
  /** The named actors that state something. */
  named: number[]
  /** The actors without a name that state something, and why they have none is told. */
  unnamedWithReason: number[]
  /** The actors without a name that state something, and nothing tells why they have none. */
  unnamedWithoutReason: number[]
  /** Attributions that are put to nobody: “it was reported”. */
  nobody: number[]
  /** Attributions whose source declined to say anything. */
  declined: number[]
  /** The attributions with a cue that state something, by what the cue lets through. */
  stances: Record<Stance, number[]>
}

/** A paragraph in which all that is stated goes back to one source. */
export interface SingleSourceParagraph {
  /** Its place among the paragraphs of the body, from 0. */
  paragraph: number
  /** The source, into the reading’s actors. */
  actor: number
  /** The sentences in which it is stated, ascending. */
  sentences: number[]
}

/** Counts the sentences by voice and the distinct sources by standing. An actor that states nothing is no source. */
export function sourcingOf({ sentences, attributions, actors }: Reading): Sourcing {
  const found: Sourcing = {
    voices: recordFrom(voices, () => []),
    named: [],
    unnamedWithReason: [],
    unnamedWithoutReason: [],
    nobody: [],
    declined: [],
    stances: recordFrom(stances, () => []),
  }
  for (const [at, { voice }] of sentences.entries()) found.voices[voice].push(at)
  const stating = new Set<number>()
  for (const [at, { actor, cue, stance, stated }] of attributions.entries()) {
    if (stated && cue) found.stances[stance].push(at)
    if (!stated) found.declined.push(at)
    else if (actor === null) found.nobody.push(at)
    else stating.add(actor)
  }
  for (const [at, { standing, unnamed }] of actors.entries()) {
    if (!stating.has(at)) continue
    if (standing === 'named') found.named.push(at)
    else (unnamed?.reason ? found.unnamedWithReason : found.unnamedWithoutReason).push(at)
  }
  return found
}

/**
 * The paragraphs that rest on one source. Who only relays is no source of its own: “Citing an aide, Coastwire reported”
 * rests on the aide. A paragraph in which something is put to nobody is left out.
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
        (one) => attributions[one]?.stated && !relaying.has(one),
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

/** An attribution and those that relay it, one after the other: from who said it to who is nearest the outlet. */
export function relayChain({ attributions }: Reading, at: number): number[] {
  const chain: number[] = []
  for (let next: number | null = at; next !== null && !chain.includes(next); ) {
    chain.push(next)
    next = attributions[next]?.via ?? null
  }
  return chain
}

/** Who an attribution’s source is: the actor’s name, else the words as written; null where nobody is named. */
export function sourceName(
  { text }: Document,
  reading: Reading,
  { actor, source }: Attribution,
): string | null {
  const name = actor === null ? undefined : reading.actors[actor]?.name
  return name ?? (source && text.slice(...source))
}

/** Whether a clipping is in another language than English, of which only some forms are read (docs/reading.md, Languages). */
export function isPartialReading({ sentences, attributions }: Reading): boolean {
  return [...attributions, ...sentences].some(({ evidence }) =>
    evidence.some(({ rule }) => rule === 'verb-of-speech' || rule === 'form-not-known'),
  )
}
