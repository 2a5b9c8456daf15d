import type { Reading } from '@hearsay/reading'
import { expect, test } from 'vitest'
import { nextToReview, reviewQueue } from './review-queue.ts'

type Attributions = Reading['attributions']
const reading = (...statements: Partial<Attributions[number]>[]) => ({
  attributions: statements as Attributions,
})
const decided = { by: ['Ana'], verbs: ['confirm'] }

test('unsure statements come first, then the least likely; what was decided is left out', () => {
  const found = reading(
    { sure: true, confidence: 0.9 },
    { sure: false, confidence: 0.2 },
    { sure: true, confidence: 0.5 },
    { sure: false, confidence: 0.1, decided },
    { sure: true, confidence: 0.5 },
  )
  expect(reviewQueue(found)).toEqual([1, 2, 4, 0])
  expect([null, 1, 2, 4, 0, 3].map((at) => nextToReview(found, at))).toEqual([1, 2, 4, 0, 1, 1])
})
test('nothing is left where everything was decided', () => {
  expect(nextToReview(reading({ sure: true, confidence: 1, decided }), 0)).toBeNull()
  expect(nextToReview(reading(), null)).toBeNull()
})
