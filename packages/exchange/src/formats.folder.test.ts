// A format that is added must be documented; the command and the API take theirs from the table (tested there).
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { demoClippings, joined } from '../test/clippings.ts'
import { csvColumns } from './csv/csv.ts'
import { writeExport } from './export.ts'
import { exportFormatNames, exportFormatOf, exportFormats } from './formats.ts'
import { statementRecordSchema } from './statement-schema.ts'

const page = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8')

describe.each(exportFormatNames)('%s', (name) => {
  const { label, mediaType, extension, keeps } = exportFormats[name]
  test('is documented as the table has it', () => {
    expect(page).toContain(
      `### \`${name}\`: ${label}\n\nEnds in \`.${extension}\`, media type \`${mediaType}\`. ${keeps}\n`,
    )
    expect(keeps).toMatch(/^Keeps .*(?:loses|changes|line by line).*\.$/)
  })
  test('writes the demo desk piece by piece', async () => {
    const pieces: string[] = []
    for await (const piece of writeExport(name, demoClippings())) pieces.push(piece)
    expect(pieces.length).toBeGreaterThan(100)
    expect(await joined(writeExport(name, demoClippings()))).toBe(pieces.join(''))
  })
})
test('no other format is documented', () =>
  expect([...page.matchAll(/^### `([\w-]+)`:/gm)].map(([, name]) => name)).toEqual([...exportFormatNames]))
test('every field of a record and every column is explained, and no other', () => {
  const rows = (heading: string) => {
    const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
    return [...section.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)
  }
  expect(rows('The record of a statement')).toEqual(Object.keys(statementRecordSchema.shape))
  expect(rows('The columns of CSV')).toEqual([...csvColumns])
})
test('a file’s name tells the format', () =>
  expect(['a.jsonl', 'a.JSON', 'b.csv', 'c.txt', 'json'].map(exportFormatOf)).toEqual([
    'jsonl',
    'json',
    'csv',
    null,
    null,
  ]))
test('an export ended early ends its clippings', async () => {
  let ended = false
  async function* watched() {
    try {
      yield* demoClippings()
    } finally {
      ended = true
    }
  }
  for await (const _ of writeExport('jsonl', watched())) break
  expect(ended).toBe(true)
})
