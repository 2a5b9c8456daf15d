import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate, dayNumber, isoDate, monthsOf, weekdayOf, weekOf } from './civil.ts'

test('counts days from 1970', () =>
  expect([dayNumber(1970, 1, 1), dayNumber(2022, 6, 29)]).toEqual([0, 19172]))
test('a day has its weekday', () => {
  expect(weekdayOf(dayNumber(2022, 6, 29))).toBe(2)
  expect(weekdayOf(dayNumber(1945, 5, 8))).toBe(1)
})
test('counts months past the end of a year', () =>
  expect([isoDate(dayNumber(2022, 13, 1)), isoDate(dayNumber(2022, 0, 1))]).toEqual([
    '2023-01-01',
    '2021-12-01',
  ]))
test('ends February by the leap year', () =>
  expect([2020, 2022, 1900, 2000].map((year) => isoDate(monthsOf(year, 2, 1).to))).toEqual([
    '2020-02-29',
    '2022-02-28',
    '1900-02-28',
    '2000-02-29',
  ]))
test('agrees with the platform’s calendar', () =>
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      const { year, month, day: inMonth } = civilDate(day)
      expect(isoDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
      expect(dayNumber(year, month, inMonth)).toBe(day)
      expect(weekdayOf(weekOf(day).from)).toBe(0)
    }),
  ))
