// Deciding by keys on the page of a clipping, and what others see of it meanwhile, in a real Chromium.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { sampleClippings } from './open-desk.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await openBrowserDesk(sampleClippings, undefined, { person: 'Ana Pell' })
})
afterAll(() => desk?.close())

/** Opens a clipping and waits until it follows the changes of the desk. */
async function clipping(id: string): Promise<Page> {
  const page = await desk.open('/keys')
  const stream = page.waitForResponse(/\/api\/changes/)
  await page.goto(`${desk.base}/seeds/${id}`)
  await stream
  return page
}
const statement = (page: Page, at: number) => page.locator(`#st${at} .line`).textContent()
const spoken = (page: Page) => page.locator('.spoken').textContent()

test('accepts, changes and undoes by keys alone; an open page of another shows each without a reload', async () => {
  const [own, other] = [await clipping('pact'), await clipping('pact')]
  await own.keyboard.press('j')
  await own.keyboard.press('a')
  await expect.poll(() => statement(own, 0)).toContain('decided by Ana Pell')
  expect(await spoken(own)).toBe('Accept: done.')
  await expect.poll(() => statement(other, 0)).toContain('decided by Ana Pell')

  await own.keyboard.press('E')
  await own.keyboard.type('Ilse Mar')
  await own.keyboard.press('Enter')
  await expect.poll(() => statement(own, 0)).toContain('Ilse Mar')
  await expect.poll(() => statement(other, 0)).toContain('Ilse Mar')
  await expect.poll(() => other.locator('.decided del').first().textContent()).toBe('Orla Venn')

  await own.keyboard.press('Escape')
  await own.keyboard.press('z')
  await expect.poll(() => statement(own, 0)).toContain('Orla Venn')
  await own.keyboard.press('z')
  await expect.poll(() => statement(other, 0)).not.toContain('decided by')
  await own.keyboard.press('z')
  await expect.poll(() => spoken(own)).toContain('nothing of yours to undo')
  await own.close()
  await other.close()
})
test('nothing changes under the hands of who types, and what is behind is refused', async () => {
  const [own, other] = [await clipping('strike'), await clipping('strike')]
  await other.locator('#st0 input[name=speaker]').focus()
  await other.keyboard.type('Tom ')
  await own.keyboard.press('j')
  await own.keyboard.press('E')
  await own.keyboard.type('Ilse Mar')
  await own.locator('#st0 button[value=speaker]').click()
  await expect.poll(() => statement(own, 0)).toContain('Ilse Mar')
  await other.locator('#decided-elsewhere').waitFor()
  expect(await other.locator('#st0 input[name=speaker]').inputValue()).toContain('Tom ')
  await other.locator('#st0 button[value=speaker]').click()
  await expect.poll(() => spoken(other)).toContain('This was decided meanwhile')
  await other.locator('#decided-elsewhere button').click()
  expect(await statement(other, 0)).toContain('Ilse Mar')
  await own.close()
  await other.close()
})
test.each([{ scheme: 'light' }, { scheme: 'dark' }, { forced: true }] as const)(
  'a page with decisions has no fault of access, %j',
  async (looking) => {
    expect(await desk.faults('/seeds/strike', looking)).toEqual([])
  },
)
test('without a script the forms decide as well', async () => {
  const page = await desk.open('/seeds/bridge', { scripts: false })
  await page.locator('#st0 button[value=confirm]').click()
  expect(await statement(page, 0)).toContain('decided by Ana Pell')
  await page.close()
})
