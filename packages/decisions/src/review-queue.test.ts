import type { Reading } from '@hearsay/reading'
import { expect, test } from 'vitest'
import { reviewQueue, stepInQueue } from './review-queue.ts'

type Attributions = Reading['attributions']
const actors = [{ standing: 'named' }, { standing: 'unnamed' }] as Reading['actors']
const reading = (...statements: Partial<Attributions[number]>[]) => ({
  attributions: statements.map((one) => ({ actor: 0, via: null, ...one })) as Attributions,
  actors,
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
})
test('among the sure those without a speaker come first, then unnamed, relayed and named ones', () => {
  const sure = { sure: true, confidence: 0.9 }
  const found = reading(
    sure,
    { ...sure, via: 0 },
    { ...sure, actor: 1 },
    { ...sure, actor: null },
    { ...sure, sure: false },
  )
  expect(reviewQueue(found)).toEqual([4, 3, 2, 1, 0])
})
test('steps go both ways, begin anew after what is not in the queue any more, and end', () => {
  expect([null, 7, 3, 5, 1].map((at) => stepInQueue([3, 5, 1], at, 1))).toEqual([3, 3, 5, 1, null])
  expect([null, 3, 5].map((at) => stepInQueue([3, 5, 1], at, -1))).toEqual([1, null, 3])
  expect(stepInQueue([], null, 1)).toBeNull()
})
