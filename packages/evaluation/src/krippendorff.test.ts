import { describe, expect, test } from 'vitest'
import { krippendorffAlpha } from './krippendorff.ts'

/** The labels of coders as published, a coder a row, as units. */
function unitsOf(...rows: string[]): (string | undefined)[][] {
  const coders = rows.map((row) => row.split(' '))
  return coders[0]!.map((_, at) => coders.map((one) => (one[at] === '.' ? undefined : one[at])))
}

describe('alpha is as published by Krippendorff (2011)', () => {
  test('A: two labels, two observers', () => {
    const found = krippendorffAlpha(unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))
    expect(found.alpha).toBeCloseTo(0.095, 3)
    expect(found).toMatchObject({ units: 10, labels: 20, same: 6 })
  })
  test('B: many labels, two observers', () => {
    const found = krippendorffAlpha(unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))
    expect(found.alpha).toBeCloseTo(0.692, 3)
  })
  test('C: many labels, four observers, some missing', () => {
    const found = krippendorffAlpha(
      unitsOf(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
    )
    expect(found.alpha).toBeCloseTo(0.743, 3)
    // The last unit has one label alone, which pairs with none.
    expect(found).toMatchObject({ units: 11, labels: 40 })
  })
})
test('all the same has nothing to disagree about; nothing is nothing', () => {
  expect(
    krippendorffAlpha([
      ['a', 'a'],
      ['a', 'a'],
    ]),
  ).toEqual({ alpha: null, units: 2, labels: 4, same: 2 })
  expect(krippendorffAlpha([['a', undefined], []])).toEqual({ alpha: null, units: 0, labels: 0, same: 0 })
  expect(
    krippendorffAlpha([
      ['a', 'a'],
      ['b', 'b'],
    ]).alpha,
  ).toBe(1)
})
