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
test('steps go both ways, and end', () => {
  const queue = ['c', 'e', 'a']
  const step = (item: string | null, by: 1 | -1) =>
    stepInQueue(queue, item === null ? null : { item, index: queue.indexOf(item) }, by)?.item ?? null
  expect([null, 'c', 'e', 'a'].map((item) => step(item, 1))).toEqual(['c', 'e', 'a', null])
  expect([null, 'c', 'e'].map((item) => step(item, -1))).toEqual(['a', null, 'c'])
  expect(step('elsewhere', 1)).toBe('c')
  expect(stepInQueue([], null, 1)).toBeNull()
})
test('after an item that was decided about comes the one that came after it, and none is passed over', () => {
  const step = (queue: string[], by: 1 | -1) => stepInQueue(queue, { item: 'e', index: 1 }, by)?.item ?? null
  expect(step(['c', 'a'], 1)).toBe('a')
  expect(step(['c', 'a'], -1)).toBe('c')
  expect(step(['c'], 1)).toBeNull()
})
