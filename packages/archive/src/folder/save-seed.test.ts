import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProblemCode } from '../api/problem-codes.ts'
import { readOriginal } from './originals.ts'
import { removeSeed, saveSeed } from './save-seed.ts'

let folder = ''
let outside = ''
const bytes = new TextEncoder().encode('Port Vela is calm.')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-keep-'))
  outside = mkdtempSync(join(tmpdir(), 'hearsay-outside-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  rmSync(outside, { recursive: true })
})

const save = (name: string, original?: string) =>
  saveSeed(
    folder,
    name,
    { bytes, original: original === undefined ? undefined : { name: original, bytes } },
    new Map(),
  )

/** The file a name is saved under, or why it isn’t. */
async function check(name: string, expected: { file: string } | { code: ProblemCode }) {
  if ('file' in expected) expect(await save(name)).toBe(expected.file)
  else await expect(save(name)).rejects.toThrow(expect.objectContaining(expected))
}

describe('a name', () => {
  test('that is taken is numbered', async () => {
    await save('June/a')
    await check('June/a', { file: 'June/a-2.txt' })
  })
  test('no file can have is refused', async () => {
    for (const name of ['../a', '.a', 'a//b', 'a\\b', 'a\u0000', 'a\ud800', 'x'.repeat(300), 'é'.repeat(200)])
      await check(name, { code: 'name-refused' })
  })
  test('within a link out of the folder is refused', async () => {
    symlinkSync(outside, join(folder, 'b'))
    await check('b/a', { code: 'link-outside' })
    await check('b/c/a', { code: 'link-outside' })
    expect(existsSync(join(outside, 'a.txt'))).toBe(false)
  })
  test('within a file, or within a link to nowhere, ends in an error', async () => {
    writeFileSync(join(folder, 'June'), bytes)
    await check('June/a', { code: 'desk-unwritable' })
    symlinkSync(join(outside, 'nowhere'), join(folder, 'b'))
    await check('b/a', { code: 'desk-unwritable' })
  })
})

describe('removing', () => {
  test('of a seed leaves the originals of those in a folder of its name', async () => {
    await save('June', 'page.html')
    await save('June/a', 'mail.eml')
    expect(readOriginal(folder, 'June')?.name).toBe('page.html')
    removeSeed(folder, 'June')
    expect(readOriginal(folder, 'June')).toBeNull()
    expect(readOriginal(folder, 'June/a')?.name).toBe('mail.eml')
    await save('June')
    expect(readOriginal(folder, 'June/a')?.name).toBe('mail.eml')
  })
  test('takes nothing out of a folder that a link leads to', () => {
    mkdirSync(join(outside, 'c'))
    writeFileSync(join(outside, 'c', 'a.txt'), bytes)
    symlinkSync(outside, join(folder, 'b'))
    expect(() => removeSeed(folder, 'b/c/a')).toThrow(expect.objectContaining({ code: 'seed-unknown' }))
    expect(existsSync(join(outside, 'c', 'a.txt'))).toBe(true)
  })
})

describe('an original', () => {
  const secret = () => join(outside, 'secret.txt')
  const originals = (...path: string[]) => join(folder, '.originals', ...path)
  beforeEach(() => writeFileSync(secret(), 'SECRET'))

  test('that is a link is none, wherever the link leads', async () => {
    await save('a')
    mkdirSync(originals('a'), { recursive: true })
    for (const target of [secret(), join(folder, 'a.txt'), outside]) {
      symlinkSync(target, originals('a', 'page.html'))
      expect(readOriginal(folder, 'a')).toBeNull()
      rmSync(originals('a', 'page.html'))
    }
  })
  test('behind a link is none, and nothing is removed there', async () => {
    await save('a')
    mkdirSync(originals())
    symlinkSync(outside, originals('a'))
    expect(readOriginal(folder, 'a')).toBeNull()
    removeSeed(folder, 'a')
    expect(readdirSync(outside)).toEqual(['secret.txt'])
  })
  test('is not written through a link, and its seed is not saved then', async () => {
    symlinkSync(outside, originals())
    await expect(save('a', 'page.html')).rejects.toThrow(expect.objectContaining({ code: 'link-refused' }))
    rmSync(originals())
    mkdirSync(originals())
    symlinkSync(outside, originals('June'))
    await expect(save('June/a', 'page.html')).rejects.toThrow(
      expect.objectContaining({ code: 'link-refused' }),
    )
    expect([readdirSync(outside), existsSync(join(folder, 'a.txt'))]).toEqual([['secret.txt'], false])
    await check('June/a', { file: 'June/a.txt' })
  })
  test('that is a pipe is none, and nothing waits for it', async () => {
    await save('a')
    mkdirSync(originals('a'), { recursive: true })
    execFileSync('mkfifo', [originals('a', 'p.html')])
    // In a process of its own: one that waits here can’t be ended by a signal it would handle.
    const script = `const { readOriginal } = await import(${JSON.stringify(new URL('originals.ts', import.meta.url).href)})
      console.log(JSON.stringify(readOriginal(${JSON.stringify(folder)}, 'a')))`
    const args = ['--conditions=hearsay-source', '--no-warnings', '--input-type=module', '-e', script]
    expect(execFileSync(execPath, args, { timeout: 30_000, killSignal: 'SIGKILL' }).toString()).toBe('null\n')
    removeSeed(folder, 'a')
    expect(existsSync(originals('a', 'p.html'))).toBe(true)
  })
  test('larger than anything taken in is refused, and not read into memory', async () => {
    await save('a', 'page.html')
    truncateSync(originals('a', 'page.html'), 65_000_000)
    expect(() => readOriginal(folder, 'a')).toThrow(expect.objectContaining({ code: 'file-too-big' }))
  })
  test('of several seeds is there for the others when one of them can’t be saved', async () => {
    const saved = new Map()
    const page = { name: 'feed.xml', bytes }
    writeFileSync(join(folder, 'June'), bytes)
    await expect(saveSeed(folder, 'June/a', { bytes, original: page }, saved)).rejects.toThrow()
    expect(await saveSeed(folder, 'b', { bytes, original: page }, saved)).toBe('b.txt')
    expect(await saveSeed(folder, 'c', { bytes, original: page }, saved)).toBe('c.txt')
    expect(readOriginal(folder, 'c')).toEqual({ name: 'feed.xml', bytes: Buffer.from(bytes) })
  })
})
