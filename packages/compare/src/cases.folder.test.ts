// The figures of comparing on its annotated cases, by kind. Each is the least that must hold: a change to the engine or to the reading
// shows here what it loses. `vitest --reporter=verbose` prints those of today.
import { loadModel } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import type { EventScore, PairScore } from '../test/scores.ts'
import { pairsOf, scoreEvents, scorePairs } from '../test/scores.ts'

let pairs: PairScore
let fresh: PairScore
let events: EventScore
let rewordedEvents: EventScore
beforeAll(async () => {
  await loadModel()
  pairs = scorePairs(pairsOf('pairs.jsonl'))
  fresh = scorePairs(pairsOf('fresh-pairs.jsonl'))
  events = scoreEvents(
    ['01-harbour-levy', '02-dam-crack', '03-clinic-records', '05-grain-talks', '06-orchard-ruling'],
    ['x'],
  )
  rewordedEvents = scoreEvents(['11-night-ward', '12-quarry', '13-bell', '14-timetable'], [])
})

test.each([
  ['identical', 9, 9, 8, 3],
  ['trimmed', 9, 9, 9, 0],
  ['altered-brackets', 8, 8, 8, 0],
  ['omission-marked', 7, 7, 7, 0],
  ['omission-unmarked', 9, 9, 6, 0],
  ['altered-unmarked', 5, 5, 5, 0],
  ['reordered', 6, 6, 6, 0],
  ['reworded', 11, 8, 8, 1],
  ['translated', 11, 10, 10, 0],
  ['other-speaker', 7, 6, 6, 1],
  ['other-chain', 8, 6, 4, 1],
])(
  'of %i pairs %s at least %i are joined, %i told, at most %i others told as it',
  (kind, of, joined, told, wrong) => {
    const score = pairs.kinds[kind]!
    console.info(kind, JSON.stringify(score))
    expect(score.pairs).toBe(of)
    expect(score.joined).toBeGreaterThanOrEqual(joined)
    expect(score.told).toBeGreaterThanOrEqual(told)
    expect(score.wrong).toBeLessThanOrEqual(wrong)
  },
)

test('of 29 pairs that are no utterance at most two are joined without a word that may turn the sense', () => {
  console.info('different', JSON.stringify(pairs.negatives))
  expect(pairs.negatives.pairs).toBe(29)
  expect(pairs.negatives.unflagged).toBeLessThanOrEqual(2)
})

test('of pairs written after the rules nearly all are joined and told', () => {
  console.info('fresh', JSON.stringify(fresh))
  const all = Object.values(fresh.kinds)
  const sum = (of: 'pairs' | 'joined' | 'told' | 'wrong') => all.reduce((total, one) => total + one[of], 0)
  expect(sum('pairs')).toBe(49)
  expect(sum('joined')).toBeGreaterThanOrEqual(47)
  expect(sum('told')).toBeGreaterThanOrEqual(47)
  expect(sum('wrong')).toBeLessThanOrEqual(3)
  expect(fresh.negatives.unflagged).toBeLessThanOrEqual(1)
})

test('in events nine in ten pairs of one language are found, three in five across languages, one in seventeen told is wrong', () => {
  console.info('events', JSON.stringify(events))
  expect([events.pairs, events.pairsOfOneLanguage]).toEqual([137, 87])
  expect(events.foundOfOneLanguage).toBeGreaterThanOrEqual(82)
  expect(events.found - events.foundOfOneLanguage).toBeGreaterThanOrEqual(28)
  expect(events.wrong * 17).toBeLessThanOrEqual(events.told)
})

test('in four events written before the rules for rewording two thirds of the pairs are found, one in fifteen told is wrong', () => {
  console.info('reworded events', JSON.stringify(rewordedEvents))
  expect(rewordedEvents.pairs).toBe(93)
  expect(rewordedEvents.found).toBeGreaterThanOrEqual(62)
  expect(rewordedEvents.wrong * 15).toBeLessThanOrEqual(rewordedEvents.told)
  expect([rewordedEvents.copiesFound, rewordedEvents.copyPairs, rewordedEvents.copiesWrong]).toEqual([
    4, 4, 0,
  ])
})

test('in events all copies are found and none is wrong, and two thirds of the relays', () => {
  expect([events.copiesFound, events.copyPairs, events.copiesWrong]).toEqual([15, 15, 0])
  expect(events.relaysFound).toBeGreaterThanOrEqual(15)
})
