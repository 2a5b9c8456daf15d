import type { Span } from '@hearsay/core'
import { expect, test } from 'vitest'
import { extentOf } from './extent.ts'

const content: Span[] = [
  [12, 20],
  [30, 44],
]

test('extends from the first part to the last, in whatever order they come', () => {
  expect(extentOf({ source: [22, 26], cue: [27, 30], content })).toEqual([12, 44])
  expect(extentOf({ source: [0, 4], cue: [5, 9], content: [] })).toEqual([0, 9])
  expect(extentOf({ source: null, cue: null, content })).toEqual([12, 44])
})
test('is empty without parts', () =>
  expect(extentOf({ source: null, cue: null, content: [] })).toEqual([0, 0]))
