// The screens about many seeds as a person uses them: by mouse, by keyboard alone, and as axe sees them.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserDesk, PageSettings } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { clippingText, sampleClippings } from './open-desk.ts'

const long = `Two islands ${'and one more '.repeat(155)}join`
let desk: BrowserDesk
beforeAll(async () => {
  desk = await openBrowserDesk({
    ...sampleClippings,
    'long.txt': clippingText(
      '<script>',
      '1 May 2022',
      long,
      'The “محطة التحلية” stayed shut on Monday, nobody said why.',
    ),
  })
})
afterAll(() => desk.close())

test('by mouse: from the shelf to a search, narrowed by a filter, to a statement on its page', async () => {
  const page = await desk.open('/', { scripts: false })
  await page.getByLabel('Search clippings').fill('venn')
  await page.getByRole('button', { name: 'Find' }).click()
  expect(await page.locator('#count').textContent()).toContain('3 clippings with venn')
  await page.getByRole('navigation', { name: 'Filters' }).getByRole('link', { name: 'Harbor Times' }).click()
  expect(await page.locator('#count').textContent()).toContain('2 clippings')
  expect(new URL(page.url()).search).toBe('?q=venn+outlet%3A%22Harbor+Times%22')
  await page.getByRole('link', { name: 'Show passages' }).click()
  expect(await page.locator('mark').first().textContent()).toBe('Venn')
  await page.getByRole('link', { name: 'Speakers' }).click()
  await page.getByRole('link', { name: 'Orla Venn', exact: true }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Orla Venn')
  await page.getByRole('link', { name: '“Nobody pays,”' }).click()
  expect(page.url()).toMatch(/\/seeds\/strike#st\d+$/)
  await page.getByRole('link', { name: 'Outlets' }).click()
  await page.getByRole('link', { name: 'Anda Post' }).first().click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Anda Post')
  await page.close()
})

test('by keyboard alone: the same way', async () => {
  const page = await desk.open('/', { scripts: false })
  /** Moves the focus with Tab until the element has this name. */
  async function reach(name: RegExp) {
    for (let at = 0; at < 120; at++) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const one = document.activeElement
        return one ? `${one.getAttribute('aria-label') ?? ''} ${one.id} ${one.textContent ?? ''}` : ''
      })
      if (name.test(here)) return
    }
    throw new Error(`${name} can’t be reached by the tabulator`)
  }
  await reach(/ q /)
  await page.keyboard.type('speaker:venn cue:claimed')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=speaker/)
  await reach(/Show passages/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/find/)
  await reach(/^ {2}Orla Venn$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/speakers\//)
  await reach(/Chart/)
  await reach(/Show as table/)
  await page.keyboard.press('Enter')
  expect(await page.getByRole('columnheader', { name: 'Day' }).isVisible()).toBe(true)
  await reach(/Nobody pays/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/seeds\/strike#st\d+$/)
  await page.close()
})

