// A clipping in outline. In: a document, its reading where there is one. Out: its paragraphs and crossheads with the voices in
// each, and its speakers with their statements.

import type { Document } from '@hearsay/core'
import type { Reading, Voice } from '@hearsay/reading'
import { extentOf } from '@hearsay/reading/shape'

/** A paragraph of the outline, or the crosshead above some. */
export interface OutlineBlock {
  /** Counted from 1 over the paragraphs; null for a crosshead. */
  paragraph: number | null
  /** Where it begins in the text, in UTF-16 units. */
  begin: number
  /** The voices of its sentences in their order; empty without a reading. */
  voices: Voice[]
  /** Its first words, with an ellipsis where it goes on. */
  opening: string
}

/** A speaker of the outline, with what is attributed to it. */
export interface OutlineSpeaker {
  /** Into the reading’s actors. */
  actor: number
  /** Into the reading’s attributions, ascending; at least one. */
  statements: number[]
  /** Where the first statement begins in the text, in UTF-16 units. */
  begin: number
}

/** The paragraphs and crossheads of a document, the words of each cut to `maxUnits` UTF-16 units at a space. */
export function outlineBlocks(
  { body, text }: Document,
  reading: Reading | null,
  maxUnits: number,
): OutlineBlock[] {
  const sentences = reading?.sentences ?? []
  const blocks: OutlineBlock[] = []
  let next = 0
  let paragraphs = 0
  for (const { type, span } of body) {
    const voices: Voice[] = []
    while (next < sentences.length && sentences[next]!.span[0] < span[1]) {
      const { voice, span: own } = sentences[next++]!
      if (own[1] > span[0]) voices.push(voice)
    }
    if (type !== 'paragraph' && type !== 'crosshead') continue
    const opening = openingWords(text.slice(...span), maxUnits)
    if (type === 'paragraph') blocks.push({ paragraph: ++paragraphs, begin: span[0], voices, opening })
    else blocks.push({ paragraph: null, begin: span[0], voices: [], opening })
  }
  return blocks
}

/** The speakers to whom something is attributed that the reading is sure of, in its order. */
export function outlineSpeakers(reading: Reading): OutlineSpeaker[] {
  const byActor = reading.actors.map((): number[] => [])
  for (const [at, { actor, sure }] of reading.attributions.entries())
    if (sure && actor !== null) byActor[actor]?.push(at)
  return byActor.flatMap((statements, actor) => {
    const [first] = statements
    if (first === undefined) return []
    return [{ actor, statements, begin: extentOf(reading.attributions[first]!)[0] }]
  })
}

/** The first words of a text on one line, cut at a space, with an ellipsis where it goes on. `maxUnits` in UTF-16 units. */
export function openingWords(text: string, maxUnits: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= maxUnits) return line
  const space = line.lastIndexOf(' ', maxUnits)
  return `${line.slice(0, space > 0 ? space : maxUnits)}\u00a0…`
}
