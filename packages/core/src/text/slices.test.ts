import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slicesOf } from './slices.ts'

test('cuts where a span begins or ends, outermost first', () => {
  const slices = slicesOf(0, 10, [
    { span: [2, 8], value: 'quote' },
    { span: [4, 6], value: 'bracket' },
  ])
  expect(
    slices.map(({ start, end, decorations }) => `${start}-${end} ${decorations.join('>')}`.trim()),
  ).toEqual(['0-2', '2-4 quote', '4-6 quote>bracket', '6-8 quote', '8-10'])
})

test('slices tile the range and carry exactly the decorations that cover them', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30))
  fc.assert(
    fc.property(fc.nat(10), fc.nat(20), fc.array(span), (start, length, spans) => {
      const slices = slicesOf(
        start,
        start + length,
        spans.map((one, value) => ({ span: one, value })),
      )
      let at = start
      for (const slice of slices) {
        expect(slice.start).toBe(at)
        at = slice.end
        const covering = [...spans.keys()].filter(
          (one) => spans[one]![0] <= slice.start && slice.end <= spans[one]![1],
        )
        expect(slice.decorations.toSorted((a, b) => a - b)).toEqual(covering)
      }
      expect(at).toBe(start + length)
    }),
  )
})
