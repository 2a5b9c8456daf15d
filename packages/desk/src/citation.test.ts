import { describe, expect, test } from 'vitest'
import { documentFixture, readingFixture } from '../../reading/test/reading-fixture.ts'
import type { CitationSource } from './citation.ts'
import { citationOf, citeSentence, citeStatement, formatCitation, inMarks } from './citation.ts'

const document = documentFixture()
const reading = readingFixture(document)
const cited = (at: number) => formatCitation(citeStatement(document, reading, at, 'toll'))
const source = (extra: Partial<CitationSource>): CitationSource => ({
  pieces: ['We will wait'],
  form: 'direct',
  speaker: 'Orla Venn',
  sure: true,
  attribution: 'attribution by machine',
  relays: [],
  said: null,
  outlet: 'Harbor Times',
  headline: 'The toll will rise',
  date: '2022-06-29',
  address: null,
  ...extra,
})

describe('a statement', () => {
  test('quoted directly is cited as its speaker’s', () =>
    expect(cited(2)).toBe(
      '“We will wait,” — Orla Venn (attribution by machine), in Harbor Times: “The toll will rise”, 2022-06-29. toll',
    ))
  test('paraphrased is cited as the outlet’s wording, with who relays it and when it was said', () =>
    expect(cited(0)).toMatch(
      /^“the toll would rise” — Harbor Times, citing a ministry aide, relayed by Coastwire \(attribution by machine\): “The toll will rise”, 2022-06-29\. toll$/,
    ))
  test.each([
    ['indirect', 'outlet'],
    ['mixed', 'outlet'],
    [null, 'outlet'],
    ['direct', 'speaker'],
  ] as const)('of form %s has the wording of the %s', (form, wording) =>
    expect(citationOf(source({ form })).wording).toBe(wording),
  )
  test('that the reading is unsure of is the outlet’s wording, and says so', () =>
    expect(
      formatCitation(citationOf(source({ sure: false, attribution: 'attribution by machine, unsure' }))),
    ).toBe(
      '“We will wait” — Harbor Times, citing Orla Venn (attribution by machine, unsure): “The toll will rise”, 2022-06-29.',
    ))
  test('that a person decided about says so', () => {
    const decided = { by: ['Ana'], verbs: ['confirm'] }
    const attributions = reading.attributions.map((one) => ({ ...one, decided }))
    expect(formatCitation(citeStatement(document, { ...reading, attributions }, 2, 'toll'))).toContain(
      'Orla Venn (attribution by a person), in',
    )
  })
  test('without a speaker is the outlet’s, and nothing is attributed', () =>
    expect(formatCitation(citationOf(source({ speaker: null })))).toBe(
      '“We will wait” — Harbor Times: “The toll will rise”, 2022-06-29.',
    ))
  test('without content is cited by its sentence, as the outlet’s', () => {
    const declined = reading.attributions.findIndex(({ content }) => content.length === 0)
    expect(cited(declined)).toMatch(/^“Tam Brisco declined to comment\.” — Harbor Times, citing Tam Brisco/)
  })
  test('in several pieces has each between marks', () =>
    expect(citationOf(source({ pieces: ['“We will\nwait,”', 'until Friday'] })).quotation).toBe(
      '“We will wait,” … “until Friday”',
    ))
  test('of another day says so, of the day of publication doesn’t', () => {
    const said = { start: '2022-06-28', end: '2022-06-28' }
    expect(formatCitation(citationOf(source({ said })))).toContain('— Orla Venn on 2022-06-28 (attribution')
    expect(formatCitation(citationOf(source({ said, date: '2022-06-28' })))).not.toContain(' on ')
  })
})

test('a sentence is the outlet’s and nothing is attributed', () =>
  expect(formatCitation(citeSentence(document, 'The port closed at nine.', 'toll'))).toBe(
    '“The port closed at nine.” — Harbor Times: “The toll will rise”, 2022-06-29. toll',
  ))
test('what is missing is left out', () =>
  expect(formatCitation(citationOf(source({ outlet: null, headline: null, date: null })))).toBe(
    '“We will wait” — Orla Venn (attribution by machine), in a clipping.',
  ))
test.each([
  ['We wait', '“We wait”'],
  ['“We wait,”', '“We wait,”'],
  ['"We wait,"', '"We wait,"'],
  ['«Esperamos»', '«Esperamos»'],
  ['„Wir warten“', '„Wir warten“'],
  ['„Wir warten”', '„Wir warten”'],
  ['“We wait,” she said.', '“‘We wait,’ she said.”'],
  ['“We wait,” she said, “for Friday.”', '“‘We wait,’ she said, ‘for Friday.’”'],
  ['“We wait', '“We wait”'],
  ['the toll “will rise”', '“the toll ‘will rise’”'],
])('%s between marks is %s', (words, expected) => expect(inMarks(words)).toBe(expected))
