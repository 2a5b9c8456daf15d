// The shelf as a place to work on many clippings, in Chromium: select, star, mark as read, columns, a saved search with what is new.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { clippingText, sampleClippings } from './open-desk.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await openBrowserDesk(sampleClippings)
})
afterAll(() => desk.close())

test('without a script: two clippings are selected, starred and found, in the columns that were chosen', async () => {
  const page = await desk.open('/', { scripts: false })
  await page.getByText('Columns', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'Tags' }).check()
  await page.getByRole('checkbox', { name: 'Outlet' }).uncheck()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  expect(await page.getByRole('columnheader').allTextContents()).toEqual([
    'Date ↓',
    'Headline',
    'Voices',
    'Tags',
  ])
  await page.getByRole('link', { name: 'Select', exact: true }).click()
  const boxes = page.getByRole('checkbox', { name: /^Select / })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByRole('textbox', { name: 'Tag' }).fill('pact news')
  await page.getByRole('button', { name: 'Tag', exact: true }).click()
  expect(await page.locator('td.word a').allTextContents()).toEqual(['pact news', 'pact news'])
  await boxes.nth(0).check()
  await page.getByRole('button', { name: 'Star', exact: true }).click()
  await page.getByRole('link', { name: 'End selecting' }).click()
  await page.getByRole('link', { name: 'Starred' }).click()
  expect(await page.locator('#count').textContent()).toContain('1 clipping')
  await page.getByRole('link', { name: 'Starred' }).click()
  await page.getByRole('link', { name: 'Select', exact: true }).click()
  await page.getByRole('link', { name: 'Select all on this page' }).click()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  expect(new URL(page.url()).searchParams.getAll('id')).toHaveLength(Object.keys(sampleClippings).length)
  await page.close()
})

test('a search is saved, and says what came since it was seen', async () => {
  const page = await desk.open('/?q=ferries')
  await page.getByRole('link', { name: 'Save this search' }).click()
  await page.getByRole('textbox').fill('Ferry watch')
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await page.getByRole('heading', { level: 2 }).textContent()).toBe('Ferry watch ')
  const text = clippingText('Isle Post', '2 August 2022', 'Late ferries', 'The ferries were late again.')
  await desk.archive.add([{ seed: text }])
  await page.reload()
  expect(await page.locator('.new-count').textContent()).toBe('1 new')
  await page.getByRole('button', { name: 'Mark Ferry watch as seen' }).click()
  await page.locator('.new-count').waitFor({ state: 'detached' })
  await page.close()
})

test('the key R marks a clipping as read on its page, and the shelf shows it', async () => {
  const page = await desk.open('/seeds/strike')
  await page.keyboard.press('R')
  await page.getByRole('button', { name: 'Mark as unread' }).waitFor()
  await page.goto(`${desk.base}/`)
  expect(await page.locator('tr.read td.headline').allTextContents()).toEqual([
    expect.stringContaining('Crews stay ashore'),
  ])
  await page.getByRole('link', { name: 'Unread' }).click()
  expect(await page.getByRole('link', { name: 'Crews stay ashore' }).count()).toBe(0)
  await page.close()
})

test('g s leads back to the shelf as it was, and to the clipping that was opened', async () => {
  const page = await desk.open('/?order=headline&columns=outlet')
  const link = page.locator('td.headline a').nth(1)
  const name = await link.textContent()
  await link.click()
  await page.waitForURL(/\/seeds\//)
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.waitForURL(`${desk.base}/?order=headline&columns=outlet`)
  await page.waitForFunction((words) => document.activeElement?.textContent === words, name)
  await page.close()
})
