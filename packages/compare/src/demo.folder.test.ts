// The quotations of which seeds/README.md says that they run through the five clippings of the pact.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import type { Comparison } from './compare.ts'
import { compare } from './compare.ts'
import type { Family } from './families.ts'
import { kindsOf } from './kinds.ts'
import type { Clipping } from './occurrence.ts'

const folder = new URL('../../../seeds/', import.meta.url)
let found: Comparison
beforeAll(async () => {
  await loadModel()
  found = compare(clippingsOf(/^0[1-5]-.*\.txt$/))
})

function clippingsOf(files: RegExp): Clipping[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => files.test(file))
    .map((file) => {
      const { document } = parse(readFileSync(new URL(file, folder), 'utf8'))
      return { id: file.replace(/^(\d\d).*/, '$1').replace('.txt', ''), document, reading: read(document) }
    })
}

test.each([
  ['This is a pact about lighthouses and lifeboats', '01 02 03 04 05'],
  ['Tessaly was not consulted', '01 02 03 05'],
  ['We are a small island', '01 02 03'],
  ['No foreign vessel will berth here overnight', '01 02 03 04'],
  ['The radar picture belongs to everyone who signs', '01 03 04 05'],
  ['The men and women who bring ships over the Sill', '01 02 04 05'],
  ['The treaty is thin on paper', '03 05'],
])('%s runs through %s', (words, expected) => {
  const families = found.families.filter(({ base, others }) =>
    [base, ...others.map(({ occurrence }) => occurrence)].some(({ text, parts }) =>
      parts.some((part) => text.slice(...part).includes(words)),
    ),
  )
  const seeds = families.flatMap(({ base, others }) => [
    base.seed,
    ...others.map(({ occurrence }) => occurrence.seed),
  ])
  expect([...new Set(seeds)].sort()).toEqual(expected.split(' '))
})

test('the lightship: translated, cut behind dots, a “not” gone, words given to another', () => {
  const clippings = clippingsOf(/^lightship\/.*\.txt$/)
  const { families } = compare(clippings)
  const [ship, restaurant, paint] = [
    'A ship that does not sail',
    'We will not let her go',
    'thinner than the paint',
  ].map(
    (words) =>
      families.find(({ base }) => base.parts.some((part) => base.text.slice(...part).includes(words)))!,
  )
  const kindsIn = (family: Family, seed: string) =>
    family.others
      .filter(({ occurrence }) => occurrence.seed === seed)
      .map(({ variation }) => kindsOf(variation))
  expect(kindsIn(ship!, 'lightship/courrier')).toEqual([['translated']])
  expect(kindsIn(ship!, 'lightship/tagblatt')).toEqual([['translated']])
  expect(kindsIn(ship!, 'lightship/banner')[0]).toContain('dots')
  const turned = restaurant!.others.filter(({ occurrence }) => occurrence.seed === 'lightship/banner')
  expect(turned.flatMap(({ variation }) => variation.turns.map(({ what }) => what))).toContain('negation')
  expect(kindsIn(paint!, 'lightship/banner')).toEqual([['speaker']])
})

test('five reports of one event are five texts', () => {
  expect(found.copies.flatMap(({ members }) => members)).toEqual([])
})
