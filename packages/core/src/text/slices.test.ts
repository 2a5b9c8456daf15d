import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slicesOf } from './slices.ts'

test('cuts where a span begins or ends, outer first', () => {
  const slices = slicesOf(0, 10, [
    { span: [2, 8], is: 'quote' },
    { span: [4, 6], is: 'bracket' },
  ])
  expect(slices.map(({ start, end, covers }) => `${start}-${end} ${covers.join('>')}`.trim())).toEqual([
    '0-2',
    '2-4 quote',
    '4-6 quote>bracket',
    '6-8 quote',
    '8-10',
  ])
})

test('loses nothing and doubles nothing, whatever the spans', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30))
  fc.assert(
    fc.property(fc.nat(10), fc.nat(20), fc.array(span), (start, length, spans) => {
      const slices = slicesOf(
        start,
        start + length,
        spans.map((one, is) => ({ span: one, is })),
      )
      let at = start
      for (const slice of slices) {
        expect(slice.start).toBe(at)
        at = slice.end
        for (const is of slice.covers)
          expect(spans[is]![0] <= slice.start && slice.end <= spans[is]![1]).toBe(true)
      }
      expect(at).toBe(start + length)
    }),
  )
})
