import type { Progress } from '@hearsay/archive'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ProgressWatch } from './progress-watch.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('what fails after all was read is told without a key, and that it is over', async () => {
  const all: Progress = { seeds: 2, searchable: 2, readOnce: 2, read: 2, rate: 0, left: null }
  let now: Progress = { ...all, read: 1 }
  const heard: (string | number | undefined)[] = []
  const watch = new ProgressWatch({ progress: async () => now }, (one) =>
    heard.push(one?.failing ?? one?.read),
  )
  await watch.ask()
  now = all
  await vi.advanceTimersByTimeAsync(1100)
  now = { ...all, failing: 'disk I/O error' }
  await vi.advanceTimersByTimeAsync(11_000)
  now = all
  await vi.advanceTimersByTimeAsync(11_000)
  expect(heard).toEqual([1, 2, 'disk I/O error', 2])
  watch.close()
  now = { ...all, failing: 'again' }
  await vi.advanceTimersByTimeAsync(60_000)
  expect(heard).toHaveLength(4)
})
