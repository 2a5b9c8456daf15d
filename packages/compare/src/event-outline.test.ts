import { expect, test } from 'vitest'
import { eventOutline } from './event-outline.ts'
import type { ComparedOccurrence, ComparedVariation, ComparisonRecord } from './schema.ts'

const said = (seed: string, outlet: string, given: Partial<ComparedVariation> = {}): ComparedVariation =>
  ({
    seed,
    outlet,
    speaker: 'Maren Oldacre',
    named: true,
    chain: [],
    parts: [{ span: [0, 4], text: 'Rain' }],
    speakerRelation: 'same',
    ...given,
  }) as ComparedVariation
const text = (id: string, outlet: string) => ({ head: { id, outlet }, copies: [] })

function outlineOf(
  base: ComparedOccurrence,
  others: ComparedVariation[],
  singles: ComparedOccurrence[] = [],
) {
  return eventOutline({
    texts: [text('a', 'Gullwire'), text('b', 'The Post'), text('c', 'Evening Lantern')],
    families: [{ id: 'a@0', base, others }],
    singles,
  } as unknown as ComparisonRecord)
}

test('two reports by way of one agency lead to one source', () => {
  const { relays, sources } = outlineOf(said('a', 'Gullwire'), [
    said('b', 'The Post', { chain: ['Gullwire'] }),
    said('c', 'Evening Lantern', { chain: ['The Post', 'Gullwire'] }),
  ])
  expect(sources.map(({ source, reports }) => [source, reports.map(({ seed }) => seed)])).toEqual([
    ['Gullwire', ['b', 'c']],
  ])
  expect(relays).toEqual([
    { outlet: 'The Post', via: 'Gullwire', statements: 1 },
    { outlet: 'Evening Lantern', via: 'The Post', statements: 1 },
  ])
})

test('two clippings of one outlet are not two reports', () => {
  const { sources } = outlineOf(said('a', 'Gullwire'), [
    said('b', 'The Post', { chain: ['Gullwire'] }),
    said('c', 'The Post', { chain: ['Gullwire'] }),
  ])
  expect(sources).toEqual([])
})

test('a speaker has a cell for each text, another speaker a row of their own', () => {
  const other = { speaker: 'Tobin Quelch', speakerRelation: 'other' as const }
  const { speakers } = outlineOf(
    said('a', 'Gullwire'),
    [said('b', 'The Post'), said('c', 'Evening Lantern', other)],
    [said('a', 'Gullwire', { speaker: 'Tobin Quelch' })],
  )
  expect(speakers.map(({ speaker, cells }) => [speaker, cells.map((cell) => cell.length)])).toEqual([
    ['Maren Oldacre', [1, 1, 0]],
    ['Tobin Quelch', [1, 0, 1]],
  ])
})

test('the voice of a cell is that of its clipping', () => {
  const { speakers } = outlineOf(said('a', 'Gullwire'), [
    said('b', 'The Post', { chain: ['Gullwire'] }),
    said('c', 'Evening Lantern', { named: false, speaker: 'an official', speakerRelation: 'maybe' }),
  ])
  expect(speakers[0]!.cells.flat().map(({ voice }) => voice)).toEqual(['named', 'relayed', 'unnamed'])
})
