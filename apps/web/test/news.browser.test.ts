// The shelf while clippings are added, in a real Chromium.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { clippingText } from './open-desk.ts'

let desk: BrowserDesk
beforeAll(async () => {
  const story = (at: number) =>
    `Story ${at} of the ferries: ${Array.from({ length: 20 }, (_, word) => `w${at}x${word}`).join(' ')}.`
  const files = Array.from({ length: 40 }, (_, at): [string, string] => [
    `s${at}.txt`,
    clippingText('Harbor Times', `${1 + (at % 28)} June 2022`, `Number ${at}`, story(at)),
  ])
  desk = await openBrowserDesk(Object.fromEntries(files))
})
afterAll(() => desk?.close())

async function add(page: Page, headline: string, word: string, outlet = 'Anda Post'): Promise<void> {
  const body = `${headline} ${Array.from({ length: 30 }, (_, at) => `${word}${at}`).join(' ')}.`
  const seed = clippingText(outlet, '1 July 2022', headline, body)
  const answer = await page.request.post(`${desk.base}/api/seeds`, { data: { offers: [{ seed }] } })
  expect(answer.status()).toBe(200)
}
/** Opens the shelf and waits until it follows the changes of the desk. */
async function shelf(path: string): Promise<Page> {
  const page = await desk.open('/keys')
  const stream = page.waitForResponse(/\/api\/changes/)
  await page.goto(desk.base + path)
  await stream
  return page
}
const first = (page: Page) => page.locator('#list td.headline').first()

test('new clippings appear by themselves at the top, stay marked, and a focused row keeps the focus', async () => {
  const page = await shelf('/')
  const row = page.getByRole('link', { name: 'Number 27', exact: true })
  await row.focus()
  await add(page, 'A bridge opens', 'bridge')
  await expect.poll(() => first(page).textContent()).toContain('A bridge opens')
  expect(await first(page).locator('.new').textContent()).toBe('new')
  expect(await page.locator('#news').textContent()).toBe('1 new')
  expect(await page.locator('#count').textContent()).toContain('41 clippings')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Number 27')
  await add(page, 'A quay floods', 'quay')
  await expect.poll(() => page.locator('#list .new').count(), { timeout: 5000 }).toBe(2)
  await page.close()
})

test('further down nothing moves until the notice is clicked', async () => {
  const page = await shelf('/')
  await page.evaluate(() => scrollTo(0, 600))
  const before = await page.evaluate(() => scrollY)
  await add(page, 'A tunnel closes', 'tunnel')
  await expect.poll(() => page.locator('#news').textContent()).toBe('1 new')
  expect(await page.evaluate(() => scrollY)).toBe(before)
  expect(await first(page).textContent()).not.toContain('A tunnel')
  await page.getByRole('link', { name: '1 new' }).click()
  expect(await first(page).textContent()).toContain('A tunnel closes')
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.close()
})

test('by keys: the notice shows what is new and focuses the first row', async () => {
  const page = await shelf('/')
  for (let at = 0; at < 30; at++) await page.keyboard.press('j')
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(40)
  await add(page, 'A ferry sinks', 'ferry')
  await expect.poll(() => page.locator('#news').textContent()).toBe('1 new')
  await page.locator('#news a').focus()
  await page.keyboard.press('Enter')
  expect(await first(page).textContent()).toContain('A ferry sinks')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    await first(page).locator('a').textContent(),
  )
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/seeds\//)
  await page.close()
})

test('a clipping that doesn’t match the query is not announced', async () => {
  const page = await shelf('/?q=outlet:harbor')
  await page.evaluate(() => scrollTo(0, 600))
  const refreshed = page.waitForResponse(/\?q=outlet:harbor/)
  await add(page, 'A pier burns', 'pier')
  await refreshed
  await add(page, 'A pier is mended', 'mended', 'Harbor Times')
  await expect.poll(() => page.locator('#news').textContent(), { timeout: 10_000 }).toBe('1 new')
  await page.close()
})
