// A clipping that is more than a browser lays out quickly at once, in a real Chromium: its evidence is on other pages.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserDesk } from './browser-desk.ts'
import { focusedId, text } from './browser-desk.ts'
import { openClippings } from './clippings-fixture.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await openClippings('tides', 'toll')
})
afterAll(() => desk?.close())

describe('a clipping of 5,000 paragraphs that is read', () => {
  test('fetches the evidence of statements far down', async () => {
    const page = await desk.open('/seeds/tides#s9900')
    await page.keyboard.press('j')
    expect(await text(page, '.card')).toMatch(/Statement 49\d\d of 5/)
    await expect.poll(() => text(page, '.card')).toContain('Source')
    expect(await text(page, '.card')).toMatch(/Orla Venn[\s\S]*said[\s\S]*tagger/)
    expect(await page.locator('.said li.here').isVisible()).toBe(true)
    await page.keyboard.press('e')
    expect(await focusedId(page)).toBe('card')
    await page.keyboard.press('Escape')
    // A sentence of the outlet’s own.
    await page.locator('.sentence.own').nth(4940).click()
    await expect.poll(() => text(page, '.card')).toContain('no-cue')
    await page.keyboard.press('c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /tide 49\d\d,” — Orla Venn \(attribution by machine\), in Anda/,
    )
    await page.close()
  })
  test('filters by voice, and goes on from statement to statement', async () => {
    const page = await desk.open('/seeds/tides')
    await page.keyboard.press('v')
    expect(await page.locator('#voice-own').isChecked()).toBe(true)
    await page.keyboard.press('v')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await text(page, '.card')).toContain('Statement 2 of')
    await page.close()
  })
  test('says when evidence can’t be loaded', async () => {
    const page = await desk.open('/seeds/tides')
    await page.route('**/evidence/**', (route) => route.abort())
    await page.keyboard.press('j')
    await expect.poll(() => text(page, '.card')).toContain('can’t be loaded')
    await page.unroute('**/evidence/**')
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    await expect.poll(() => text(page, '.card')).toContain('Source')
    await page.close()
  })
  test('shows no evidence of another reading than the page’s, but offers that', async () => {
    const page = await desk.open('/seeds/tides')
    await page.route('**/evidence/**', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace(/data-stamp="[^"]*"/, 'data-stamp="read-anew"')
      await route.fulfill({ response: answer, body })
    })
    await page.keyboard.press('j')
    await expect.poll(() => text(page, '.card')).toContain('has been read again')
    expect(await text(page, '.card')).not.toContain('Source')
    await page.unroute('**/evidence/**')
    const again = page.waitForEvent('load')
    await page.getByRole('button', { name: 'Reload' }).click()
    await again
    await page.keyboard.press('j')
    await expect.poll(() => text(page, '.card')).toContain('Source')
    await page.close()
  })
  test('has its evidence within reach where no script runs, and the way back', async () => {
    const page = await desk.open('/seeds/tides#st4990', { scripts: false })
    await page.locator('a[href="/evidence/tides?st=4950"]').click()
    expect(await text(page, '#st4990 .evidence')).toContain('Orla Venn')
    await page.locator('#st4990 .nth').click()
    expect(page.url()).toMatch(/\/seeds\/tides#s99\d\d$/)
    expect(await text(page, '.sentence:target')).toContain('tide 4991')
    await page.goto(`${desk.base}/seeds/tides#sheet`)
    await page.locator('#sheet .tally a').nth(1).click()
    await page.locator('#of-named a').first().waitFor()
    await page.close()
  })
  test.each(['/evidence/tides?st=4950', '/evidence/tides?s=50', '/sourcing/toll'])(
    'axe finds nothing at fault with %s',
    async (path) => expect(await desk.faults(path, {})).toEqual([]),
  )
})
