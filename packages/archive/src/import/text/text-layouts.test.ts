import { parse } from '@hearsay/core'
import { describe, expect, test } from 'vitest'
import { importFile } from '../import-file.ts'

const first =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, and nobody spoke.'
const second =
  '“We would like to be asked,” said Tam Brisco, who leads the pilots’ union in Port Vela and lives there.'

/** What the clippings of a text have: header fields, and the texts of their paragraphs; and what is reported. */
async function check(
  text: string,
  expected: (string | undefined)[][],
  reported: string[] = [],
): Promise<void> {
  const { seeds, diagnostics, problem } = await importFile(new TextEncoder().encode(text), '-')
  expect(problem).toBeNull()
  const found = seeds.map((seed) => {
    const { header, headline, body } = parse(seed.text).document
    const paragraphs = body
      .filter((block) => block.type === 'paragraph')
      .map(({ span }) => seed.text.slice(...span))
    return [header.outlet?.text, header.date?.value, headline?.text, header.byline?.text, ...paragraphs]
  })
  expect(found).toEqual(expected)
  expect([...diagnostics, ...seeds.flatMap((seed) => seed.diagnostics)].map(({ code }) => code)).toEqual(
    reported,
  )
}
const one = ['Harbor Times', '2022-06-29', 'Ferries stay', 'By Ana Ruiz', first, second]
const two = one.with(0, 'Port Vela Courier').with(2, 'Buses go')

describe('press reviews', () => {
  const story = `${first}\n\n${second}`
  test.each([
    ['1. ', '2. '],
    ['1) ', '2) '],
    ['(1) ', '(2) '],
  ])('numbered with %s', (a, b) =>
    check(
      `Our week\n\n${a}Harbor Times, 29 June 2022\nFerries stay\nAna Ruiz\n\n${story}\n\n${b}Port Vela Courier, June 29, 2022\nBuses go\nAna Ruiz\n\n${story}\n`,
      [one, two],
      ['lines-left-out', 'seeds-split'],
    ),
  )
  test('with the headline first', () =>
    check(
      `Ferries stay\nHarbor Times, 29.06.2022, Ana Ruiz\n\n${story}\n\n\nBuses go\nPort Vela Courier | 29 June 2022 | By Ana Ruiz\n\n${story}\n`,
      [one, two],
      ['seeds-split'],
    ))
  test('one clipping of that form is a seed', async () => {
    const { format } = await importFile(
      new TextEncoder().encode(`Ferries stay\nHarbor Times, 29 June 2022\n\n${story}\n`),
      '-',
    )
    expect(format).toBe('seed')
  })
})

describe('posts', () => {
  test('of X', () =>
    check(
      `Tam Brisco\n@tambrisco\n·\nJun 29, 2022\n${first}\n\n${second}\n9:12 PM · Jun 29, 2022\n·\n1.2K\n Views\n45\nReposts\n`,
      [[undefined, '2022-06-29', undefined, 'Tam Brisco (@tambrisco)', first, second]],
      ['lines-left-out'],
    ))
  test('of Bluesky, with marks around the handle', () =>
    check(
      `Tam Brisco\n\u202a@tambrisco.example\u202c\n\n${first}\n\n${second}\n\nJune 29, 2022 at 9:12 PM\nEverybody can reply\n\n4 reposts\n12 likes\n`,
      [[undefined, '2022-06-29', undefined, 'Tam Brisco (@tambrisco.example)', first, second]],
      ['lines-left-out'],
    ))
  test('of Telegram', () =>
    check(
      `Harbor Times, [29/06/2022 21:12]\nFerries stay\n\n${first}\n\nHarbor Times, [30.06.2022 08:00:10]\n${second}\n`,
      [
        ['Harbor Times', '2022-06-29', 'Ferries stay', undefined, first],
        ['Harbor Times', '2022-06-30', undefined, undefined, second],
      ],
      ['seeds-split'],
    ))
})

describe('wire copy', () => {
  test('of AP', () =>
    check(
      `EU--Vela-Ferries,2nd Ld-Writethru/302\nEds: UPDATES with figures.\nFerries stay\nBy ANA RUIZ\nCoastwire\n   ${first}\n   ${second}\n   ___\nAP-WF-06-29-22 2012GMT\n`,
      [['Coastwire', '2022-06-29', 'Ferries stay', 'By ANA RUIZ', first, second]],
      ['lines-left-out'],
    ))
  test('of Reuters', () =>
    check(
      `VELA-FERRIES/ (UPDATE 1)\n29-Jun-2022 21:12:00\nUPDATE 1-Ferries stay\n(Adds quote)\nBy Ana Ruiz\n${first}\n${second}\nKeywords: VELA FERRIES/\n`,
      [[undefined, '2022-06-29', 'Ferries stay', 'By Ana Ruiz', first, second]],
      ['lines-left-out'],
    ))
})

describe('pages copied whole', () => {
  test('in English', () =>
    check(
      `Skip to content\nHarbor Times\nSign in\nHome\nNews\nSport\nFerries stay in harbour all day\nBy Ana Ruiz\nJune 29, 2022 9:12pm\nShare\nFacebook X WhatsApp Copy link\n${first}\nAdvertisement\n${second}\nMost read\nBuses go\n© 2022 Harbor Times. All rights reserved.\n`,
      [['Harbor Times', '2022-06-29', 'Ferries stay in harbour all day', 'By Ana Ruiz', first, second]],
      ['lines-left-out'],
    ))
  test('in German', () =>
    check(
      `Zum Inhalt springen\nStartseite\nPolitik\nSport\nAnmelden\nFähren bleiben den ganzen Tag im Hafen\nVon Ana Ruiz\n29. Juni 2022\nTeilen\n${first}\n${second}\nMeistgelesen\n`,
      [[undefined, '2022-06-29', 'Fähren bleiben den ganzen Tag im Hafen', 'Von Ana Ruiz', first, second]],
      ['lines-left-out'],
    ))
})

test('columns side by side', async () => {
  const left = [
    'The ferries stayed in harbour',
    'on Tuesday while the crews',
    'waited for an answer from the',
    'ministry, and nobody spoke.',
  ]
  const right = [
    'Two of the seven routes have',
    'had no pilot since the autumn,',
    'said Tam Brisco, who leads the',
    'pilots’ union in Port Vela.',
  ]
  const rows = left.map((line, at) => `${line.padEnd(34)}${right[at]}`).join('\n')
  await check(
    `HARBOR TIMES          29 June 2022      3\n\nFerries stay\nin harbour\n\n${rows}\n`,
    [['HARBOR TIMES', '2022-06-29', 'Ferries stay in harbour', undefined, left.join('\n'), right.join('\n')]],
    ['columns-joined'],
  )
})
test('a table in a seed is no columns', async () => {
  const { seeds } = await importFile(
    new TextEncoder().encode(
      `Harbor Times\n29 June 2022\n\nFerries stay\n\n${first}\n\nRoute A      12     4\nRoute B      10     3\nRoute C       9     2\nRoute D       8     1\n`,
    ),
    '-',
  )
  expect(seeds[0]!.diagnostics).toEqual([])
})
