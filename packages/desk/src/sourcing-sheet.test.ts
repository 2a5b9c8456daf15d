import { expect, test } from 'vitest'
import { documentFixture, emptyReading, readingFixture } from '../../reading/test/reading-fixture.ts'
import { sourcingSheet } from './sourcing-sheet.ts'

const document = documentFixture()

test('every number is as many as what it counts, under a title', () => {
  const sections = sourcingSheet(document, readingFixture(document))
  expect(
    sections.map(({ title, counts }) => [
      title,
      counts.map(({ label, items }) => `${items.length} ${label}`),
    ]),
  ).toEqual([
    [
      '6 sentences',
      [
        '2 the outlet’s own voice',
        '2 a named source',
        '1 an unnamed source',
        '1 relayed from another outlet',
        '0 undetermined',
      ],
    ],
    [
      '4 distinct sources',
      [
        '2 named',
        '1 unnamed, reason given',
        '1 unnamed, no reason given',
        '0 statements with no source',
        '1 source declined to comment',
      ],
    ],
    [
      'What the sources are',
      [
        '1 named person',
        '1 named organization',
        '0 document',
        expect.stringMatching(/^\d anonymous source$/),
        expect.stringMatching(/^\d unnamed person$/),
        '0 unnamed group',
        expect.stringMatching(/^\d with a formal title$/),
        expect.stringMatching(/^\d justified/),
        expect.stringMatching(/^\d not justified$/),
      ],
    ],
    ['Paragraphs with a single source', [expect.stringMatching(/^\d of 3 paragraphs$/)]],
    [
      'What the cues imply',
      [
        expect.stringMatching(/^\d neutral/),
        '0 committing: the cue presents it as true',
        '1 doubting: the cue does not vouch for it',
        '0 predicting: the cue speaks of the future',
      ],
    ],
    ['Left out of every count', [expect.stringMatching(/^\d unsure statements?$/)]],
  ])
  expect(sections[0]!.counts.map(({ percent }) => percent)).toEqual([33, 33, 17, 17, 0])
  const keys = sections.flatMap(({ counts }) => counts.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
})
test('a clipping without sentences has zeros', () => {
  const { counts } = sourcingSheet(document, { ...emptyReading(document), sentences: [] })[0]!
  expect(counts.map(({ percent, items }) => [percent, items])).toEqual(counts.map(() => [0, []]))
})
