// Pages that come from the browser itself, in a real Chromium: what the bookmark sends, and what was copied and pasted.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookmarkScript } from '../src/pages/add/clip-page.tsx'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk, text } from './browser-desk.ts'

const story = (
  more = '',
) => `<!doctype html><html lang="en"><head><title>Toll waits - Marrow Bay Herald</title>
<meta property="og:site_name" content="Marrow Bay Herald"><meta property="article:published_time" content="2024-03-14"></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Harbour board delays toll until autumn</h1><p class="byline">By Ines Kortal</p>
<p>The harbour board of Marrow Bay put off its new toll on Thursday, after a week in which no crew had left the quay.</p>
<p>“We heard them, and we are not deaf to their worries,” said Thea Brandvold, who leads the board.</p>
<p>A spokesman for the crews, Joss Pellar, said that they would sail again on Friday morning at six.</p>${more}</article></main>
<footer><p>© Marrow Bay Herald</p><a href="/privacy">Privacy</a></footer></body></html>`

let desk: BrowserDesk
let server: ReturnType<typeof serve>
let site = ''
beforeAll(async () => {
  desk = await openBrowserDesk({})
  const app = new Hono()
  app.get('/toll', (context) =>
    context.html(story('<script>document.querySelector("article").append("Loaded later.")</script>')),
  )
  server = serve({ fetch: app.fetch, port: 0 })
  await once(server, 'listening')
  site = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server?.close()
  await desk?.close()
})

/** Runs the bookmark on a page, as a click on it does, and gives the page that it opens. */
async function clip(page: Page): Promise<Page> {
  const script = decodeURIComponent(bookmarkScript(desk.base).slice('javascript:'.length))
  const opened = page.waitForEvent('popup')
  await page.evaluate(script)
  return opened
}

test('the bookmark sends the page as it is shown, and nothing is saved before the review', async () => {
  const page = await desk.open('/add')
  await page.goto(`${site}/toll`)
  const clipped = await clip(page)
  await clipped.getByRole('button', { name: 'Review this page' }).click()
  expect(await clipped.getByLabel('Headline').inputValue()).toBe('Harbour board delays toll until autumn')
  expect((await desk.archive.shelf()).entries).toEqual([])
  await clipped.getByRole('button', { name: 'Save selected' }).click()
  expect(await text(clipped, 'h1')).toBe('Saved 1 clipping')
  const [entry] = (await desk.archive.shelf()).entries
  expect(entry).toMatchObject({ outlet: 'Marrow Bay Herald', date: '2024-03-14' })
  const { document } = await desk.archive.get(entry!.id)
  expect(document.header.url?.text).toBe(`${site}/toll`)
  const original = new TextDecoder().decode((await desk.archive.original(entry!.id))?.bytes)
  expect(original).toContain('Loaded later.')
  await clipped.close()
  await page.close()
})

test('a page that opens the desk can’t save there, and what other windows send is not taken', async () => {
  const page = await desk.open('/add')
  await page.goto(`${site}/toll`)
  const before = (await desk.archive.shelf()).entries.length
  const sent = page.evaluate(async (base) => {
    const form = new FormData()
    form.append('text', 'Herald\n2024-03-14\n\nForged\n\nNobody wrote this on the desk at all.')
    await fetch(`${base}/keep`, { method: 'POST', body: form, mode: 'no-cors' })
  }, desk.base)
  await expect(sent).rejects.toThrow()
  const clipped = await clip(page)
  await clipped.getByRole('button', { name: 'Review this page' }).waitFor()
  // A second message changes nothing.
  await clipped.evaluate(() =>
    postMessage({ address: 'https://other.example/', title: 'x', html: '<p>x</p>' }, '*'),
  )
  expect(await clipped.locator('input[name=from]').inputValue()).toBe(`${site}/toll`)
  expect((await desk.archive.shelf()).entries).toHaveLength(before)
  await clipped.close()
  await page.close()
})

async function paste(page: Page, html: string, plain: string): Promise<void> {
  await page.getByLabel('Or paste text').focus()
  await page.evaluate(
    ([html, plain]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html!)
      clipboardData.setData('text/plain', plain!)
      const box = document.querySelector('textarea')!
      if (box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })))
        box.value = plain!
    },
    [html, plain],
  )
  await page.waitForTimeout(50)
}

test('a whole page that was copied is taken as the clipboard has it, without its menus', async () => {
  const source = await desk.open('/add')
  await source.goto(`${site}/toll`)
  const html = await source.evaluate(() => `<meta charset='utf-8'>${document.body.innerHTML}`)
  const plain = await source.evaluate(
    () => `${getSelection()?.selectAllChildren(document.body) ?? ''}${getSelection()}`,
  )
  await source.close()
  const page = await desk.open('/add')
  await paste(page, html, plain)
  await page.getByRole('button', { name: 'Review' }).click()
  expect(await page.getByLabel('Headline').inputValue()).toBe('Harbour board delays toll until autumn')
  expect(await page.getByLabel('Byline').inputValue()).toMatch(/Ines Kortal/)
  const shown = await page.locator('pre').textContent()
  expect(shown).toContain('We heard them')
  expect(shown).not.toMatch(/Sport|Privacy/)
  await page.close()
})

test('what was edited after it was pasted is taken as text', async () => {
  const page = await desk.open('/add')
  await paste(
    page,
    '<p>Other words</p>',
    'Herald\n2024-03-14\n\nFog\n\nThe fog came back over the bay at noon.\n',
  )
  await page.getByLabel('Or paste text').press('End')
  await page.getByLabel('Or paste text').pressSequentially(' ')
  await page.getByRole('button', { name: 'Review' }).click()
  expect(await page.locator('legend').textContent()).toBe('Pasted text')
  await page.close()
})

test.each([
  ['/add', 'light', 1280],
  ['/add', 'dark', 390],
  ['/feeds', 'light', 390],
  ['/clip', 'dark', 1280],
] as const)('axe finds nothing on %s, %s, %i', async (path, scheme, width) => {
  expect(await desk.faults(path, { scheme, width })).toEqual([])
})
