import { describe, expect, test } from 'vitest'
import { parse } from './parse.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'

function check(
  dateline: string,
  expected: [places: string[], date: string | null, agency: string | null] | null,
) {
  const { document } = parse(`Harbor Times\n30 June 2022\n\nTwo islands join\n\n${dateline}${story}`)
  const found = document.body.find((block) => block.type === 'paragraph')?.dateline ?? null
  const got = found && [
    found.places.map((one) => one.text),
    found.date?.value ?? null,
    found.agency?.text ?? null,
  ]
  expect(got).toEqual(expected)
}

describe('reads', () => {
  test.each<[string, string[], string | null, string | null]>([
    ['PORT VELA, June 29 (Coastwire) -- ', ['PORT VELA'], '2022-06-29', 'Coastwire'],
    ['PORT VELA (CW) — ', ['PORT VELA'], null, 'CW'],
    ['PORT VELA, Marenia, June 29 – ', ['PORT VELA, Marenia'], '2022-06-29', null],
    ['PORT VELA, Marenia – ', ['PORT VELA, Marenia'], null, null],
    ['PORT VELA/EASTHAVEN, 29 June (Coastwire) - ', ['PORT VELA', 'EASTHAVEN'], '2022-06-29', 'Coastwire'],
    ['ABOARD THE FERRY ANDA (CW) —', ['ABOARD THE FERRY ANDA'], null, 'CW'],
    ['Port Vela, June 29 (Coastwire) -- ', ['Port Vela'], '2022-06-29', 'Coastwire'],
    ['PORT VELA — ', ['PORT VELA'], null, null],
    ['PORT VELA, June 29 /Coastwire/ -- ', ['PORT VELA'], '2022-06-29', 'Coastwire'],
    ['PORT VELA, Wednesday – ', ['PORT VELA'], null, null],
    ['PORT VELA, 29 June: ', ['PORT VELA'], '2022-06-29', null],
    ['(Coastwire, Port Vela, 29th) ', ['Port Vela'], '2022-06-29', 'Coastwire'],
    ['PORT VELA, Dec. 31 — ', ['PORT VELA'], '2021-12-31', null],
    ['【ポートベラ＝沿岸通信】', ['ポートベラ'], null, '沿岸通信'],
    ['【ポートベラ６月29日=沿岸通信】', ['ポートベラ'], '2022-06-29', '沿岸通信'],
    ['PORT VELA, June 29.—', ['PORT VELA'], '2022-06-29', null],
    ['PORT VELA, June 29. (CW) – ', ['PORT VELA'], '2022-06-29', 'CW'],
    ['Port Vela, Jun 29 (PTA) ', ['Port Vela'], '2022-06-29', 'PTA'],
    ['PORT VELA, June 29. /ANTA/. ', ['PORT VELA'], '2022-06-29', 'ANTA'],
    ['EASTHAVEN, 29. Juni – ', ['EASTHAVEN'], '2022-06-29', null],
  ])('%s', (written, places, date, agency) => check(written, [places, date, agency]))
})
test('takes the latest such day around the publication, and no day the month lacks', () => {
  const dated = (published: string, day: string) => {
    const block = parse(
      `Harbor Times\n${published}\n\nTwo islands join\n\nPORT VELA, ${day} (Coastwire) -- ${story}`,
    ).document.body[0]
    return block?.type === 'paragraph' ? block.dateline?.date?.value : undefined
  }
  expect(dated('31 December 2022', 'Jan. 1')).toBe('2023-01-01')
  expect(dated('1 January 2023', 'Dec. 31')).toBe('2022-12-31')
  expect(dated('2 March 2022', 'Feb. 29')).toBe('2022-02')
})
test('does not take an aside between dashes for a place', () =>
  check('Orla Venn — the minister — spoke. ', null))
test('does not take an abbreviation before a colon for a place', () => check('NOTE: ', null))
test('does not take the words before a dash for a place', () =>
  check('He said it late in the night - and left. ', null))
test('says that a place without capitals, date or agency is uncertain', () => {
  const { document } = parse(`Harbor Times\n30 June 2022\n\nTwo islands join\n\nPort Vela — ${story}`)
  expect(document.body[0]).toMatchObject({ dateline: { text: 'Port Vela', certain: false } })
})

describe('places alone before a dash', () => {
  test.each([
    ['Port Vela — ', ['Port Vela']],
    // A hyphen, or more than two words, needs capitals.
    ['Port Vela - ', null],
    ['The old port — ', null],
    ['THE OLD PORT — ', ['THE OLD PORT']],
    // A second dash makes it an aside, unless a sentence ends between or the place is long and in capitals.
    ['PORT — The crews — all of them — wait. ', null],
    ['PORT — The crews wait. They — all of them — wait. ', ['PORT']],
    ['PORT VELA AND EASTHAVEN — The crews — all of them — wait. ', ['PORT VELA', 'EASTHAVEN']],
    ['Port Vela — The crews — all of them — wait. ', null],
  ])('%s', (dateline, places) => check(dateline, places && [places, null, null]))
})
test('brackets without a date are no dateline', () => {
  check('(Coastwire, Port Vela) ', null)
  check('(Coastwire, Port Vela, 29th) ', [['Port Vela'], '2022-06-29', 'Coastwire'])
})
