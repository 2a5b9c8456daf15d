import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileNameText, systemPath } from './file-name.ts'
import { openFolder } from './open.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-names-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))))
const seed = (headline: string) =>
  `Harbor Times\n29 June 2022\n\n${headline}\n\nThe ferries stayed in harbour.\n`

describe('a name', () => {
  test('of characters is itself, a replacement character included', () => {
    for (const name of ['a.txt', 'café.txt', '第一.txt', '\ufffd.txt', '😀.txt', 'a\\b.txt'])
      expect(fileNameText(Buffer.from(name))).toBe(name)
  })
  test('with other bytes has each of them written out', () => {
    expect(fileNameText(bytes('bad', 0xff, '.txt'))).toBe('bad\\xFF.txt')
    expect(fileNameText(bytes('caf', 0xe9, ' €.txt'))).toBe('caf\\xE9 €.txt')
    expect(fileNameText(bytes(0xe2, 0x82))).toBe('\\xE2\\x82')
  })
  test('of any bytes is text that leads back to it', () => {
    const name = fc
      .uint8Array({ minLength: 1, maxLength: 12 })
      .filter((one) => !one.includes(0) && !one.includes(47))
    fc.assert(
      fc.property(name, (some) => {
        const text = fileNameText(Buffer.from(some))
        expect(Buffer.from(systemPath(`/nowhere/${text}`)).subarray(9)).toEqual(Buffer.from(some))
        expect(text.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe.skipIf(platform() !== 'linux')(
  'files with names that are no UTF-8 (skipped where there are none)',
  () => {
    const put = (name: Buffer, text: string) => writeFileSync(bytes(`${folder}/`, ...name), text)
    const names = () => readdirSync(folder, { encoding: 'buffer' }).map(fileNameText).sort()

    test('are seeds like any other: listed, found, read, followed and removed', async () => {
      put(bytes('bad', 0xff, '.txt'), seed('One'))
      put(bytes('bad', 0xfe, '.txt'), seed('Two'))
      mkdirSync(Buffer.concat([bytes(`${folder}/`), bytes('ao', 0xfb, 't')]))
      put(bytes('ao', 0xfb, 't/caf', 0xe9, '.txt'), seed('Three'))
      const archive = await openFolder(folder, { readers: 1, rescanIntervalMs: 100 })
      try {
        const ids = async () => (await archive.shelf({ query: 'ferries' })).entries.map(({ id }) => id).sort()
        await expect.poll(ids, { timeout: 20_000 }).toEqual(['ao\\xFBt/caf\\xE9', 'bad\\xFE', 'bad\\xFF'])
        expect((await archive.get('ao\\xFBt/caf\\xE9')).headline).toBe('Three')
        expect((await archive.find('headline:three')).hits.map(({ id }) => id)).toEqual(['ao\\xFBt/caf\\xE9'])
        await archive.remove('bad\\xFE')
        expect(names()).toEqual(['.hearsay', 'ao\\xFBt', 'bad\\xFF.txt'])
        put(bytes('new', 0x80, '.txt'), seed('Four'))
        await expect.poll(ids, { timeout: 20_000 }).toEqual(['ao\\xFBt/caf\\xE9', 'bad\\xFF', 'new\\x80'])
      } finally {
        await archive.close()
      }
    })
    test('come after those that are really written so, and lead nowhere else', async () => {
      writeFileSync(join(folder, 'bad\\xFF.txt'), seed('Written so'))
      put(bytes('bad', 0xff, '.txt'), seed('Not written so'))
      const archive = await openFolder(folder, { readers: 1, follow: false })
      try {
        expect((await archive.get('bad\\xFF')).headline).toBe('Written so')
        for (const id of ['\\x2E\\x2E/secret', 'a\\x2Fb', '..\\x2Fsecret', 'a\\x00'])
          await expect(archive.get(id)).rejects.toMatchObject({ code: 'seed-unknown' })
      } finally {
        await archive.close()
      }
    })
  },
)
