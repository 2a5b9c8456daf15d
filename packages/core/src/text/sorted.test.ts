import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partitionPoint } from './sorted.ts'

test('counts the items at the front that come before something', () => {
  expect(partitionPoint([1, 3, 3, 7], (one) => one < 3)).toBe(1)
  expect(partitionPoint([1, 3, 3, 7], (one) => one <= 3)).toBe(3)
  expect(partitionPoint([1, 3, 3, 7], (one) => one <= 3, 2)).toBe(2)
  expect(partitionPoint([], () => true)).toBe(0)
})

test('gives what looking at each would give, in few looks', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 200 }), fc.nat(100), (numbers, limit) => {
      const sorted = numbers.sort((a, b) => a - b)
      let looks = 0
      const found = partitionPoint(sorted, (one) => {
        looks++
        return one < limit
      })
      expect(found).toBe(sorted.filter((one) => one < limit).length)
      expect(looks).toBeLessThanOrEqual(8)
    }),
  )
})
