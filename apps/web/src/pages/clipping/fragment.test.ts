import type { Span } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import {
  clipping,
  documentFixture,
  readingFixture,
} from '../../../../../packages/reading/test/reading-fixture.ts'
import { fragmentFor } from './fragment.ts'

const reading = readingFixture(documentFixture())

/** The fragment for the span from the first of these words to the last. */
function check(first: string, last: string, expected: string) {
  const span: Span = [clipping.indexOf(first), clipping.indexOf(last) + last.length]
  expect(fragmentFor(reading, span)).toBe(expected)
}

describe('a span of the text leads to', () => {
  test('the statement with just these words', () => {
    check('Citing', 'the toll would rise', '#st0')
    check('the Coastwire agency', 'the toll would rise', '#st1')
  })
  test('the statement with most of them', () => check('An official', 'obody', '#st4'))
  test('its sentence, where no statement has it', () => {
    check('The port', 'at nine', '#s3')
    check('who asked', 'named', '#s4')
  })
  test('the beginning, where it is before all sentences', () => check('Harbor', 'Times', '#clipping'))
})
