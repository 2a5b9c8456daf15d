// A clipping on paper, printed by Chromium.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'

const names = ['01-channel-pact-agency', '07-water-talks-unnamed', '15-council-debut-banner']
let desk: BrowserDesk
beforeAll(async () => {
  const seed = (name: string) =>
    readFileSync(fileURLToPath(new URL(`../../../seeds/${name}.txt`, import.meta.url)), 'utf8')
  desk = await openBrowserDesk(Object.fromEntries(names.map((name) => [`${name}.txt`, seed(name)])))
})
afterAll(() => desk.close())

test.each(names)(
  '%s, a story of the usual length, has two A4 pages with its statements as endnotes',
  async (name) => {
    const page = await desk.open(`/seeds/${name}`)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
    await page.emulateMedia({ media: 'print' })
    const notes = await page.locator('.said ol > li').count()
    expect(notes).toBeGreaterThan(10)
    // Every number in the text has its note, and every note is there to be read.
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll('.sentence[data-n]')].flatMap(
        (one) => one.getAttribute('data-n')?.split(/\D+/) ?? [],
      ),
    )
    expect(Math.max(...marks.map(Number))).toBeLessThanOrEqual(notes)
    for (const item of await page.locator('.said ol > li').all()) expect(await item.isVisible()).toBe(true)
    expect(await page.locator('.masthead').isVisible()).toBe(false)
    await page.close()
  },
)
