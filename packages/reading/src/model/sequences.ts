// What goes through the network in one piece. In: stretches. Out: half-open ranges of token indices, counted over all
// stretches: the stretches of one text, in order, joined to at most 160 tokens where that is possible, as in training.

import type { Span } from '@hearsay/core'
import type { Segment } from '../features.ts'

/** Tokens of a sequence made of several stretches; a longer stretch is a sequence of its own. */
const MAX_PACKED_TOKENS = 160
/** Tokens of the longest sequence there is; a longer stretch is cut, at the end of a sentence where one ends in time. */
export const MAX_SEQUENCE_TOKENS = 2048

/** The sequences of the stretches; they tile the tokens. */
export function sequencesOf(segments: Pick<Segment, 'tokens' | 'sentences'>[]): Span[] {
  const sequences: Span[] = []
  let start = 0
  let end = 0
  const close = () => {
    if (end > start) sequences.push([start, end])
    start = end
  }
  for (const { tokens, sentences } of segments) {
    if (end - start + tokens.length > MAX_PACKED_TOKENS) close()
    if (tokens.length > MAX_SEQUENCE_TOKENS) {
      const base = end
      for (const cut of cutPoints(sentences)) {
        end = base + cut
        close()
      }
    } else end += tokens.length
  }
  close()
  return sequences
}

/** Where a long stretch is cut: its last cut is its end. */
function cutPoints(sentences: Span[]): number[] {
  const places: number[] = []
  let start = 0
  let good = 0
  for (const [, end] of sentences) {
    if (end - start > MAX_SEQUENCE_TOKENS && good > start) {
      places.push(good)
      start = good
    }
    for (; end - start > MAX_SEQUENCE_TOKENS; start += MAX_SEQUENCE_TOKENS)
      places.push(start + MAX_SEQUENCE_TOKENS)
    good = end
  }
  return good > start ? [...places, good] : places
}

/** Sequences dealt to lanes that walk side by side, so that all end at about the same time. */
export interface LaneSchedule {
  steps: number
  /** For each step and lane the token, −1 where the lane has nothing left; the lane with most is the first. */
  forward: Int32Array
  backward: Int32Array
  /** 1 where a sequence begins, the same both ways. */
  begins: Uint8Array
}

/** Deals sequences to `lanes`, the longest first, each to the lane with the least. */
export function scheduleLanes(sequences: Span[], lanes: number): LaneSchedule {
  const dealt = Array.from({ length: lanes }, () => ({ length: 0, own: [] as Span[] }))
  for (const sequence of sequences.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))) {
    const least = dealt.reduce((a, b) => (b.length < a.length ? b : a))
    least.length += sequence[1] - sequence[0]
    least.own.push(sequence)
  }
  dealt.sort((a, b) => b.length - a.length)
  const steps = dealt[0]!.length
  const forward = new Int32Array(steps * lanes).fill(-1)
  const backward = new Int32Array(steps * lanes).fill(-1)
  const begins = new Uint8Array(steps * lanes)
  for (const [lane, { own }] of dealt.entries()) {
    let to = lane
    for (const [start, end] of own) {
      begins[to] = 1
      for (let at = start; at < end; at++, to += lanes) {
        forward[to] = at
        backward[to] = start + end - 1 - at
      }
    }
  }
  return { steps, forward, backward, begins }
}
