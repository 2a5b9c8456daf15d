import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasImportExtension } from '@hearsay/archive'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Terminal } from '../term/terminal.ts'
import { filesUnder } from './files-under.ts'
import { readFile } from './read-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-under-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function found(): Promise<string[]> {
  const names: string[] = []
  for await (const { file } of filesUnder([folder], { wanted: (name) => hasImportExtension(name, 'text') }))
    names.push(file.slice(folder.length + 1))
  return names
}

test('a folder is walked in the order of its names, hidden files left out', async () => {
  mkdirSync(join(folder, 'b'))
  for (const name of ['c.txt', 'b/a.seed', 'a.txt', '.hidden.txt', 'notes.md'])
    writeFileSync(join(folder, name), '')
  expect(await found()).toEqual(['a.txt', 'b/a.seed', 'c.txt'])
})
test.skipIf(platform() !== 'linux')(
  'a file whose name is no UTF-8 is there by a name that reads it (skipped where there are none)',
  async () => {
    const path = (...parts: (string | number)[]) =>
      Buffer.concat(
        [`${folder}/`, ...parts].map((part) =>
          typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part),
        ),
      )
    mkdirSync(path('ao', 0xfb, 't'))
    writeFileSync(path('ao', 0xfb, 't/bad', 0xff, '.txt'), 'Words.')
    expect(await found()).toEqual(['ao\\xFBt/bad\\xFF.txt'])
    expect(await readFile(`${folder}/ao\\xFBt/bad\\xFF.txt`, {} as Terminal)).toMatchObject({
      text: 'Words.',
    })
  },
)
