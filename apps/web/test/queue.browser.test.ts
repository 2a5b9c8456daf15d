// A queue of fifty statements over five clippings, decided in a real Chromium by keys alone, as fast as they come.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Decision } from '@hearsay/decisions'
import { standingDecisions } from '@hearsay/decisions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { clippingText } from './open-desk.ts'

const CLIPPINGS = 5
const STATEMENTS = 10

const files = Object.fromEntries(
  Array.from({ length: CLIPPINGS }, (_, clipping) => {
    const said = (_: unknown, at: number) => `“We will wait for tide ${clipping * 100 + at},” Orla Venn said.`
    const body = Array.from({ length: STATEMENTS }, said).join('\n\n')
    return [
      `tides-${clipping}.txt`,
      clippingText('Anda Post', `${clipping + 1} July 2022`, `Tides ${clipping}`, body),
    ]
  }),
)
let desk: BrowserDesk
beforeAll(async () => {
  desk = await openBrowserDesk(files, undefined, { person: 'Ana Pell' })
})
afterAll(() => desk?.close())

/** What is in the logs on disk. */
function onDisk(): Decision[] {
  const folder = join(desk.folder, '.decisions')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'))
    .map((line) => JSON.parse(line))
}

test('in the queue the letters are those of what they do; Esc leaves it', async () => {
  const page = await desk.open('/seeds/tides-0')
  const bar = page.getByRole('toolbar', { name: 'The queue' })
  const dialog = page.locator('.change-dialog')
  await page.keyboard.press('n')
  expect(await bar.textContent()).toMatch(/n next.*p back.*a accept.*x reject.*e change.*s split.*m names/)
  const current = () => page.evaluate(() => document.querySelector('.card')?.textContent ?? '')
  const first = await current()
  await page.keyboard.press('n')
  await expect.poll(current).not.toBe(first)
  await page.keyboard.press('p')
  await expect.poll(current).toBe(first)
  // The words are in view, above the line of keys.
  await page.setViewportSize({ width: 1280, height: 400 })
  const words = page.locator('.clipping .sentence:has(.letter:focus)')
  for (let at = 1; at < STATEMENTS; at++) await page.keyboard.press('n')
  await expect.poll(current).not.toBe(first)
  await expect.poll(async () => (await words.boundingBox())?.y ?? -1).toBeGreaterThan(0)
  expect((await words.boundingBox())!.y).toBeLessThan(340)
  for (const [key, field] of [
    ['s', 'split'],
    ['N', 'note'],
    ['t', 'tag'],
    ['e', 'speaker'],
  ] as const) {
    await page.keyboard.press(key)
    await dialog.locator(`[name=${field}]:focus`).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    expect(await bar.isVisible()).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect.poll(() => bar.isVisible()).toBe(false)
  // Elsewhere s is the sourcing sheet again.
  await page.keyboard.press('s')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await page.close()
})

test('fifty statements are decided by keys alone, and no mistake is lost', async () => {
  const page = await desk.open('/review')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('.seed').waitFor()
  const expected: string[] = []
  for (let item = 0; item < CLIPPINGS * STATEMENTS; item++) {
    const before = page.url()
    const isLast = item % STATEMENTS === 0 && item > 0
    await page.keyboard.press('n')
    // The queue goes on in the next clipping.
    if (isLast) await page.waitForURL((url) => url.pathname !== new URL(before).pathname)
    if (item % 10 === 3) {
      // A mistake: rejected, undone, accepted.
      for (const key of ['x', 'z', 'a']) await page.keyboard.press(key)
      expected.push('confirm')
    } else if (item % 10 === 5) {
      await page.keyboard.press('x')
      expected.push('reject')
    } else if (item % 10 === 7) {
      await page.keyboard.press('e')
      await page.locator('.change-dialog input[name=speaker]:focus').waitFor()
      await page.keyboard.type(`Ilse Mar ${item}`)
      await page.keyboard.press('Enter')
      await expect.poll(() => page.locator('.change-dialog').count()).toBe(0)
      expected.push('speaker')
    } else {
      await page.keyboard.press('a')
      expected.push('confirm')
    }
  }
  await expect.poll(() => standingDecisions(onDisk()).length).toBe(CLIPPINGS * STATEMENTS)
  const log = onDisk()
  const standing = standingDecisions(log)
  expect(standing.map(({ verb }) => verb)).toEqual(expected)
  const about = standing.map(({ target }) => ('selector' in target ? target.selector[0].exact : ''))
  expect(new Set(about).size).toBe(CLIPPINGS * STATEMENTS)
  expect(new Set(standing.map(({ seed }) => seed)).size).toBe(CLIPPINGS)
  // Mistakes and what undid them are in the log too.
  expect(log.filter(({ verb }) => verb === 'undo')).toHaveLength(CLIPPINGS)
  expect(log).toHaveLength(CLIPPINGS * STATEMENTS + 2 * CLIPPINGS)
  await page.keyboard.press('n')
  await page.waitForURL('**/review')
  expect(await page.locator('.review').textContent()).toContain('Nothing waits for a decision here.')
  await page.close()
})
