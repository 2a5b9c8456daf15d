import { expect, test } from 'vitest'
import { WeightedCache } from './weighted-cache.ts'

test('keeps what was asked for last, as far as it fits', () => {
  const recent = new WeightedCache<string>(10)
  let made = 0
  const get = (key: string, weight: number) => recent.get(key, weight, () => `${key}${++made}`)
  expect([get('a', 4), get('b', 4), get('a', 4)]).toEqual(['a1', 'b2', 'a1'])
  // b is the oldest now and goes.
  expect([get('c', 4), get('a', 4), get('b', 4)]).toEqual(['c3', 'a1', 'b4'])
  recent.remove('a')
  expect([get('b', 4), get('a', 2)]).toEqual(['b4', 'a5'])
  // What fits nowhere takes the place of everything, and goes with the next.
  expect([get('d', 40), get('d', 40), get('a', 2), get('d', 40)]).toEqual(['d6', 'd6', 'a7', 'd8'])
})
