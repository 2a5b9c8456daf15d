import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { readingRows } from './reading-rows.ts'
import type { ReaderRow } from './row.ts'
import { textRows } from './text-rows.ts'

const words = (rows: ReaderRow[]) =>
  rows.map((row) =>
    row.parts
      .map((part) => part.text)
      .join('')
      .trimEnd(),
  )

test('the text as it is has a number for each line, whatever ends it', () =>
  expect(words(textRows(parse('one\r\n\r\ntwo\nthree'), 40))).toEqual(['1  one', '2', '3  two', '4  three']))

test('a field too long for a narrow terminal goes on below and loses nothing', () => {
  const rows = words(
    readingRows(parse('Harbor Times\nSaturday, June 29, 2022\n\nTwo islands\n\nText.').document, null, 36),
  )
  expect(rows).toContain('     date      Saturday, June 29,')
  expect(rows).toContain('               2022  2022-06-29')
})
