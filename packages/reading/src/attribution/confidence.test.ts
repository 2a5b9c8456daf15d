import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PartRole } from '../labels.ts'
import { confidenceOf } from './confidence.ts'
import type { PartGroup } from './part-group.ts'

const part = (role: PartRole, probability: number) => ({ role, first: 0, end: 1, probability })
const linked = (source: number | null, cue: number, content: number[]): PartGroup => ({
  source: source === null ? null : part('source', source),
  cue: part('cue', cue),
  shares: null,
  content: content.map((one) => part('content', one)),
})
const calibration = { bias: -1, source: 0.5, cue: 0.25, content: 0.5, noSource: -1 }

test('is higher for parts more sure, and goes by the least sure piece', () => {
  const sure = confidenceOf(linked(0.9, 0.9, [0.95]), calibration)
  expect(confidenceOf(linked(0.9, 0.9, [0.95, 0.6]), calibration)).toBeLessThan(sure)
  expect(confidenceOf(linked(0.6, 0.9, [0.95]), calibration)).toBeLessThan(sure)
  expect(confidenceOf(linked(null, 0.9, [0.95]), calibration)).toBeLessThan(sure)
})

test('is between 0 and 1 for any probabilities', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(probability, probability, probability, (source, cue, content) => {
      const confidence = confidenceOf(linked(source, cue, [content]), calibration)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
    }),
  )
})
