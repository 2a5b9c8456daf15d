// Divides a text into the sequences that pass through the network. In: segments. Out: half-open ranges of token indices over all
// segments; consecutive segments are joined up to 160 tokens, as in training.

import type { Span } from '@hearsay/core'
import type { Segment } from '../features.ts'

/** Longest sequence of several segments; a longer segment is a sequence of its own. */
const MAX_PACKED_TOKENS = 160
/** Longest sequence; a longer segment is cut, at the end of a sentence if possible. */
export const MAX_SEQUENCE_TOKENS = 2048

/** The sequences of the segments; they cover all tokens. */
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

/** The indices at which a long segment is cut; the last one is its end. */
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

/** Sequences assigned to parallel lanes, so that all end at about the same time. */
export interface LaneSchedule {
  steps: number
  /** The token of each step and lane, −1 where the lane has ended; the longest lane is the first. */
  forward: Int32Array
  backward: Int32Array
  /** 1 where a sequence begins; the same in both directions. */
  begins: Uint8Array
}

/** Assigns sequences to `lanes`, the longest first, each to the shortest lane. */
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
