// The web desk as a person uses it: a real server, a real Chromium, scripts off but where axe needs them.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Archive } from '@hearsay/archive'
import { openArchive } from '@hearsay/archive'
import { serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeReading, nothingRead, clipping as sourced } from '../../../packages/reading/test/made-reading.ts'
import { createApp } from '../src/app.tsx'
import type { Reader } from '../src/reader.ts'
import { startChromium } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const clipping = `Port Vela Courier\nJune 29, 2022\n\nTwo islands join the pact\n\nPORT VELA, June 29 (Coastwire) -- ${story} “[T]he pact […] holds,” she said.\n\n\n${story}\n\nPhoto: Coastwire\n\n${story} ”\n`

const read: Reader = (document) => (document.text === sourced ? madeReading(document) : nothingRead(document))

let folder = ''
let archive: Archive
let server: ReturnType<typeof serve>
let browser: Browser
let base = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearsay-browser-'))
  await writeFile(join(folder, 'pact.txt'), clipping)
  await writeFile(
    join(folder, 'strike.txt'),
    clipping.replace('Two islands join the pact', 'Crews stay ashore').replace('June 29', 'June 27'),
  )
  await writeFile(
    join(folder, 'arabic.txt'),
    '---\nlanguage: ar\n---\nصحيفة الشاطئ\n14 مارس 2023\n\nمحطة التحلية تعود\n\nقال الوزير في الميناء يوم الثلاثاء إن «المحطة تعود إلى العمل» بعد انقطاع طويل.\n',
  )
  await writeFile(join(folder, 'toll.txt'), sourced)
  await writeFile(join(folder, 'broken.txt'), Uint8Array.of(0, 1, 2, 3))
  archive = await openArchive(folder)
  server = serve({ fetch: createApp(archive, read).fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await startChromium()
})
afterAll(async () => {
  await browser?.close()
  server?.close()
  await archive?.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(
  path: string,
  options: { width?: number; scheme?: 'light' | 'dark'; scripts?: boolean } = {},
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1200, height: 800 },
    colorScheme: options.scheme ?? 'light',
    javaScriptEnabled: options.scripts ?? false,
    bypassCSP: options.scripts ?? false,
  })
  await page.goto(base + path)
  return page
}

test('an editor finds a seed, reads it and goes to a line of its text', async () => {
  const page = await open('/')
  await page.getByLabel('Words in the clippings').fill('ashore')
  await page.getByRole('button', { name: 'Find' }).click()
  expect(await page.getByRole('status').textContent()).toContain('1 of 5 seeds with “ashore”')
  await page.getByRole('link', { name: 'Crews stay ashore' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Crews stay ashore')
  expect(await page.getByText('Gap: 2 blank lines.').isVisible()).toBe(true)
  expect(await page.getByText('the outlet changed the capital').isVisible()).toBe(true)
  expect(await page.locator('.caption').textContent()).toContain('Photo: Coastwire')
  await page
    .getByRole('link', { name: /^line \d+$/ })
    .first()
    .click()
  expect(page.url()).toMatch(/#L\d+$/)
  expect(await page.locator('.lines li:target').isVisible()).toBe(true)
  await page.getByRole('link', { name: 'Shelf' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('The shelf')
  await page.close()
})

test('the shelf is sorted by its column heads', async () => {
  const page = await open('/')
  await page.getByRole('link', { name: 'Headline' }).click()
  expect(await page.getByRole('columnheader', { name: 'Headline' }).getAttribute('aria-sort')).toBe(
    'ascending',
  )
  expect(await page.locator('td.headline a').first().textContent()).toBe('Crews stay ashore')
  await page.close()
})

test('a clipping is pasted, read, and mended', async () => {
  const page = await open('/paste')
  const text = page.getByRole('textbox')
  await text.fill(`\n\n${clipping}`)
  await page.getByRole('button', { name: 'Read it' }).click()
  expect(await page.locator('#headline').textContent()).toBe('Two islands join the pact')
  expect(await text.inputValue()).toBe(`\n\n${clipping}`)
  await text.fill((await text.inputValue()).replace('Two islands', 'Three islands'))
  await page.getByRole('button', { name: 'Read it' }).click()
  expect(await page.locator('#headline').textContent()).toBe('Three islands join the pact')
  await page.close()
})

test('a right-to-left clipping is set from the right', async () => {
  const page = await open('/seeds/arabic')
  expect(await page.locator('.clipping').getAttribute('lang')).toBe('ar')
  expect(await page.locator('.paragraph p').evaluate((element) => getComputedStyle(element).direction)).toBe(
    'rtl',
  )
  await page.close()
})

test('a letter leads to who says it, and from there back to the sentence', async () => {
  const page = await open('/seeds/toll')
  await page.getByRole('link', { name: 'Sentence 5: an unnamed source, statement 5' }).click()
  expect(page.url()).toMatch(/#a5$/)
  const statement = page.locator('#a5')
  expect(await statement.isVisible()).toBe(true)
  await statement.getByText('Why').click()
  expect(await statement.getByText('claimed', { exact: true }).last().isVisible()).toBe(true)
  await statement.getByRole('link', { name: 'Statement 5, in sentence 5' }).click()
  expect(await page.locator('.sentence:target').textContent()).toContain('An official who asked')
  await page.close()
})

test('voices are told apart without colour', async () => {
  const page = await open('/seeds/toll')
  const lines = await page
    .locator('.clipping .sentence')
    .evaluateAll((found) =>
      found.map((one) => getComputedStyle(one).textDecoration.replace(/rgb.*/, '').trim()),
    )
  expect(new Set(lines).size).toBe(4)
  expect(await page.locator('.clipping .letter').allTextContents()).toEqual(['R', 'N', 'N', 'O', 'U', 'O'])
  await page.close()
})

test('dark and light differ, and both are styled', async () => {
  const colours = []
  for (const scheme of ['light', 'dark'] as const) {
    const page = await open('/seeds/pact', { scheme })
    colours.push(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
    await page.close()
  }
  expect(colours[0]).toBe('rgb(251, 248, 241)')
  expect(colours[1]).toBe('rgb(25, 23, 20)')
})

describe.each([
  '/',
  '/seeds/pact',
  '/seeds/arabic',
  '/seeds/toll',
  '/seeds/broken',
  '/paste',
  '/nowhere',
  '/?words=zeppelin',
])('%s', (path) => {
  test.each(['light', 'dark'] as const)('has nothing axe finds fault with in %s', async (scheme) => {
    const page = await open(path, { scheme, scripts: true })
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
      ).axe.run()
      return violations.map(
        (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' ')}`,
      )
    })
    expect(found).toEqual([])
    await page.close()
  })
  test('fits a telephone', async () => {
    const page = await open(path, { width: 360 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  })
})
