import { parse } from '@hearsay/core'
import { expect, test } from 'vitest'
import { clipping, documentFixture, readingFixture } from '../../reading/test/reading-fixture.ts'
import { openingWords, outlineBlocks, outlineSpeakers } from './outline.ts'

const document = documentFixture()
const reading = readingFixture(document)

test('paragraphs have their voices and first words', () => {
  const blocks = outlineBlocks(document, reading, 30)
  expect(blocks.map(({ paragraph, voices }) => [paragraph, voices.join(' ')])).toEqual([
    [1, 'relayed named named'],
    [2, 'own unnamed'],
    [3, 'own'],
  ])
  expect(blocks[0]!.opening).toBe('Citing a ministry aide, the\u00a0…')
  expect(clipping.slice(blocks[1]!.begin)).toMatch(/^The port closed/)
})
test('without a reading no voices are known', () =>
  expect(outlineBlocks(document, null, 30).flatMap(({ voices }) => voices)).toEqual([]))
test('crossheads stand among the paragraphs and are not counted', () => {
  const { document: sections } = parse(
    'Harbor Times\n29 June 2022\n\nTwo islands join\n\nThe ferries stayed in harbour on Tuesday.\n\nCREWS WAIT\n\nThe crews waited for an answer.\n',
  )
  expect(sections.body.some(({ type }) => type === 'crosshead')).toBe(true)
  expect(outlineBlocks(sections, null, 80).map(({ paragraph, opening }) => [paragraph, opening])).toEqual([
    [1, 'The ferries stayed in harbour on Tuesday.'],
    [null, 'CREWS WAIT'],
    [2, 'The crews waited for an answer.'],
  ])
})
test('speakers have their statements and where the first begins', () => {
  const speakers = outlineSpeakers(reading)
  expect(speakers.map(({ actor, statements }) => [reading.actors[actor]!.name, statements])).toEqual([
    ['a ministry aide', [0]],
    ['Coastwire', [1]],
    ['Orla Venn', [2, 3]],
    ['An official', [4]],
    ['Tam Brisco', [5]],
  ])
  expect(clipping.slice(speakers[2]!.begin)).toMatch(/^“We will wait/)
})
test.each([
  ['We wait', 7, 'We wait'],
  ['We\n wait', 7, 'We wait'],
  ['We will wait', 8, 'We will\u00a0…'],
  ['Wewillwait', 4, 'Wewi\u00a0…'],
])('%j cut to %i units', (text, units, expected) => expect(openingWords(text, units)).toBe(expected))
