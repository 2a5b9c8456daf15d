// How often the voice of sentences is right, by language. In: texts with their readings and what a corpus annotates in them. Out: four
// figures a language.
//
// A sentence reports where attributions of the corpus cover half of it or more, and is the outlet’s own where none touches it; what is
// between counts in neither.

import type { Span } from '@hearsay/core'
import type { Reading } from '@hearsay/reading'
import type { FlatAttribution } from './standoff.ts'

/** A text as it was read and as the corpus annotates it. */
export interface VoicedText {
  text: string
  /** ISO 639-1; null where it is not known. */
  language: string | null
  reading: Reading
  gold: FlatAttribution[]
}

/** What is right in one language, as counts of sentences. */
export interface VoiceFigures {
  language: string | null
  texts: number
  /** Sentences that report; of these those given a named, unnamed or relayed voice, those whose speaker is right as well, and those
   * called the outlet’s own. */
  reported: number
  found: number
  rightSpeaker: number
  wronglyOwn: number
  /** Sentences that are the outlet’s own; of these those that are called so. */
  own: number
  ownKept: number
}

/** The share of a sentence that attributions must cover. */
const MIN_SHARE = 0.5
/** Words of a name that are shorter tell nothing. */
const MIN_LETTERS = 3

/** The figures of each language, the one with most texts first. */
export function voiceFigures(texts: VoicedText[]): VoiceFigures[] {
  const found = new Map<string | null, VoiceFigures>()
  for (const one of texts) {
    const { language } = one
    const figures = found.get(language) ?? {
      language,
      texts: 0,
      reported: 0,
      found: 0,
      rightSpeaker: 0,
      wronglyOwn: 0,
      own: 0,
      ownKept: 0,
    }
    found.set(language, figures)
    figures.texts++
    count(one, figures)
  }
  return [...found.values()].sort((a, b) => b.texts - a.texts)
}

function count(one: VoicedText, figures: VoiceFigures): void {
  for (const sentence of one.reading.sentences) {
    const covered = coverage(one, sentence.span)
    if (covered === 0) {
      figures.own++
      if (sentence.voice === 'own') figures.ownKept++
    }
    if (covered < MIN_SHARE) continue
    figures.reported++
    if (sentence.voice === 'own') figures.wronglyOwn++
    if (sentence.voice === 'own' || sentence.voice === 'undetermined') continue
    figures.found++
    if (isSpeakerRight(one, sentence)) figures.rightSpeaker++
  }
}

/** The share of a span of text that attributions of the corpus cover, white space left out. */
function coverage({ text, gold }: VoicedText, [start, end]: Span): number {
  const spans = gold.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
  let [all, covered] = [0, 0]
  for (let at = start; at < end; at++) {
    if (/\s/.test(text[at]!)) continue
    all++
    if (spans.some(([from, to]) => from <= at && at < to)) covered++
  }
  return all ? covered / all : 0
}

/** Whether an actor of the sentence is one of those that the corpus marks as its sources. */
function isSpeakerRight(
  { text, reading, gold }: VoicedText,
  sentence: Reading['sentences'][number],
): boolean {
  const [start, end] = sentence.span
  const sources = gold
    .filter(({ cue, content }) => [...cue, ...content].some(([from, to]) => from < end && to > start))
    .flatMap(({ source }) => source)
  return sentence.attributions.some((at) => {
    const { actor, source } = reading.attributions[at]!
    const one = actor === null ? null : reading.actors[actor]!
    const mentions = [...(one?.mentions ?? []), ...(source ? [source] : [])]
    return sources.some(
      (span) =>
        mentions.some(([from, to]) => from < span[1] && to > span[0]) ||
        (one !== null && haveWordInCommon(one.name, text.slice(...span))),
    )
  })
}

function haveWordInCommon(one: string, other: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= MIN_LETTERS)
  const known = new Set(words(one))
  return words(other).some((word) => known.has(word))
}
