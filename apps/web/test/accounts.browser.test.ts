// Joining, inviting and one’s own account in a real Chromium, by keys alone, and as axe sees the pages.
import { invite, newToken } from '@hearsay/archive'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinAs, signedInAs } from './account-fixture.ts'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { makeDisputes } from './dispute-fixture.ts'
import { sampleClippings } from './open-desk.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await openBrowserDesk(sampleClippings, undefined, { accounts: true })
  await joinAs(desk.archive, 'Ana Pell', 'keeper')
  await joinAs(desk.archive, 'Ben Orm with a long name of several parts', 'editor')
  await link('Cleo Dray')
  await makeDisputes(desk, ['strike', 'pact'])
})
afterAll(() => desk?.close())

async function link(name: string): Promise<string> {
  const { token, digest } = newToken()
  await desk.archive.accounts.change((book) =>
    invite(book, { name, role: 'editor', digest }, { by: null, now: new Date() }),
  )
  return `/join/${token}`
}

test('a keeper settles what two people decided differently', async () => {
  const { cookie } = await signedInAs(desk.app, 'Ana Pell')
  const page = await desk.open('/seeds/pact', { cookie })
  expect(await page.locator('.dispute td').allTextContents()).toEqual([
    expect.stringContaining('Ilse Mar'),
    expect.stringContaining('Tom Sey'),
  ])
  await page.getByRole('button', { name: 'Take this, as Ben Orm decided' }).click()
  await expect.poll(() => page.locator('#st0 .line').textContent()).toContain('Ilse Mar')
  expect(await page.locator('.dispute').count()).toBe(0)
  await page.close()
})
test('a keeper invites by keys alone, and who is invited joins and decides under their name', async () => {
  const { cookie } = await signedInAs(desk.app, 'Ana Pell')
  const keeper = await desk.open('/people', { cookie })
  await keeper.getByRole('textbox', { name: 'Name' }).focus()
  await keeper.keyboard.type('Dora Lind')
  await keeper.keyboard.press('Tab')
  await keeper.keyboard.press('Tab')
  await keeper.keyboard.press('Enter')
  const address = (await keeper.locator('.once').textContent()) ?? ''
  await keeper.close()
  const guest = await desk.open(new URL(address).pathname)
  // Letters typed before the field has the focus would be lost, and the password be another.
  await guest.locator('input[type=password]:focus').waitFor()
  await guest.keyboard.type('a long way to the tide')
  await guest.keyboard.press('Enter')
  await guest.waitForURL(`${desk.base}/`)
  await guest.goto(`${desk.base}/seeds/bridge`)
  await guest.locator('#st0 button[value=confirm]').click()
  await expect.poll(() => guest.locator('#st0 .line').textContent()).toContain('decided by Dora Lind')
  await guest.goto(`${desk.base}/account`)
  await guest.getByLabel('Your password now').fill('a long way to the tide')
  await guest.getByLabel('Your new password').fill('a short way to the shore')
  await guest.getByRole('button', { name: 'Change it' }).click()
  await guest.getByText('Your password was changed').waitFor()
  await guest.close()
})

test.each([
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'light', width: 390 },
  { scheme: 'dark', width: 390 },
] as const)('no page of accounts has a fault of access or is wider than its window, %j', async (looking) => {
  const { cookie } = await signedInAs(desk.app, 'Ana Pell')
  const open = await link('Cleo Dray')
  for (const [path, as] of [
    ['/login', undefined],
    [open, undefined],
    ['/join/none', undefined],
    ['/account', cookie],
    ['/people', cookie],
    ['/people/log', cookie],
    ['/seeds/strike', cookie],
  ] as const) {
    const settings = { ...looking, ...(as && { cookie: as }) }
    expect([path, await desk.faults(path, settings)]).toEqual([path, []])
    const page = await desk.open(path, settings)
    const { HEARSAY_SCREENSHOTS: folder } = process.env
    if (folder)
      await page.screenshot({
        path: `${folder}/${path.split('/')[1]}${path.endsWith('log') ? '-log' : ''}-${looking.scheme}-${looking.width}.png`,
        fullPage: true,
      })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect([path, wide]).toEqual([path, 0])
    await page.close()
  }
})
