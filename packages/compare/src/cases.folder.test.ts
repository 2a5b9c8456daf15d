// The figures of comparing on its annotated cases. A change to the engine shows here what it gains and loses.
import { loadModel } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import { pairsOf, scoreEvents, scorePairs } from '../test/scores.ts'

beforeAll(() => loadModel())

test('pairs, by kind', () => {
  const { kinds, negatives } = scorePairs(pairsOf('pairs.jsonl'))
  const rows = Object.entries(kinds).map(
    ([kind, { pairs, joined, told, wrong }]) =>
      `${kind}: joined ${joined} of ${pairs}, told ${told}, wrongly ${wrong}`,
  )
  expect([
    ...rows,
    `different: ${negatives.joined} of ${negatives.pairs} joined, ${negatives.unflagged} without a turn`,
  ]).toMatchInlineSnapshot(`
    [
      "identical: joined 9 of 9, told 8, wrongly 2",
      "other-chain: joined 6 of 8, told 4, wrongly 1",
      "trimmed: joined 9 of 9, told 9, wrongly 0",
      "altered-brackets: joined 8 of 8, told 8, wrongly 0",
      "omission-marked: joined 7 of 7, told 7, wrongly 0",
      "omission-unmarked: joined 9 of 9, told 6, wrongly 0",
      "altered-unmarked: joined 5 of 5, told 5, wrongly 0",
      "reordered: joined 6 of 6, told 6, wrongly 0",
      "reworded: joined 9 of 11, told 9, wrongly 0",
      "translated: joined 11 of 11, told 11, wrongly 0",
      "other-speaker: joined 6 of 7, told 6, wrongly 1",
      "different: 24 of 29 joined, 1 without a turn",
    ]
  `)
})

test('pairs written after the rules, by kind', () => {
  const { kinds, negatives } = scorePairs(pairsOf('fresh-pairs.jsonl'))
  const all = Object.values(kinds)
  expect({
    joined: [
      all.reduce((sum, { joined }) => sum + joined, 0),
      all.reduce((sum, { pairs }) => sum + pairs, 0),
    ],
    told: all.reduce((sum, { told }) => sum + told, 0),
    wrongly: all.reduce((sum, { wrong }) => sum + wrong, 0),
    negatives,
  }).toMatchInlineSnapshot(`
    {
      "joined": [
        17,
        18,
      ],
      "negatives": {
        "joined": 5,
        "pairs": 6,
        "unflagged": 0,
      },
      "told": 17,
      "wrongly": 1,
    }
  `)
})

test('events', () => {
  const events = [
    '01-harbour-levy',
    '02-dam-crack',
    '03-clinic-records',
    '05-grain-talks',
    '06-orchard-ruling',
  ]
  expect(scoreEvents(events, ['x'])).toMatchInlineSnapshot(`
    {
      "copiesFound": 15,
      "copiesWrong": 0,
      "copyPairs": 15,
      "found": 115,
      "foundOfOneLanguage": 83,
      "pairs": 137,
      "pairsOfOneLanguage": 87,
      "relays": 23,
      "relaysFound": 12,
      "told": 122,
      "wrong": 3,
    }
  `)
})
