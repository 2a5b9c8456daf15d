import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fileNameText } from './file-name.ts'
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
        expect(names()).toEqual(['.hearsay', '.trash', 'ao\\xFBt', 'bad\\xFF.txt'])
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
