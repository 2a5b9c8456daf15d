// Comparing as a person does it: from a clipping to what is near it, to another base, side by side; and as axe sees it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk, PageSettings } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'

const wire = `QUILLMERE, March 4 (Gullwire) -- The council of Quillmere voted on Tuesday to charge every ship a levy, and the vote went on late.

“The sea takes a little of this town every winter, and it is only fair that guests help us to hold on to the rest,” said Maren Oldacre.

“We will not pay a single crown before somebody shows us a drawing,” said Tobin Quelch of the ferry lines, in the harbour, at noon.`
let desk: BrowserDesk
beforeAll(async () => {
  desk = await openBrowserDesk({
    'wire.txt': `Gullwire\nMarch 4, 2025\n\nCouncil of Quillmere votes levy\n\n${wire}\n`,
    'post.txt': `The Quillmere Post\nMarch 5, 2025\n\nLevy it is\n\n${wire}\n`,
    'observer.txt':
      'The Sarrow Observer\nMarch 5, 2025\n\nA crown for every wave\n\nThe council of Quillmere voted late for a levy on every ship, and the ferry lines in the harbour were angry on Tuesday at noon.\n\n“[I]t is only fair that guests help us to hold on to the rest,” Maren Oldacre said.\n\n“We will pay a single crown before somebody shows us a drawing,” said Tobin Quelch.\n',
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
  ])
    expect([path, await desk.faults(path, looking)]).toEqual([path, []])
})

test('nothing is wider than a narrow window', async () => {
  const page = await desk.open('/compare?seed=wire&seed=post&seed=observer&seed=saheefa', { width: 320 })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(320)
  await page.close()
})
