import { expect, test } from 'vitest'
import type { PairedText } from './paired-bootstrap.ts'
import { pairedBootstrap } from './paired-bootstrap.ts'
import type { FlatAttribution } from './standoff.ts'

const right: FlatAttribution = { source: [[0, 4]], cue: [[5, 9]], content: [[10, 20]] }
const text = 'Venn said it was late.'
const pair = (before: FlatAttribution[], after: FlatAttribution[]): PairedText => ({
  text,
  gold: [right],
  before,
  after,
})

test('the same predictions differ in no sample', () => {
  for (const one of pairedBootstrap([pair([right], [right]), pair([], [])], 200))
    expect(one).toMatchObject({ difference: 0, low: 0, high: 0 })
})

test('what every text gains, every sample gains', () => {
  for (const one of pairedBootstrap([pair([], [right]), pair([], [right])], 200))
    expect(one).toMatchObject({ before: 0, after: 100, difference: 100, low: 100, high: 100 })
})

test('a gain and a loss of the same size may be chance', () => {
  const texts = [pair([], [right]), pair([right], []), pair([], [right]), pair([right], [])]
  for (const { difference, low, high } of pairedBootstrap(texts, 2000)) {
    expect(difference).toBeCloseTo(0)
    expect(low).toBeLessThan(-40)
    expect(high).toBeGreaterThan(40)
  }
})

test('the same texts give the same range', () => {
  const texts = [pair([], [right]), pair([right], []), pair([right], [right])]
  expect(pairedBootstrap(texts, 300)).toEqual(pairedBootstrap(texts, 300))
})
