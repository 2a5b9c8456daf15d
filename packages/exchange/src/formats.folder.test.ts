// What holds for every format: it is documented, writes piece by piece, and the same bytes again. The command, the API and the page
// take theirs from the table (tested there).
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allClippings, bytesOf } from '../test/clippings.ts'
import { formatsPage } from '../test/formats-page.ts'
import { writeExport } from './export.ts'
import { exportFormatNames, exportFormatOf, exportFormats } from './formats.ts'

test('docs/export-formats.md is made of the registry', () =>
  expect(formatsPage()).toMatchFileSnapshot('../../../docs/export-formats.md'))

describe.each(exportFormatNames)('%s', (name) => {
  test('says what it is for, what it keeps and what it loses', () => {
    const { use, keeps, loses } = exportFormats[name]
    expect(use).toMatch(/^[A-Z].*\.$/)
    expect(keeps).toMatch(/^Keeps .*\.$/)
    expect(loses).toMatch(/^(?:Loses|Changes|Leaves) .*\.$/)
  })
  test('writes piece by piece, and the same bytes again', async () => {
    const pieces: (string | Uint8Array)[] = []
    let largest = 0
    for await (const piece of writeExport(name, allClippings)) {
      pieces.push(piece)
      largest = Math.max(largest, piece.length)
    }
    const whole = await bytesOf(writeExport(name, allClippings))
    expect(Buffer.from(whole).equals(await bytesOf(stream(pieces)))).toBe(true)
    // A workbook is made as a whole, and so has a limit.
    if (name !== 'xlsx') expect(largest).toBeLessThan(whole.length / 2)
  })
  test('writes a file of nothing', async () =>
    expect(await bytesOf(writeExport(name, () => stream([])))).toBeInstanceOf(Uint8Array))
})

async function* stream<Value>(values: Value[]) {
  yield* values
}

test('a file’s name tells the format', () =>
  expect(['a.jsonl', 'a.JSON', 'b.csv', 'c.nothing', 'json'].map(exportFormatOf)).toEqual([
    'jsonl',
    'json',
    'csv',
    null,
    null,
  ]))
test('docs/export.md names no format that doesn’t exist', () => {
  const page = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8')
  const named = [...page.matchAll(/--format (\S+)/g)].map(([, name]) => name)
  expect(named.filter((name) => !exportFormatNames.includes(name as never))).toEqual([])
})
test('an export ended early ends its clippings', async () => {
  for (const name of exportFormatNames) {
    let ended = 0
    let begun = 0
    async function* watched() {
      begun++
      try {
        yield* allClippings()
      } finally {
        ended++
      }
    }
    let pieces = 0
    for await (const _ of writeExport(name, watched)) if (++pieces > 2) break
    expect([name, ended]).toEqual([name, begun])
  }
})
