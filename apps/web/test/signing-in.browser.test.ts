// Signing in and out in a real Chromium, which alone knows the # of an address and what its Back button holds.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { sampleClippings } from './open-desk.ts'
import { secretOf } from './password-fixture.ts'

let desk: BrowserDesk
beforeAll(async () => {
  const secrets = [await secretOf('reader', 'the reader’s word')]
  desk = await openBrowserDesk(sampleClippings, undefined, { secrets })
})
afterAll(() => desk?.close())

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password of this desk').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test.each([true, false])('leads on to the wanted place in a clipping (scripts: %s)', async (scripts) => {
  const page = await desk.open('/seeds/pact#s1', { scripts })
  await signIn(page, 'not the word')
  await page.getByText('Wrong password.').waitFor()
  await signIn(page, 'the reader’s word')
  await page.waitForURL(/\/seeds\/pact/)
  expect(new URL(page.url()).hash).toBe('#s1')
  expect(await page.locator('.sentence:target').textContent()).toContain('ferries')
  await page.close()
})

test.each([true, false])(
  'leaves nothing to the Back button after signing out (scripts: %s)',
  async (scripts) => {
    const page = await desk.open('/', { scripts })
    await signIn(page, 'the reader’s word')
    const visited = ['/', '/find?q=venn', '/text/pact', '/seeds/pact']
    for (const path of visited) {
      await page.goto(desk.base + path)
      expect(await page.locator('body').textContent()).toContain('Venn')
    }
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${desk.base}/login`)
    for (const _ of visited) {
      await page.goBack()
      await page.getByLabel('Password of this desk').waitFor()
      expect(await page.content()).not.toMatch(/Venn|Two islands/)
    }
    await page.close()
  },
)
