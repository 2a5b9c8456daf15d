// Choosing words of a sentence by keys. In: a text, the span of a sentence, and keys. Out: which words are chosen. What is chosen is
// shown in the text; nothing is changed until Enter.

import type { Span } from '@hearsay/core'

/** What the words are chosen for. */
export type WordsVerb = 'words' | 'cue' | 'split' | 'add'

/** Words being chosen. */
export interface WordChoice {
  verb: WordsVerb
  /** The number of the sentence that an addition is in; null for what is about a statement. */
  sentence: number | null
  words: Span[]
  /** The first and the last word chosen. */
  first: number
  last: number
}

/** Begins to choose words of a span, from those that some spans have, or from its first word. */
export function chooseWords(
  text: string,
  around: Span,
  { verb, spans, sentence = null }: { verb: WordsVerb; spans: readonly Span[]; sentence?: number | null },
): WordChoice | null {
  const words = [...text.slice(...around).matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu)].map(
    ({ index, 0: word }): Span => [around[0] + index, around[0] + index + word.length],
  )
  if (words.length === 0) return null
  const [start, end] = [spans[0]?.[0] ?? around[0], spans.at(-1)?.[1] ?? around[0]]
  const inside = words.flatMap(([from, to], at) => (from < end && start < to ? [at] : []))
  return { verb, sentence, words, first: inside[0] ?? 0, last: inside.at(-1) ?? 0 }
}

/** The span of the words chosen. */
export function chosenSpan({ words, first, last }: WordChoice): Span {
  return [words[first]![0], words[last]![1]]
}

/** What a key does to a choice; false where it does nothing. */
export function moveChoice(choice: WordChoice, key: string): boolean {
  const edge = choice.words.length - 1
  const within = (at: number, low: number, high: number) => Math.max(low, Math.min(high, at))
  const { first, last } = choice
  switch (key) {
    case 'l':
    case 'right':
      choice.last = within(last + 1, first, edge)
      return true
    case 'h':
    case 'left':
      choice.last = within(last - 1, first, edge)
      return true
    case 'L':
      choice.first = within(first + 1, 0, last)
      return true
    case 'H':
      choice.first = within(first - 1, 0, last)
      return true
    case 'w':
    case 'b': {
      const by = key === 'w' ? 1 : -1
      if (first + by < 0 || last + by > edge) return true
      Object.assign(choice, { first: first + by, last: last + by })
      return true
    }
    case '0':
      Object.assign(choice, { first: 0, last: 0 })
      return true
    case '$':
      choice.last = edge
      return true
    default:
      return false
  }
}
