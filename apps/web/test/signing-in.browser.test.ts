// Signing in with a real Chromium, which alone knows of the # of an address.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashPassword } from '../src/http/password-hash.ts'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { sampleClippings } from './open-desk.ts'

let desk: BrowserDesk
beforeAll(async () => {
  const secrets = [{ role: 'reader' as const, hash: await hashPassword('the reader’s word') }]
  desk = await openBrowserDesk(sampleClippings, undefined, { secrets })
})
afterAll(() => desk?.close())

test.each([true, false])(
  'leads on to the place in a clipping that was asked for (scripts: %s)',
  async (scripts) => {
    const page = await desk.open('/seeds/pact#s1', { scripts })
    const signIn = async (password: string) => {
      await page.getByLabel('Password of this desk').fill(password)
      await page.getByRole('button', { name: 'Sign in' }).click()
    }
    await signIn('not the word')
    await page.getByText('That is not a password of this desk.').waitFor()
    await signIn('the reader’s word')
    await page.waitForURL(/\/seeds\/pact/)
    expect(new URL(page.url()).hash).toBe('#s1')
    expect(await page.locator('.sentence:target').textContent()).toContain('ferries')
    await page.close()
  },
)
