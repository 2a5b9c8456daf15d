// The figures of comparing on its annotated cases. A change to the engine shows here what it gains and loses.
import { loadModel } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import type { Pair } from '../test/scores.ts'
import { pairsOf, scoreEvents, scorePairs } from '../test/scores.ts'

beforeAll(() => loadModel())

/** Every second pair of each kind. */
function everySecond(pairs: readonly Pair[]): Pair[] {
  const counts = new Map<string, number>()
  return pairs.filter(({ relation }) => {
    const count = counts.get(relation) ?? 0
    counts.set(relation, count + 1)
    return count % 2 === 0
  })
}

test('pairs, by kind', () => {
  const { kinds, negatives } = scorePairs(everySecond(pairsOf('pairs.jsonl')))
  const rows = Object.entries(kinds).map(
    ([kind, { pairs, joined, told, wrong }]) =>
      `${kind}: joined ${joined} of ${pairs}, told ${told}, wrongly ${wrong}`,
  )
  expect([
    ...rows,
    `different: ${negatives.joined} of ${negatives.pairs} joined, ${negatives.unflagged} without a turn`,
  ]).toMatchInlineSnapshot(`
    [
      "identical: joined 5 of 5, told 5, wrongly 1",
      "trimmed: joined 5 of 5, told 5, wrongly 0",
      "altered-brackets: joined 4 of 4, told 4, wrongly 0",
      "omission-marked: joined 4 of 4, told 4, wrongly 0",
      "omission-unmarked: joined 5 of 5, told 4, wrongly 0",
      "altered-unmarked: joined 3 of 3, told 3, wrongly 0",
      "reordered: joined 3 of 3, told 3, wrongly 0",
      "reworded: joined 6 of 6, told 6, wrongly 0",
      "translated: joined 6 of 6, told 6, wrongly 0",
      "other-speaker: joined 3 of 4, told 3, wrongly 1",
      "other-chain: joined 3 of 4, told 2, wrongly 0",
      "different: 13 of 15 joined, 1 without a turn",
    ]
  `)
})

test('events', () => {
  const events = ['01-harbour-levy', '02-dam-crack', '03-clinic-records']
  expect(scoreEvents(events, ['x01', 'x02', 'x03', 'x04'])).toMatchInlineSnapshot(`
    {
      "copiesFound": 9,
      "copiesWrong": 0,
      "copyPairs": 9,
      "found": 77,
      "foundOfOneLanguage": 54,
      "pairs": 79,
      "pairsOfOneLanguage": 55,
      "relays": 15,
      "relaysFound": 10,
      "told": 82,
      "wrong": 1,
    }
  `)
})