/** What has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

test('by keys: who speaks, from the list to a name, its statements and the clipping', async () => {
  const page = await desk.open('/')
  await page.keyboard.press('g')
  await page.keyboard.press('p')
  await page.waitForURL(/\/speakers$/)
  // The names one after the other, as far as the one looked for.
  for (let at = 0; at < 10 && (await focused(page)) !== 'Orla Venn'; at++) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/speakers\/orla%20venn$/)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const second = await focused(page)
  await page.keyboard.press('k')
  expect(await focused(page)).not.toBe(second)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/seeds\/strike/)
  await page.close()
})

test('by mouse: who speaks, in another order, and where they were passed on', async () => {
  const page = await desk.open('/speakers')
  await page.getByLabel('Find a name').fill('orla')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: 'Orla Venn', exact: true }).click()
  await page.getByRole('link', { name: 'earliest first' }).click()
  await page.waitForURL(/order=first/)
  expect(await page.locator('blockquote').first().textContent()).toContain('The pact is old news')
  await page.getByText('Show as table').click()
  expect(await page.getByRole('columnheader', { name: 'Day' }).isVisible()).toBe(true)
  await page.locator('#outlets + ol').getByRole('link', { name: 'Harbor Times' }).click()
  await page.waitForURL(/\/outlets\//)
  await page.close()
})

test('by keys and by mouse: outlets, from the list to one, to whom it relays and whose words these are', async () => {
  const page = await desk.open('/')
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await page.waitForURL(/\/outlets$/)
  for (let at = 0; at < 10 && (await focused(page)) !== 'Harbor Times'; at++) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/outlets\/harbor%20times$/)
  await page.locator('#relays + ol').getByRole('link').first().click()
  await page.waitForURL(/\/find\?/)
  expect(await page.locator('#count').textContent()).toContain('1 clipping')
  await page.goBack()
  await page.getByRole('link', { name: 'an unnamed source' }).click()
  await page.waitForURL(/voice%3Aunnamed/)
  expect(await page.locator('.hit h2').allTextContents()).toEqual(['Crews stay ashore'])
  expect(await page.locator('.hit .said-how').allTextContents()).toEqual([
    expect.stringContaining('An official'),
  ])
  await page.close()
})

test('help is one key away from the box, and its examples can be tried', async () => {
  const page = await desk.open('/find', { scripts: false })
  // An empty search has nothing else to show.
  expect(await page.getByRole('link', { name: 'voice:unnamed' }).isVisible()).toBe(true)
  await page.goto(`${desk.base}/find?q=venn`)
  expect(await page.getByRole('link', { name: 'voice:unnamed' }).isVisible()).toBe(false)
  await page.locator('.search-tips summary').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'voice:unnamed' }).click()
  expect(await page.getByRole('searchbox').inputValue()).toBe('voice:unnamed')
  await page.close()
})

test('clippings are added by file, reviewed where there are several, and removed', async () => {
  const page = await desk.open('/add', { scripts: false })
  const one = clippingText(
    'Harbor Times',
    '1 July 2022',
    'A first one',
    'Nobody in the harbour could say when the next ferry would leave for the islands.',
  )
  const two = clippingText(
    'Port Vela Courier',
    '2 July 2022',
    'A second one',
    'The schools on the island opened again after a week without water or light.',
  )
  await page.getByLabel(/Choose files/).setInputFiles({
    name: 'two.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${one}\n=====\n\n${two}`),
  })
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await page.getByRole('checkbox', { name: 'A first one' }).uncheck()
  await page.getByRole('button', { name: 'Save selected' }).first().click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Saved 1 clipping')
  const kept = await page.locator('.import-result li a').first().getAttribute('href')
  await page.goto(desk.base + kept!.replace('/seeds/', '/remove/'))
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.waitForURL(`${desk.base}/trash`)
  const bringBack = page.getByRole('button', { name: /^Bring back / })
  expect(await bringBack.count()).toBe(1)
  await page.goto(desk.base)
  expect(await page.getByRole('link', { name: 'A second one' }).count()).toBe(0)
  await page.goto(`${desk.base}/trash`)
  await bringBack.click()
  await page.waitForURL(desk.base + kept)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A second one')
  await page.goto(`${desk.base}/trash`)
  expect(await bringBack.count()).toBe(0)
  await page.close()
})

test('the shelf shows a headline of 2,000 characters and an outlet called <script> as text', async () => {
  const page = await desk.open('/?q=outlet:script', { scripts: false })
  expect(await page.locator('td.outlet').textContent()).toBe('<script>')
  expect((await page.locator('td.headline a').textContent())!.length).toBeLessThan(250)
  await page.close()
})

const paths = [
  '/',
  '/?q=venn+voice:loud',
  '/?q=zeppelin',
  '/find',
  '/find?q=venn+cue:claimed',
  '/speakers',
  '/speakers/orla%20venn',
  '/outlets',
  '/outlets/harbor%20times',
  '/export?q=venn',
  '/export?id=pact&format=datapackage',
  '/press-review?q=venn',
  '/add',
  '/api',
  '/remove/pact',
  '/trash',
  '/?select=all&columns=outlet,voices,language,tags,signed,changed',
  '/searches?q=venn',
  '/speakers/nobody',
]
const looks: [string, PageSettings][] = [
  ['light', {}],
  ['dark', { scheme: 'dark' }],
  ['forced colours', { forced: true }],
]
describe.each(paths)('%s', (path) => {
  test.each(looks)('has nothing axe finds fault with in %s', async (_, looking) =>
    expect(await desk.faults(path, looking)).toEqual([]),
  )
  test('fits a telephone', async () => {
    const page = await desk.open(path, { width: 360 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.close()
  })
})
