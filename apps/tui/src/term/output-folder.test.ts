import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeFolderWhole } from './output-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)
const hidden = () => readdirSync(folder).filter((name) => name.startsWith('.'))

async function* pieces(...all: [file: string, data: string | Uint8Array][]) {
  for (const [file, data] of all) yield { file, data }
}

test('files are filled side by side, in folders of their own too', async () => {
  const written = pieces(['a.csv', 'one,'], ['June/b.txt', new Uint8Array([66])], ['a.csv', 'two\n'])
  expect(await writeFolderWhole(at('new'), written)).toBe(null)
  expect([readFileSync(at('new/a.csv'), 'utf8'), readFileSync(at('new/June/b.txt'), 'utf8')]).toEqual([
    'one,two\n',
    'B',
  ])
  expect(hidden()).toEqual([])
})
test('more files than are held open are all complete', async () => {
  const names = [...Array(50).keys()].map((number) => `${number}.txt`)
  const twice = [...names, ...names].map((name): [string, string] => [name, name])
  expect(await writeFolderWhole(at('many'), pieces(...twice))).toBe(null)
  for (const name of names) expect(readFileSync(join(at('many'), name), 'utf8')).toBe(name + name)
})
test('a folder that is there keeps its other files', async () => {
  mkdirSync(at('old/sub'), { recursive: true })
  writeFileSync(at('old/mine.txt'), 'mine')
  writeFileSync(at('old/sub/a.txt'), 'old')
  expect(await writeFolderWhole(at('old'), pieces(['sub/a.txt', 'new'], ['b.txt', 'b']))).toBe(null)
  expect(['mine.txt', 'sub/a.txt', 'b.txt'].map((name) => readFileSync(at(`old/${name}`), 'utf8'))).toEqual([
    'mine',
    'new',
    'b',
  ])
})
test('pieces that end in an error leave nothing, and what was there as it was', async () => {
  async function* failing() {
    yield { file: 'mine.txt', data: 'half' }
    throw new Error('no more')
  }
  await expect(writeFolderWhole(at('old'), failing())).rejects.toThrow('no more')
  await expect(writeFolderWhole(at('none'), failing())).rejects.toThrow('no more')
  expect(readFileSync(at('old/mine.txt'), 'utf8')).toBe('mine')
  expect([readdirSync(folder).includes('none'), hidden()]).toEqual([false, []])
})
test('a file in its place, or no folder to be in, is told in words', async () => {
  writeFileSync(at('file'), '')
  expect(await writeFolderWhole(at('file'), pieces(['a', 'a']))).toBe(
    'there is a file of this name, and the format is a folder',
  )
  expect(await writeFolderWhole(at('no/folder'), pieces(['a', 'a']))).toBe('there is no such folder')
})
