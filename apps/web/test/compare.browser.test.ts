// Comparing as a person does it: from a clipping to what is near it, to another base, side by side; and as axe sees it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk, PageSettings } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { levyFiles } from './levy-files.ts'

const twoSayings = (outlet: string, between: string) =>
  `${outlet}\n2025-03-05\n\nThe quay in ${outlet}\n\n“The quay stays shut until the spring tide has gone back to the sea,” Ida Quill said.\n\n${between}\n\n“Nobody pays for a berth that is under water all winter long,” Ida Quill said.\n`

let desk: BrowserDesk
beforeAll(async () => {
  desk = await openBrowserDesk({
    ...levyFiles('A crown for every wave'),
    // Two sayings with the same speaker in as many texts.
    'quay-a.txt': twoSayings(
      'Quay Post',
      'The rain went on all day and the boats of the northern villages lay in the lee of the mole with their nets drying. A dozen crates of herring stood on the stones.',
    ),
    'quay-b.txt': twoSayings(
      'Quay Herald',
      'In the town hall the clerks counted last year’s fees once more, and the chart of the harbour was hung up beside the door. Children drew cranes on its margin.',
    ),
    'saheefa.txt':
      'صحيفة الساحل\n2025-03-05\n\nرسم على السفن\n\n«البحر يأخذ قليلا من هذه المدينة كل شتاء، ومن العدل أن يساعدنا الضيوف»، قالت مارين أولداكر.\n',
  })
})
afterAll(() => desk.close())

test('from a clipping to what is near it, to another base, side by side', async () => {
  const page = await desk.open('/seeds/wire')
  await page.getByRole('link', { name: 'Compare with clippings near this one' }).click()
  await page.getByLabel(/A crown for every wave/).check()
  await page.getByRole('button', { name: 'Compare', exact: true }).last().click()
  expect(await page.getByRole('status').textContent()).toContain('Looked at 2 clippings, 2 texts')
  await page
    .getByRole('link', { name: /Make it the base/ })
    .first()
    .click()
  expect(new URL(page.url()).searchParams.get('base')).toBe('observer')
  await page.getByText('Side by side').first().click()
  expect(await page.locator('.side-by-side').first().isVisible()).toBe(true)
  await page.close()
})

test('by keyboard: g c goes there', async () => {
  const page = await desk.open('/')
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await page.waitForURL(/\/compare$/)
  await page.close()
})

test('by keyboard: d, b and f do what links do', async () => {
  const page = await desk.open('/compare?seed=wire&seed=observer')
  const asked = (name: string) => new URL(page.url()).searchParams.get(name)
  await page.keyboard.press('d')
  await page.waitForURL(/words=differences/)
  await page.keyboard.press('d')
  await page.waitForURL((url) => !url.searchParams.has('words'))
  await page.keyboard.press('f')
  await page.waitForURL(/only=/)
  expect(asked('only')).toBe('cut')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('b')
  await page.waitForURL(/base=observer/)
  await page.close()
})

const looks: [string, PageSettings][] = [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['forced colours', { forced: true }],
  ['a narrow window', { width: 320 }],
]
test.each(looks)('axe finds no fault in %s', async (_, looking) => {
  for (const path of [
    '/compare',
    '/compare?seed=wire&seed=post&seed=observer&seed=saheefa',
    '/compare?near=wire',
    '/compare?seed=quay-a&seed=quay-b',
  ])
    expect([path, await desk.faults(path, looking)]).toEqual([path, []])
})

test('nothing is wider than a narrow window', async () => {
  const page = await desk.open('/compare?seed=wire&seed=post&seed=observer&seed=saheefa', { width: 320 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(320)
  await page.close()
})
