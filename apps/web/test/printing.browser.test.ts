// A page printed by the Chromium that the tests have, over its DevTools pipe.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printPdf } from '@hearsay/archive/print'
import { afterAll, expect, test } from 'vitest'
import { chromiumScript } from './chromium-script.ts'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-printing-'))
afterAll(() => rmSync(folder, { recursive: true }))
const browser = await chromiumScript(folder)
const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('hearsay-print-'))

test('is a PDF with its words, its style beside it, and leaves nothing behind', async () => {
  const before = profiles()
  writeFileSync(join(folder, 'style.css'), '@page { size: 100mm 50mm }')
  const page = join(folder, 'a b.html')
  writeFileSync(page, '<!doctype html><link rel="stylesheet" href="style.css"><h1>The ferries</h1>')
  const pdf = await printPdf(page, { HEARSAY_CHROMIUM: browser })
  const text = Buffer.from(pdf as Uint8Array).toString('latin1')
  expect(text).toMatch(/^%PDF-1/)
  expect(text.trimEnd()).toMatch(/%%EOF$/)
  // The size that the style sheet asks for, about, in points.
  expect(text).toMatch(/MediaBox ?\[0 0 28[23]\.\d+ 14[12]\.\d+\]/)
  expect(profiles()).toEqual(before)
})
test('a page that isn’t there is no PDF', async () =>
  expect(await printPdf(join(folder, 'none.html'), { HEARSAY_CHROMIUM: browser })).toBe('failed'))
