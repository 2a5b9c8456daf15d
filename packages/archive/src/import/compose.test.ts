import { parse } from '@hearsay/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Clip } from './clip.ts'
import { compose, withFields } from './compose.ts'

const story =
  'The ferries stayed in harbour on Tuesday while the crews waited for an answer from the ministry, and few asked.'
const plain: Clip = {
  outlet: 'Harbor Times',
  date: '2022-06-29',
  headline: 'Two islands join',
  byline: 'Ana Ruiz',
  url: 'https://harbor.example/pact',
  blocks: [
    { type: 'paragraph', text: story },
    { type: 'heading', text: 'Radar stations' },
    { type: 'item', text: 'One pact' },
    { type: 'caption', text: 'Ferries on Tuesday' },
    { type: 'rule', text: '' },
    { type: 'paragraph', text: `“We wait,” she said. ${story}` },
  ],
  diagnostics: [],
}

/** The fields read back from the seed that a clip with these ones becomes, and what was reported. */
function check(given: Partial<Clip>, expected: object): void {
  const { text, diagnostics } = compose({ ...plain, ...given })
  const { header, headline, body } = parse(text).document
  expect({
    outlet: header.outlet?.text ?? null,
    date: header.date?.value ?? null,
    headline: headline?.text ?? null,
    byline: header.byline?.text ?? null,
    url: header.url?.text ?? null,
    body: body.map((block) => block.type).join(' '),
    reported: diagnostics.map((one) => one.code).join(' '),
  }).toMatchObject(expected)
}

test('an ordinary clip becomes a seed an editor would type', () => {
  const { text } = compose(plain)
  expect(text).toBe(
    `Harbor Times\n2022-06-29\nhttps://harbor.example/pact\n\nTwo islands join\nBy Ana Ruiz\n\n${story}\n\nRadar stations\n\n• One pact\n\nCaption: Ferries on Tuesday\n\n* * *\n\n“We wait,” she said. ${story}\n`,
  )
  expect(parse(text, { today: '2022-06-30' }).diagnostics).toEqual([])
})
test('and is read back as what it was', () =>
  check(
    {},
    {
      outlet: 'Harbor Times',
      date: '2022-06-29',
      headline: 'Two islands join',
      byline: 'By Ana Ruiz',
      url: 'https://harbor.example/pact',
      body: 'paragraph crosshead paragraph caption omission paragraph',
      reported: '',
    },
  ))

describe('hostile fields are read back as they are', () => {
  test('an outlet that is a tag', () => check({ outlet: '<script>' }, { outlet: '<script>', reported: '' }))
  test('an outlet that is a fence', () => check({ outlet: '---' }, { outlet: '---', reported: '' }))
  test('a headline that is a date', () =>
    check({ headline: '29 June 2021' }, { headline: '29 June 2021', date: '2022-06-29', reported: '' }))
  test('a headline that is a byline', () =>
    check({ headline: 'By Orla Venn' }, { headline: 'By Orla Venn', reported: '' }))
  test('a headline that is a paper', () =>
    check(
      { headline: 'Port Vela Courier' },
      { headline: 'Port Vela Courier', outlet: 'Harbor Times', reported: '' },
    ))
  test('a headline that ends in another paper', () =>
    check({ headline: 'Islands join - Port Vela Courier' }, { headline: 'Islands join - Port Vela Courier' }))
  test('a headline with line breaks', () =>
    check({ headline: 'Two\n\nislands\u2028join' }, { headline: 'Two islands join', reported: '' }))
  test('a headline of 2,000 characters is cut, and said to be', () =>
    check(
      { headline: 'island '.repeat(300) },
      { headline: `${'island '.repeat(42).trim()}…`, reported: 'field-shortened' },
    ))
  test('a byline that is a sentence', () =>
    check(
      { byline: 'we are all of us here; nobody wrote it' },
      { byline: 'we are all of us here; nobody wrote it', reported: '' },
    ))
  test('an address that runs scripts is left out', () =>
    check({ url: 'javascript:alert(1)' }, { url: null, reported: 'field-left-out' }))
  test('an endless address loses its query', () =>
    check(
      { url: `https://harbor.example/pact?x=${'1'.repeat(2000)}` },
      { url: 'https://harbor.example/pact', reported: '' },
    ))
  test('a date that is none', () => check({ date: 'yesterday' }, { date: null }))
})

describe('hostile text', () => {
  const of = (...texts: string[]) => texts.map((text) => ({ type: 'paragraph' as const, text }))
  test('that opens with a fence', () =>
    check(
      { blocks: of(story, '---\noutlet: Coastwire\n---', story) },
      { outlet: 'Harbor Times', headline: 'Two islands join' },
    ))
  test('without a header that opens with front matter of its own', () =>
    check(
      { outlet: null, date: null, byline: null, url: null, blocks: of('---\noutlet: Coastwire\n---', story) },
      { headline: 'Two islands join' },
    ))
  test('loses control characters, and says so', () =>
    check({ blocks: of(`${story}\0\u001b[31m`) }, { body: 'paragraph', reported: 'characters-removed' }))
  test('that opens with lines as short as a header’s is reported', () =>
    check({ blocks: of('Rain', 'More rain', story) }, { reported: 'opening-in-header' }))
})

test('fields are read back, whatever they are', () => {
  const words = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      ' ',
      '-',
      ':',
      '\n',
      '1',
      '“',
      '|',
      '#',
      '.',
      '<',
      '—',
      '\0',
      '\ud800',
      '/',
    ),
    maxLength: 40,
  })
  fc.assert(
    fc.property(words, words, words, (outlet, headline, byline) => {
      const { text, diagnostics } = compose({ ...plain, outlet, headline, byline })
      const read = parse(text).document
      const shown = (value: string) =>
        value
          .replace(/\0/g, ' ')
          .replace(/\ud800/g, '\ufffd')
          .replace(/\s+/g, ' ')
          .trim()
      if (diagnostics.some((one) => one.code === 'header-misread')) return
      if (shown(outlet)) expect(read.header.outlet?.text).toBe(shown(outlet))
      if (shown(headline)) expect(read.headline?.text).toBe(shown(headline))
      expect(read.header.date?.value).toBe('2022-06-29')
    }),
  )
})
test('fields put on top leave the text as it is', () => {
  const text = `Nobody cheers\n\n${story}\n`
  const made = withFields(text, {
    outlet: 'Harbor Times',
    date: '2022-06-29',
    headline: null,
    byline: null,
    url: null,
  })
  expect(made.text).toBe(`---\noutlet: Harbor Times\ndate: 2022-06-29\n---\n\n${text}`)
  expect(parse(made.text).diagnostics).toEqual([])
})
