// A page printed by the Chromium that the tests have, over its DevTools pipe.
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { printPdf } from '@hearsay/archive/print'
import { reviewFiles, reviewOf } from '@hearsay/exchange'
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
test('a review has its style, and a style of one’s own loads nothing', async () => {
  const asked: string[] = []
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url)
    answer.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const theme = `@import url('${base}/a.css'); @font-face { font-family: x; src: url('${base}/b') }
@page { size: 100mm 50mm } h1 { font-family: x; background: url('${base}/c.png') }`
  const files = reviewFiles(reviewOf('The week', [], []), { from: 'a@b.example', theme })
  for (const { file, data } of files) writeFileSync(join(folder, file), data)
  const pdf = await printPdf(join(folder, 'index.html'), { HEARSAY_CHROMIUM: browser })
  expect(Buffer.from(pdf as Uint8Array).toString('latin1')).toMatch(/MediaBox ?\[0 0 28[23]\./)
  expect(asked).toEqual([])
  server.close()
})
test('a page that isn’t there is no PDF', async () =>
  expect(await printPdf(join(folder, 'none.html'), { HEARSAY_CHROMIUM: browser })).toBe('failed'))
