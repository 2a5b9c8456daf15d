// What happens to the seeds while the shelf is looked at, in a real Chromium.
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

async function keep(page: Page, headline: string, word: string): Promise<void> {
  const body = `${headline} ${Array.from({ length: 30 }, (_, at) => `${word}${at}`).join(' ')}.`
  const seed = clippingText('Anda Post', '1 July 2022', headline, body)
  const answer = await page.request.post(`${desk.base}/api/seeds`, { data: { offers: [{ seed }] } })
  expect(answer.status()).toBe(200)
}
/** Opens the shelf and waits until it listens. */
async function shelf(path: string): Promise<Page> {
  const page = await desk.open('/keys')
  const listens = page.waitForRequest(/\/api\/changes/)
  await page.goto(desk.base + path)
  await listens
  await page.waitForTimeout(300)
  return page
}
const first = (page: Page) => page.locator('#list td.headline').first()

test('new seeds come in by themselves at the top, marked for as long as one looks, and the row stood on stays', async () => {
  const page = await shelf('/')
  const row = page.getByRole('link', { name: 'Number 27', exact: true })
  await row.focus()
  await keep(page, 'A bridge opens', 'bridge')
  await expect.poll(() => first(page).textContent()).toContain('A bridge opens')
  expect(await first(page).locator('.new').textContent()).toBe('new')
  expect(await page.locator('#news').textContent()).toBe('1 new')
  expect(await page.locator('#count').textContent()).toContain('41 clippings')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Number 27')
  await keep(page, 'A quay floods', 'quay')
  await expect.poll(() => page.locator('#list .new').count(), { timeout: 5000 }).toBe(2)
  await page.close()
})

test('further down nothing moves until it is asked for', async () => {
  const page = await shelf('/')
  await page.evaluate(() => scrollTo(0, 600))
  const before = await page.evaluate(() => scrollY)
  await keep(page, 'A tunnel closes', 'tunnel')
  await expect.poll(() => page.locator('#news').textContent()).toBe('1 new')
  expect(await page.evaluate(() => scrollY)).toBe(before)
  expect(await first(page).textContent()).not.toContain('A tunnel')
  await page.getByRole('link', { name: '1 new' }).click()
  expect(await first(page).textContent()).toContain('A tunnel closes')
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.close()
})

test('by keys: what is new is shown, and the first row has the focus', async () => {
  const page = await shelf('/')
  for (let at = 0; at < 30; at++) await page.keyboard.press('j')
  await page.waitForTimeout(100)
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(40)
  await keep(page, 'A ferry sinks', 'ferry')
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

test('what doesn’t fit the query is not told of', async () => {
  const page = await shelf('/?q=outlet:harbor')
  const looked = page.waitForResponse(/\?q=outlet:harbor/)
  await keep(page, 'A pier burns', 'pier')
  await looked
  await page.waitForTimeout(200)
  expect(await page.locator('#news').isHidden()).toBe(true)
  await page.close()
})
