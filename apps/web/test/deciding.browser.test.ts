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
  await own.locator('.change-dialog input[name=speaker]:focus').waitFor()
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
test('nothing changes under the hands of who types, and what is behind is refused where it is typed', async () => {
  const [own, other] = [await clipping('strike'), await clipping('strike')]
  for (const [page, name] of [
    [other, 'Tom '],
    [own, 'Ilse Mar'],
  ] as const) {
    await page.keyboard.press('j')
    await page.keyboard.press('E')
    await page.locator('.change-dialog input[name=speaker]:focus').waitFor()
    await page.keyboard.type(name)
  }
  await own.keyboard.press('Enter')
  await expect.poll(() => statement(own, 0)).toContain('Ilse Mar')
  await other.locator('#decided-elsewhere').waitFor()
  expect(await other.locator('.change-dialog input[name=speaker]').inputValue()).toBe('Tom ')
  await other.keyboard.press('Enter')
  await expect
    .poll(() => other.locator('.change-dialog .refused').textContent())
    .toContain('This was decided meanwhile')
  await other.keyboard.press('Escape')
  await other.locator('#decided-elsewhere button').click()
  expect(await statement(other, 0)).toContain('Ilse Mar')
  await own.close()
  await other.close()
})
test('words are chosen in the sentence by keys, also in pieces, and the second of two statements', async () => {
  const page = await clipping('bridge')
  await page.keyboard.press('j')
  await page.keyboard.press('W')
  const field = page.locator('.change-dialog .words textarea[name=words]:focus')
  await field.waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  for (const _ of 'We will') await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => page.locator('.change-dialog .chosen').first().textContent()).toBe('“We will”')
  await page.keyboard.type('nothing is typed')
  expect(await field.inputValue()).toContain('“We will not wait,” Minister Venn said.')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('#st0 q.content').textContent()).toBe('We will')
  await page.keyboard.press('Z')
  await expect.poll(() => spoken(page)).toContain('nothing of yours to redo')
  await page.keyboard.press('z')
  await expect.poll(() => page.locator('#st0 q.content').textContent()).toContain('not wait')
  await page.keyboard.press('Z')
  await expect.poll(() => page.locator('#st0 q.content').textContent()).toBe('We will')
  await page.close()
})
test('keys tag, note, star and sign off; what was said is there without the dialog', async () => {
  const page = await clipping('bridge')
  await page.keyboard.press('j')
  for (const [key, words] of [
    ['t', 'quay'],
    ['T', 'Ask again.'],
  ] as const) {
    await page.keyboard.press(key)
    await page.locator(`.change-dialog [name=${key === 't' ? 'tag' : 'note'}]:focus`).waitFor()
    await page.keyboard.type(words)
    await page.keyboard.press(key === 't' ? 'Enter' : 'Control+Enter')
    await expect.poll(() => page.locator('#st0 .deciding').textContent()).toContain(words)
  }
  await page.keyboard.press('*')
  await expect.poll(() => spoken(page)).toBe('Star: done.')
  await page.keyboard.press('!')
  await expect.poll(() => page.locator('.about').textContent()).toContain('Signed off by Ana Pell')
  await page.close()
})
test.each([{ scheme: 'light' }, { scheme: 'dark' }, { forced: true }] as const)(
  'a page with decisions has no fault of access, %j',
  async (looking) => {
    for (const path of ['/seeds/strike', '/decide/strike?statement=1', '/decide/strike?add', '/review'])
      expect(await desk.faults(path, looking), path).toEqual([])
  },
)
test('without a script the forms decide as well', async () => {
  const page = await desk.open('/seeds/bridge', { scripts: false })
  await page.locator('#st0 button[value=confirm]').click()
  expect(await statement(page, 0)).toContain('decided by Ana Pell')
  await page.close()
})
test('without a script words are typed, and words that are not there change nothing', async () => {
  const page = await desk.open('/seeds/bridge', { scripts: false })
  await page.locator('#st1 a.change-link').click()
  const words = page.locator('[data-change=words] textarea')
  await words.fill('the bridge is safe')
  await page.locator('[data-change=words] button').click()
  expect(await page.locator('.message').textContent()).toContain('not in the sentence')
  await page.goBack()
  await words.fill('bridge is unsafe')
  await page.locator('[data-change=words] button').click()
  expect(await page.locator('#st1 q.content').textContent()).toBe('bridge is unsafe')
  await page.close()
})
