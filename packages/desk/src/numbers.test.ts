import { expect, test } from 'vitest'
import { counted, formatDays, formatNumber } from './numbers.ts'

test.each([
  [0, '0 seeds'],
  [1, '1 seed'],
  [2, '2 seeds'],
  [1200, '1,200 seeds'],
  [1234567, '1,234,567 seeds'],
])('%i with its noun is “%s”', (count, words) => expect(counted(count, 'seed')).toBe(words))
test('an irregular plural is given', () => expect(counted(2, 'reply', 'replies')).toBe('2 replies'))
test.each([
  [7, '7'],
  [999, '999'],
  [1000, '1,000'],
])('%i is “%s”', (number, words) => expect(formatNumber(number)).toBe(words))
test('a range of one day is that day', () => {
  expect(formatDays({ start: '2022-06-28', end: '2022-06-28' })).toBe('2022-06-28')
  expect(formatDays({ start: '2022-06-20', end: '2022-06-26' })).toBe('2022-06-20 to 2022-06-26')
})
