// The quotations of which seeds/README.md says that they run through the five clippings of the pact.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import { beforeAll, expect, test } from 'vitest'
import type { Comparison } from './compare.ts'
import { compare } from './compare.ts'

const folder = new URL('../../../seeds/', import.meta.url)
let found: Comparison
beforeAll(async () => {
  await loadModel()
  const clippings = readdirSync(folder)
    .filter((file) => /^0[1-5]-.*\.txt$/.test(file))
    .map((file) => {
      const { document } = parse(readFileSync(new URL(file, folder), 'utf8'))
      return { id: file.slice(0, 2), document, reading: read(document) }
    })
  found = compare(clippings)
})

test.each([
  ['This is a pact about lighthouses and lifeboats', '01 02 03 04 05'],
  ['Tessaly was not consulted', '01 02 03 05'],
  ['We are a small island', '01 02 03'],
  ['No foreign vessel will berth here overnight', '01 02 03 04'],
  // 05 has it in one breath with another quotation, which 02 has.
  ['The radar picture belongs to everyone who signs', '01 02 04 05'],
  ['The men and women who bring ships over the Sill', '01 02 03 04 05'],
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

test('five reports of one event are five texts', () => {
  expect(found.copies.flatMap(({ members }) => members)).toEqual([])
})
