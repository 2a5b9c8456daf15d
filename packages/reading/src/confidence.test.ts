import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confidenceOf } from './confidence.ts'
import { calibrate } from './evaluate/calibrate.ts'
import type { Role } from './labels.ts'
import type { Linked } from './link.ts'

const part = (role: Role, probability: number) => ({ role, start: 0, end: 1, probability })
const linked = (source: number | null, cue: number, content: number[]): Linked => ({
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

test('stays between 0 and 1 whatever the probabilities', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(probability, probability, probability, (source, cue, content) => {
      const confidence = confidenceOf(linked(source, cue, [content]), calibration)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
    }),
  )
})

test('finds the weights that samples were made with', () => {
  const samples: { linked: Linked; right: boolean }[] = []
  const steps = [0.1, 0.3, 0.5, 0.7, 0.9, 0.97]
  for (const source of [null, ...steps]) {
    for (const cue of steps) {
      for (const content of steps) {
        const one = linked(source, cue, [content])
        const right = Math.round(confidenceOf(one, calibration) * 40)
        for (let at = 0; at < 40; at++) samples.push({ linked: one, right: at < right })
      }
    }
  }
  const found = calibrate(samples)
  for (const [name, weight] of Object.entries(calibration))
    expect(Math.abs(found[name as keyof typeof found] - weight)).toBeLessThan(0.08)
})

test('gives weights for no samples at all', () => {
  expect(calibrate([])).toEqual({ bias: 0, source: 0, cue: 0, content: 0, noSource: 0 })
})
