// A text tried in a real Chromium: read there by the same packages under the desk’s own policy, and nothing sent.
import { importFile } from '@hearsay/archive'
import { parse } from '@hearsay/core'
import { loadModel, read } from '@hearsay/reading'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clipping } from '../../../packages/reading/test/reading-fixture.ts'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { longClipping } from './open-desk.ts'

const saved = `<!doctype html><html><head><title>x</title>
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"The toll will rise","datePublished":"2022-06-29T06:00:00Z","publisher":{"name":"Harbor Times"},"author":[{"name":"Marit Hale"}]}]}</script>
<script>document.title = 'run'; parent.hacked = true</script></head>
<body><nav><p>Subscribe to everything</p></nav><article><h1>The toll will rise</h1>
<p>“We will wait,” Orla Venn, the minister, said. <img src="/pixel"></p><p>The port closed <b>at nine</b>.</p></article></body></html>`

let desk: BrowserDesk
let asked: string[] = []

beforeAll(async () => {
  await loadModel()
  desk = await openBrowserDesk({ 'a.txt': clipping.replace('toll', 'fare') })
})
afterAll(() => desk?.close())

async function open(): Promise<Page> {
  const page = await desk.open('/paste')
  asked = []
  // Fonts of the page itself load when they are first used.
  page.on('request', (one) => {
    if (one.resourceType() !== 'font')
      asked.push(`${one.method()} ${new URL(one.url()).pathname.replace(/-[A-Z\d]+\.js/, '.js')}`)
  })
  page.on('pageerror', (error) => asked.push(String(error)))
  page.on('console', (line) => line.type() === 'error' && asked.push(line.text()))
  return page
}
const done = (page: Page) =>
  page.getByText('Read in this browser; nothing was sent.').waitFor({ timeout: 60_000 })

async function drop(page: Page, name: string, type: string, words: string): Promise<void> {
  const data = await page.evaluateHandle(
    ({ name, type, words }) => {
      const transfer = new DataTransfer()
      if (name) transfer.items.add(new File([words], name, { type }))
      else transfer.setData('text/plain', words)
      return transfer
    },
    { name, type, words },
  )
  await page.dispatchEvent('form.paste', 'drop', { dataTransfer: data })
}

test('what is pasted is read as the desk reads it, in the browser, and nothing is sent', async () => {
  const page = await open()
  await page.getByLabel('Clipping text').fill(clipping)
  await done(page)
  expect(new Set(asked)).toEqual(
    new Set(['GET /client/reading-worker.js', expect.stringMatching(/^GET \/client\/part/)]),
  )
  const here = await page
    .locator('#result .clipping .sentence')
    .evaluateAll((all) => all.map((one) => one.className))
  const there = read(parse(clipping).document).sentences.map(({ voice }) => `sentence ${voice}`)
  expect(here).toEqual(there)
  // Cards, keys and the rest are there too.
  await page.locator('#headline').click()
  await page.keyboard.press('j')
  expect(await page.locator('.card').textContent()).toContain('Statement 1 of')
  await page.close()
})

test('a long text is read and shown whole', async () => {
  const page = await open()
  await page.getByLabel('Clipping text').fill(longClipping(400))
  await done(page)
  expect(await page.locator('#p400').textContent()).toContain('tide 400')
  expect(await page.locator('#result .said .evidence').count()).toBeGreaterThanOrEqual(400)
  await page.close()
})

test('hostile words are shown, not run', async () => {
  const page = await open()
  await page
    .getByLabel('Clipping text')
    .fill(clipping.replace('Harbor', '<img src=x onerror="alert(1)"> Harbor'))
  await done(page)
  expect(await page.locator('#result img').count()).toBe(0)
  expect(await page.locator('#result .clipping').textContent()).toContain('<img src=x')
  await page.close()
})

test('a saved page that is dropped is read for its article; its scripts and pictures stay what they are', async () => {
  const page = await open()
  await drop(page, 'toll.html', 'text/html', saved)
  await done(page)
  const { seeds: pieces } = await importFile(new TextEncoder().encode(saved), 'toll.html')
  expect(pieces[0]?.text).toContain('By Marit Hale\n\n“We will wait,” Orla Venn, the minister, said.')
  expect(await page.getByLabel('Clipping text').inputValue()).toBe(pieces[0]?.text)
  expect(await page.locator('#headline').textContent()).toBe('The toll will rise')
  expect(asked.filter((one) => !/GET \/client\//.test(one))).toEqual([])
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  await page.close()
})

test('an email, and several clippings in a file, are imported as on the desk', async () => {
  const page = await open()
  const mail = `From: Desk <desk@harbor.example>\r\nSubject: Fwd\r\nDate: Wed, 29 Jun 2022 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${clipping.replaceAll('\n', '\r\n')}`
  await drop(page, 'forwarded.eml', 'message/rfc822', mail)
  await done(page)
  expect(await page.locator('#headline').textContent()).toContain('toll')
  const other = clipping.replace('toll', 'fare').replace('Harbor Times', 'Anda Post')
  await drop(page, 'both.txt', 'text/plain', `${clipping}\n=====\n\n${other}`)
  await page.getByText('Showing the first of 2 clippings in both.txt.').waitFor()
  await page.close()
})

test('a dropped link is not fetched, and a file that isn’t text is refused', async () => {
  const page = await open()
  await drop(page, '', '', 'https://harbor-times.example/toll')
  await page.getByText('Links aren’t fetched').waitFor()
  await drop(page, 'a.bin', '', '\u0000\u0001\u0002\u0000\u0001\u0002')
  await page.getByText('a.bin is not text.').waitFor()
  expect(asked.filter((one) => !/GET \/client\//.test(one))).toEqual([])
  await page.close()
})

test('saving saves the text on the desk, or the file as it was dropped', async () => {
  const page = await open()
  const kept = async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.waitForURL(`${desk.base}/keep`)
    await page.locator('main a[href^="/seeds/"]').click()
  }
  await page
    .getByLabel('Clipping text')
    .fill(
      'Anda Post\n2 July 2022\n\nA keeper retires\n\nNobody knows who lights the lamp on Sill Rock from now on.\n',
    )
  await kept()
  expect(await page.locator('#headline').textContent()).toBe('A keeper retires')
  await page.goto(`${desk.base}/paste`)
  const pilots = 'Eleven pilots left the harbour before dawn, and only nine came back in time for the fair.'
  await drop(
    page,
    'pilots.html',
    'text/html',
    saved.replace('The port closed', `${pilots} The market closed`),
  )
  await kept()
  expect(await page.locator('[aria-labelledby=kept]').textContent()).toContain('pilots.html')
  await page.close()
})

test('a file is saved before the page has imported it', async () => {
  const page = await open()
  // What looks into files never comes.
  await page.route('**/client/part-*', () => undefined)
  const words = 'Seven lanterns hang over the weir, and the wardens count them twice before they go home.'
  await drop(page, 'lanterns.html', 'text/html', saved.replace('The port closed', `${words} The weir closed`))
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.waitForURL(`${desk.base}/keep`)
  await page.locator('main a[href^="/seeds/"]').click()
  expect(await page.locator('[aria-labelledby=kept]').textContent()).toContain('lanterns.html')
  await page.close()
})

test('an open shelf shows what is saved on another page', async () => {
  const page = await desk.open('/')
  const other = await desk.open('/paste')
  await other
    .getByLabel('Clipping text')
    .fill(
      'Coastwire\n3 July 2022\n\nA new pier\n\nThe pier opens in May, and the crews who built it have left for the north.\n',
    )
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('link', { name: 'A new pier' }).waitFor()
  await page.close()
  await other.close()
})
