import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labels, mayFollow, roleOf } from './labels.ts'
import { decodeParts } from './lattice.ts'

const K = labels.length
const zero = { steps: new Float64Array(K * K), starts: new Float64Array(K) }

/** Scores that all but force these labels. */
function forced(names: string[]): Float64Array {
  const scores = new Float64Array(names.length * K)
  for (const [at, name] of names.entries()) scores[at * K + labels.indexOf(name)] = 12
  return scores
}

/** Every path through a short sequence, with its weight; the spans it marks are summed. The definition itself. */
function byHand(
  emitted: Float64Array,
  length: number,
  steps: Float64Array,
  starts: Float64Array,
): Map<string, number> {
  const mass = new Map<string, number>()
  let total = 0
  const walk = (path: number[], score: number) => {
    if (path.length === length) {
      const weight = Math.exp(score)
      total += weight
      for (let at = 0; at < length; at++) {
        if (!labels[path[at]!]!.startsWith('B')) continue
        let end = at + 1
        while (end < length && path[end] === path[at]! + 1) end++
        const key = `${roleOf(path[at]!)}:${at}:${end}`
        mass.set(key, (mass.get(key) ?? 0) + weight)
      }
      return
    }
    const before = path.at(-1) ?? null
    for (let label = 0; label < K; label++) {
      if (!mayFollow(before, label)) continue
      const step = before === null ? starts[label]! : steps[before * K + label]!
      walk([...path, label], score + step + emitted[path.length * K + label]!)
    }
  }
  walk([], 0)
  for (const [key, weight] of mass) mass.set(key, weight / total)
  return mass
}

test('finds the parts that the scores all but force', () => {
  const names = ['B-Source|pre', 'I-Source|pre', 'B-Cue|a', 'B-Content|post', 'I-Content|post', 'O']
  const found = decodeParts(forced(names), names.length, zero, 0.37)
  expect(found.map(({ role, first, end }) => `${role} ${first}-${end}`)).toEqual([
    'source 0-2',
    'cue 2-3',
    'content 3-5',
  ])
  for (const { probability } of found) expect(probability).toBeGreaterThan(0.99)
})

test('finds no parts in an empty sequence', () =>
  expect(decodeParts(new Float64Array(0), 0, zero, 0.37)).toEqual([]))

test('gives every span the probability of all paths through it, and the best set of them', () => {
  const score = fc.double({ min: -3, max: 3, noNaN: true })
  const scores = (count: number) =>
    fc.array(score, { minLength: count, maxLength: count }).map((list) => Float64Array.from(list))
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      scores(3 * K),
      scores(K * K),
      scores(K),
      (length, emitted, steps, starts) => {
        const expected = byHand(emitted, length, steps, starts)
        const found = decodeParts(emitted, length, { steps, starts }, 0.05)
        let past = 0
        for (const part of found) {
          expect(part.first).toBeGreaterThanOrEqual(past)
          past = part.end
          // Kinds of a role too faint to follow are left out of its sum.
          const exact = expected.get(`${part.role}:${part.first}:${part.end}`)!
          expect(part.probability).toBeLessThanOrEqual(exact + 1e-9)
          expect(part.probability).toBeGreaterThan(exact - 0.08)
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('prefers two parts to one that covers both when their sum is larger', () => {
  const emitted = new Float64Array(2 * K).fill(-20)
  const at = (token: number, name: string, score: number) => {
    emitted[token * K + labels.indexOf(name)] = score
  }
  at(0, 'B-Cue|a', 1)
  at(1, 'B-Content|post', 1)
  at(0, 'B-Source|pre', 1)
  at(1, 'I-Source|pre', 0.9)
  const found = decodeParts(emitted, 2, zero, 0.3)
  expect(found.map((part) => part.role)).toEqual(['cue', 'content'])
})
