// Walks the statements of this folder: tables that are joined are joined by the clipping’s id, by which they can be spread over
// servers, and rows are locked of one clipping. What doesn’t is listed here and in docs/scale.md.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The tables that have the clipping’s id first in their key. */
const spread =
  'seed|reading|statement|quotation|original|change|seed_version|decision|removed|removed_version'

/** A statement, where it is. */
interface Written {
  file: string
  text: string
}

const statements: Written[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'schema.ts')
  .flatMap((file) => {
    const source = readFileSync(`${import.meta.dirname}/${file}`, 'utf8')
    const texts = [...source.matchAll(/`([^`]*)`/g)].flatMap(([, text = '']) => text.split(/\bunion all\b/))
    return texts.flatMap((text) => (text.includes('hearsay.') ? [{ file, text }] : []))
  })

/** How many tables that are spread a statement reads. */
const tablesIn = (text: string) =>
  [...text.matchAll(new RegExp(`(?<!insert into )\\bhearsay\\.(?:${spread})\\b`, 'g'))].length

/** How many of its tables are joined with another by the id. */
const joinsIn = (text: string) => [...text.matchAll(/\b\w+\.(?:seed_)?id = \w+\.(?:seed_)?id\b/g)].length

/** Begin of a statement, in one line. */
const briefly = ({ file, text }: Written) =>
  `${file}: ${text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\$\{[^}]*\}/g, '…')
    .slice(0, 60)}`

test('tables are joined by the id of the clipping, but for those with nearly the same text', () => {
  const joins = statements.filter(({ text }) => tablesIn(text) > 1)
  expect(joins.length).toBeGreaterThan(10)
  expect(joins.filter(({ text }) => joinsIn(text) < tablesIn(text) - 1).map(briefly)).toEqual([
    'store.ts: select s.id as seed, s.signature as own, o.id, o.date, o.out',
  ])
})

test('rows are locked of one clipping, but where readings of several are written', () => {
  const locks = statements.filter(({ text }) => tablesIn(text) > 0 && /\bfor update\b/.test(text))
  expect(locks.length).toBeGreaterThan(1)
  expect(locks.filter(({ text }) => !/\bid = \$\{id\}/.test(text)).map(briefly)).toEqual([
    'write.ts: select …, s.kept, r.stale, … as decided from hearsay.seed s ',
  ])
})
