import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ProblemCode } from '../problem.ts'
import { readOriginal, removeSeed, saveSeed } from './save-seed.ts'

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

const kept = (name: string, original?: string) =>
  saveSeed(folder, name, bytes, original === undefined ? undefined : { name: original, bytes }, new Map())

/** The file a name is kept under, or why it isn’t. */
function check(name: string, expected: { file: string } | { code: ProblemCode }) {
  if ('file' in expected) expect(kept(name)).toBe(expected.file)
  else expect(() => kept(name)).toThrow(expect.objectContaining(expected))
}

describe('a name', () => {
  test('that is taken is numbered', () => {
    kept('June/a')
    check('June/a', { file: 'June/a-2.txt' })
  })
  test('no file can have is refused', () => {
    for (const name of ['../a', '.a', 'a//b', 'a\\b', 'a\u0000', 'a\ud800', 'x'.repeat(300), 'é'.repeat(200)])
      check(name, { code: 'name-refused' })
  })
  test('within a link out of the folder is refused', () => {
    symlinkSync(outside, join(folder, 'b'))
    check('b/a', { code: 'link-outside' })
    check('b/c/a', { code: 'link-outside' })
    expect(existsSync(join(outside, 'a.txt'))).toBe(false)
  })
  test('within a file, or within a link to nowhere, ends in an error', () => {
    writeFileSync(join(folder, 'June'), bytes)
    check('June/a', { code: 'desk-unwritable' })
    symlinkSync(join(outside, 'nowhere'), join(folder, 'b'))
    check('b/a', { code: 'desk-unwritable' })
  })
})

describe('letting go', () => {
  test('of a seed leaves the originals of those in a folder of its name', () => {
    kept('June', 'page.html')
    kept('June/a', 'mail.eml')
    expect(readOriginal(folder, 'June')?.name).toBe('page.html')
    removeSeed(folder, 'June')
    expect(readOriginal(folder, 'June')).toBeNull()
    expect(readOriginal(folder, 'June/a')?.name).toBe('mail.eml')
    kept('June')
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
