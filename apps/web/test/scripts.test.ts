// What a page has to load: how much, and what not.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '../build.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-scripts-'))
let scripts: { everyPage: string; tryPage: string; worker: string }
const text = (name: string) => readFileSync(join(folder, name), 'utf8')

beforeAll(async () => {
  await bundle(folder, ['hearsay-source'])
  scripts = JSON.parse(text('scripts.json'))
})
afterAll(() => rmSync(folder, { recursive: true }))

// A tenth of it is for those who decide: the dialog, the choice of words, the queue.
// Half a kilobyte is for citations in Markdown and CSL JSON; a tenth of one for the keys of comparing.
test('reading a page takes under 17.25 kB of script, compressed, and it loads nothing more', () => {
  expect(gzipSync(readFileSync(join(folder, scripts.everyPage))).length).toBeLessThan(17_250)
  expect(text(scripts.everyPage)).not.toMatch(/\bimport\b\s*["'({]|from\s*["']\.\//)
})

test('parser and reading come with the worker, and its models only when it reads', () => {
  expect(text(scripts.tryPage)).toContain(`/client/${scripts.worker}`)
  expect(gzipSync(text(scripts.tryPage)).length).toBeLessThan(15_000)
  expect(text(scripts.worker)).toMatch(/import\("\.\/part-[A-Z\d]+\.js"\)/)
  // Parser, rules with their examples and word lists, a quarter of it profiles and words of 28 other languages; the smaller
  // model, which must not be in it, has 1,230 kB.
  expect(statSync(join(folder, scripts.worker)).size).toBeLessThan(720_000)
})

test('building twice gives the same addresses', async () => {
  await bundle(folder, ['hearsay-source'])
  expect(JSON.parse(text('scripts.json'))).toEqual(scripts)
})
