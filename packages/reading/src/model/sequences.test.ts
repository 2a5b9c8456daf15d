import type { Span } from '@hearsay/core'
import { expect, test } from 'vitest'
import { MAX_SEQUENCE_TOKENS, scheduleLanes, sequencesOf } from './sequences.ts'

/** Segments of the given lengths in tokens, with sentences of `sentence` tokens. */
function segments(lengths: number[], sentence = 20) {
  return lengths.map((length) => ({
    tokens: Array.from({ length }, (_, at): Span => [at, at + 1]),
    sentences: Array.from(
      { length: Math.ceil(length / sentence) },
      (_, at): Span => [at * sentence, Math.min(length, (at + 1) * sentence)],
    ),
  }))
}

test('joins segments up to 160 tokens and leaves a longer one alone', () =>
  expect(sequencesOf(segments([100, 60, 1, 0, 300, 10]))).toEqual([
    [0, 160],
    [160, 161],
    [161, 461],
    [461, 471],
  ]))

test('cuts a very long segment at the end of a sentence', () => {
  const found = sequencesOf(segments([50, 5000, 50], 30))
  expect(found.map(([start, end]) => end - start)).toEqual([50, 2040, 2040, 920, 50])
})

test('cuts a sentence without an end', () => {
  const found = sequencesOf(segments([2 * MAX_SEQUENCE_TOKENS + 7], 1e9))
  expect(found.map(([start, end]) => end - start)).toEqual([MAX_SEQUENCE_TOKENS, MAX_SEQUENCE_TOKENS, 7])
})

test('schedules every token once in each direction', () => {
  const { steps, forward, backward, begins } = scheduleLanes(
    [
      [0, 3],
      [3, 4],
      [4, 9],
    ],
    2,
  )
  expect(steps).toBe(5)
  const lane = (order: Int32Array, at: number) => [...order].filter((_, index) => index % 2 === at)
  expect([lane(forward, 0), lane(forward, 1)]).toEqual([
    [4, 5, 6, 7, 8],
    [0, 1, 2, 3, -1],
  ])
  expect([lane(backward, 0), lane(backward, 1)]).toEqual([
    [8, 7, 6, 5, 4],
    [2, 1, 0, 3, -1],
  ])
  expect([...begins]).toEqual([1, 1, 0, 0, 0, 0, 0, 1, 0, 0])
})
