import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { readingFixture, clipping as sourced } from '../../../../../packages/reading/test/reading-fixture.ts'
import { readingStamp } from './reading-stamp.ts'

const { document } = parse(sourced)
const reading = readingFixture(document)
const stamp = readingStamp(document, reading)

test('the same reading has the same stamp, whatever its evidence', () => {
  expect(stamp).toMatch(/^[\w-]{22}$/)
  const attributions = reading.attributions.map((one) => ({ ...one, evidence: [] }))
  expect(readingStamp(document, { ...reading, attributions })).toBe(stamp)
})
test('a reading with a statement or sentence less has another stamp', () => {
  const { attributions, sentences } = reading
  expect(readingStamp(document, { ...reading, attributions: attributions.slice(1) })).not.toBe(stamp)
  expect(readingStamp(document, { ...reading, sentences: sentences.slice(1) })).not.toBe(stamp)
})
test('the same reading of another text has another', () => {
  const other = { ...document, text: document.text.replace('toll', 'fare') }
  expect(readingStamp(other, reading)).not.toBe(stamp)
})
