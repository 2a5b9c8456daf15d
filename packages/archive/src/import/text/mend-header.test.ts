import { parse } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { mendHeader } from './mend-header.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, and nobody could say when they would leave.'

/** The outlet, day and headline that a text with these header lines is read as once it is mended. */
function check(header: string): void {
  const mended = mendHeader(`${header}\n\n${story}\n\n${story}\n`)
  expect(mended).not.toBeNull()
  const { document } = parse(mended!.text)
  expect([document.header.outlet?.text, document.header.date?.value, document.headline?.text]).toEqual([
    'Harbor Times',
    '2022-06-29',
    'Ferries stay in harbour',
  ])
}

describe('the header is read', () => {
  test.each([
    'June 29, 2022 Wednesday',
    '29 juni 2022 woensdag',
    '29. Juni 2022 Mittwoch',
    '29 June 2022 · 5 min read',
    '29 June 2022 | 4-minute read',
    'Mittwoch, 29. Juni 2022, Nr. 63, S. 3',
    'JUNE 29, 2022 AT 8:15 A.M.',
    '29 June 2022 / 21:15',
    '21:15 / 29 June 2022',
    'June 29, 2022\nFinal Edition',
    'June 29, 2022\nLate City Edition',
    '29 June 2022\n5 min read',
    '29 June 2022\n412 words',
    '29. Juni 2022\nLesezeit: 3 Minuten',
  ])('%s', (date) => check(`Harbor Times\n${date}\n\nFerries stay in harbour`))
  test('a number before the outlet', () => check('1. Harbor Times, 29 June 2022\nFerries stay in harbour'))
  test('labels of other languages', () =>
    check('Bron: Harbor Times\nDatum: 29 juni 2022\nKop: Ferries stay in harbour\nAuteur: Ana Ruiz'))
  test('other labels', () =>
    check(
      'Headline: Ferries stay in harbour\nSubtitle: Nobody spoke\nPublisher: Harbor Times\nPublished on: 29 June 2022',
    ))
})

test.each([
  `Harbor Times\n29 June 2022\n\nFerries stay in harbour\n\n${story}\n`,
  `Harbor Times\n29 June 2022 21:15\n\nFerries stay in harbour\n\n${story}\n`,
  `Harbor Times\n29 June 2022\n\nNo edition of the pact satisfies the crews\n\n${story}\n`,
  `${story}\n\n5 min read\n`,
])('a header that is read already stays: %j', (text) => expect(mendHeader(text)).toBeNull())
