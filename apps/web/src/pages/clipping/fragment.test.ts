import type { Span } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import {
  clipping,
  documentFixture,
  readingFixture,
} from '../../../../../packages/reading/test/reading-fixture.ts'
import { fragmentFor } from './fragment.ts'

const reading = readingFixture(documentFixture())

/** Where the words from the first of these to the last are told of. */
function check(first: string, last: string, expected: string) {
  const span: Span = [clipping.indexOf(first), clipping.indexOf(last) + last.length]
  expect(fragmentFor(reading, span)).toBe(expected)
}

describe('words of the text are told of', () => {
  test('where the statement with just these words is', () => {
    check('Citing', 'the toll would rise', '#st0')
    check('the Coastwire agency', 'the toll would rise', '#st1')
  })
  test('where the statement with most of them is', () => check('An official', 'obody', '#st4'))
  test('in their sentence, where no statement has them', () => {
    check('The port', 'at nine', '#s3')
    check('who asked', 'named', '#s4')
  })
  test('at the beginning, where they stand before it', () => check('Harbor', 'Times', '#clipping'))
})
