import { expect, test } from 'vitest'
import { clipping, documentFixture, readingFixture } from '../../reading/test/reading-fixture.ts'
import { markedParts, stopAt, stopFrom, stopsOf } from './stops.ts'

const reading = readingFixture(documentFixture())
const words = ({ begin, end }: { begin: number; end: number }) => clipping.slice(begin, end)

test('every statement is a stop, in the order of the text', () => {
  const stops = stopsOf(reading, null)
  expect(stops.map(({ statement }) => statement)).toEqual([0, 1, 2, 3, 4, 5])
  expect(stops.map(({ begin }) => begin)).toEqual(stops.map(({ begin }) => begin).sort((a, b) => a - b))
  expect(words(stops[2]!)).toBe('“We will wait,” Orla Venn, the minister, said')
  expect(stops[2]!.sentence).toBe(1)
})
test('with one voice shown its sentences are the stops, those without a statement too', () => {
  expect(stopsOf(reading, 'own').map(words)).toEqual([
    'The port closed at nine.',
    'Tam Brisco declined to comment.',
  ])
  expect(stopsOf(reading, 'own').map(({ statement }) => statement)).toEqual([null, 5])
})
test('the stop at an offset is the last that begins at or before it', () => {
  const stops = stopsOf(reading, null)
  const [first, second] = stops
  expect(stopAt(stops, first!.begin - 1)).toBe(-1)
  expect(stopAt(stops, first!.begin)).toBe(0)
  expect(stopAt(stops, second!.begin - 1)).toBe(0)
  expect(stopAt(stops, clipping.length)).toBe(stops.length - 1)
  expect([stopFrom(stops, 0), stopFrom(stops, second!.begin), stopFrom(stops, clipping.length)]).toEqual([
    0, 1, 6,
  ])
})
test('source, cue and content are marked in the order of the text', () => {
  const parts = markedParts(reading, stopsOf(reading, null)[2]!)
  expect(parts.map(({ part, span }) => [part, clipping.slice(...span)])).toEqual([
    ['content', '“We will wait,”'],
    ['source', 'Orla Venn, the minister'],
    ['cue', 'said'],
  ])
  expect(markedParts(reading, { statement: null, sentence: 3, begin: 0, end: 1 })).toEqual([])
})
