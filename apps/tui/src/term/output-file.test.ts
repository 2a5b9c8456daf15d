import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFileWhole } from './output-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-out-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
async function* pieces(...all: string[]) {
  yield* all
}

test('a file has all pieces, and nothing is left beside it', async () => {
  expect(await writeFileWhole(at('a.csv'), pieces('one,', 'zwö', '\n'))).toBe(null)
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('one,zwö\n')
  expect(readdirSync(folder)).toEqual(['a.csv'])
})
test('a file that is replaced keeps its permissions, and the link that leads to it', async () => {
  await writeFile(at('a.csv'), 'old')
  await chmod(at('a.csv'), 0o640)
  await symlink('a.csv', at('link.csv'))
  expect(await writeFileWhole(at('link.csv'), pieces('new'))).toBe(null)
  expect([readFileSync(at('a.csv'), 'utf8'), statSync(at('a.csv')).mode & 0o777]).toEqual(['new', 0o640])
  expect(readdirSync(folder)).toEqual(['a.csv', 'link.csv'])
})
test('where pieces fail, the file stays as it was, and nothing is left beside it', async () => {
  await writeFile(at('a.csv'), 'old')
  async function* failing() {
    yield 'half'
    expect(readdirSync(folder)).toHaveLength(2)
    throw new Error('no more')
  }
  await expect(writeFileWhole(at('a.csv'), failing())).rejects.toThrow('no more')
  expect([readFileSync(at('a.csv'), 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.csv']])
})
test('a full disk is said, and ends the pieces', async () => {
  if (!existsSync('/dev/full')) return
  let ended = false
  async function* endless() {
    try {
      for (;;) yield 'x'.repeat(100_000)
    } finally {
      ended = true
    }
  }
  expect(await writeFileWhole('/dev/full', endless())).toBe('the disk is full; nothing was written')
  expect(ended).toBe(true)
})
test('a folder, and a file in no folder, are said', async () => {
  await mkdir(at('a'))
  expect(await writeFileWhole(at('a'), pieces('x'))).toBe('this is a folder')
  expect(await writeFileWhole(at('none/a.csv'), pieces('x'))).toBe('there is no such folder')
})
