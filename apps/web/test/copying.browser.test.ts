// Words to be pasted elsewhere, where the browser has no clipboard for pages.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { sampleClippings } from './open-desk.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await openBrowserDesk(sampleClippings)
})
afterAll(() => desk?.close())

test('the words are in a dialog, selected, until it is closed', async () => {
  const page = await desk.open('/seeds/pact')
  await page.clock.install()
  // As over plain http from another machine.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await page.keyboard.press('j')
  await page.keyboard.press('c')
  const box = page.getByRole('textbox', { name: 'Copy this text' })
  expect(await box.inputValue()).toMatch(/The pact is old news.* — .*Harbor Times.*\/seeds\/pact#/)
  const selected = await box.evaluate((one: HTMLTextAreaElement) =>
    one.value.slice(one.selectionStart, one.selectionEnd),
  )
  expect(selected).toBe(await box.inputValue())
  await page.clock.runFor(3000)
  expect(await box.isVisible()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await box.isVisible()).toBe(false)
  await page.close()
})
