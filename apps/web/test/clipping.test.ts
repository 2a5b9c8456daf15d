// A clipping in a real Chromium: without scripts, by mouse, by keys alone, on paper, and for axe.
import { voiceLetters } from '@hearsay/reading'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { madeReading, clipping as sourced } from '../../../packages/reading/test/made-reading.ts'
import type { BrowserDesk } from './browser-desk.ts'
import { openClippings } from './clippings.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await openClippings()
})
afterAll(() => desk?.close())

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('.sentence')?.id ?? document.activeElement?.id)
const text = (page: Page, selector: string) => page.locator(selector).textContent()

describe('without scripts', () => {
  test('a letter leads to who says it, and from there back to the sentence', async () => {
    const page = await desk.open('/seeds/toll', { scripts: false })
    await page
      .getByRole('link', { name: 'Sentence 5: an unnamed source, statement 5' })
      .click({ force: true })
    expect(page.url()).toMatch(/#st4$/)
    const statement = page.locator('#st4')
    await statement.getByText('Evidence').click()
    expect(await statement.locator('.evidence').textContent()).toContain('claimed doubting')
    await statement.getByRole('link', { name: 'Statement 5, in sentence 5' }).click()
    expect(await page.locator('.sentence:target').textContent()).toContain('An official who asked')
    await page.close()
  })
  test('the legend lets the other voices step back', async () => {
    const page = await desk.open('/seeds/toll', { scripts: false })
    const colour = (id: string) => page.locator(id).evaluate((one) => getComputedStyle(one).color)
    const before = await colour('#s0')
    await page.getByRole('radio', { name: /unnamed/ }).check()
    expect(await colour('#s0')).not.toBe(before)
    expect(await colour('#s4')).toBe(before)
    expect(await page.locator('.said li:visible').count()).toBe(1)
    await page.close()
  })
  test('nothing is offered that needs one', async () => {
    const page = await desk.open('/seeds/toll', { scripts: false })
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Raw text' }).isVisible()).toBe(true)
    await page.close()
  })
  test.each([true, false])('the letters in the margin are the reading’s (scripts: %s)', async (scripts) => {
    const page = await desk.open('/seeds/toll', { scripts })
    const [part, place] = scripts ? ['.first', '::after'] : ['.letter', '::before']
    const drawn = await page
      .locator(`.clipping ${part}`)
      .evaluateAll((all, place) => all.map((one) => getComputedStyle(one, place).content), place ?? '')
    const letters = Object.values(madeReading({ text: sourced } as never).sentences).map(
      ({ voice }) => voiceLetters[voice],
    )
    expect(drawn.map((one) => one.slice(1, 2))).toEqual(letters)
    await page.close()
  })
})

describe('the page', () => {
  test('sets lines of 60 to 75 characters', async () => {
    const page = await desk.open('/seeds/pact', { width: 1440 })
    const wide = await page.locator('#p1 p').evaluate((one) => {
      const style = getComputedStyle(one)
      const inner = one.clientWidth - Number.parseFloat(style.paddingInlineStart)
      return inner / Number.parseFloat(style.fontSize)
    })
    // A serif’s letter is some 0.45 of its size wide.
    expect(wide / 0.45).toBeGreaterThan(60)
    expect(wide / 0.45).toBeLessThan(75)
    await page.close()
  })
  test('tells voices apart without colour', async () => {
    const page = await desk.open('/seeds/toll')
    const lines = await page.locator('.clipping .sentence').evaluateAll((all) =>
      all.map((one) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(one)
        return `${textDecorationLine} ${textDecorationStyle}`
      }),
    )
    expect(new Set(lines).size).toBe(4)
    await page.close()
  })
  test('moves nothing when a card opens or a voice is chosen', async () => {
    const page = await desk.open('/seeds/toll')
    const places = () =>
      page
        .locator('.clipping p, .panel')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y))
    const before = await places()
    await page.keyboard.press('j')
    await page.getByRole('radio', { name: /relayed/ }).check()
    await page.getByRole('radio', { name: /every/ }).check()
    expect(await places()).toEqual(before)
    await page.close()
  })
  test('gives the words of a paragraph and nothing else to whoever copies or finds them', async () => {
    const page = await desk.open('/seeds/toll')
    const copied = await page.locator('#p1 p').evaluate((one) => {
      getSelection()?.selectAllChildren(one)
      return getSelection()?.toString()
    })
    expect(copied).toBe(sourced.split('\n\n')[2])
    // What ends a text fragment or a find in the page is a block; every part of a paragraph stays inline.
    const displays = await page
      .locator('.paragraph > p *')
      .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).display))])
    expect(displays).toEqual(['inline'])
    await page.close()
  })
  test.each(['arabic', 'hebrew'])(
    'sets %s from the right, and keeps its order inside marks',
    async (name) => {
      const page = await desk.open(`/seeds/${name}`)
      const paragraph = page.locator('.paragraph p')
      expect(await paragraph.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
      // Later words stand further left, or on a later line, also where a mark begins.
      const places = await paragraph.evaluate((one) => {
        const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
        const found: [number, number][] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const range = document.createRange()
          range.selectNodeContents(node)
          const box = range.getClientRects()[0]
          if (box && box.width > 0) found.push([Math.round(box.bottom / 8), box.right])
        }
        return found
      })
      for (const [at, [line, right]] of places.slice(1).entries()) {
        const before = places[at]!
        expect(line > before[0] || right <= before[1] + 1).toBe(true)
      }
      await page.close()
    },
  )
  test.each([360, 768, 1440])('shows 5,000 paragraphs, and leads to each, at %d', async (width) => {
    const page = await desk.open('/seeds/long#p4990', { width })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await page.locator('#p4990 p').textContent()).toContain('The ferry 4990 stayed')
    await page.waitForFunction(() => {
      const { top, bottom } = document.getElementById('p4990')!.getBoundingClientRect()
      return bottom > 0 && top < innerHeight
    })
    expect(await page.locator('.imprint .outlet').textContent()).toBe('<script>alert(1)</script> Times')
    await page.close()
  })
  test.each(['wide', 'unbroken'])(
    'shows a headline of 2,000 characters (%s) whole and within the page',
    async (name) => {
      const page = await desk.open(`/seeds/${name}`, { width: 360 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      const words = name === 'wide' ? 'Two islands and a pact '.repeat(87) : 'Twoislands'.repeat(200)
      expect(await page.locator('#clipping').textContent()).toContain(words)
      await page.close()
    },
  )
  test('finds words far down a long clipping and goes there', async () => {
    const page = await desk.open('/seeds/long')
    await page.keyboard.press('/')
    await page.keyboard.insertText('ferry 4321')
    await page.keyboard.press('Enter')
    expect(await text(page, '.find-bar output')).toBe('1/1')
    await page.waitForFunction(() => {
      const hit = [...(CSS.highlights.get('hit-here') ?? [])][0] as Range
      const { top, bottom } = hit.getBoundingClientRect()
      return top > 0 && bottom < innerHeight
    })
    await page.close()
  })
  test('is on paper with letters, numbered endnotes and no masthead', async () => {
    const page = await desk.open('/seeds/toll')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.masthead').isVisible()).toBe(false)
    expect(await page.locator('#raw').isVisible()).toBe(false)
    const note = (id: string) => page.locator(id).evaluate((one) => getComputedStyle(one, '::after').content)
    expect(await note('#s0')).toBe('"1, 2"')
    expect(await note('#s4')).toBe('"5"')
    expect(await page.locator('.said li').first().isVisible()).toBe(true)
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5000)
    await page.close()
  })
})

describe('by mouse', () => {
  test('pointing at words opens their evidence, which stays while pointed at', async () => {
    const page = await desk.open('/seeds/toll')
    const card = page.getByRole('complementary', { name: 'Evidence' })
    await page.locator('#s4 .content').hover()
    await card.waitFor()
    expect(await card.textContent()).toMatch(/Statement 5 of 6[\s\S]*An official[\s\S]*claimed[\s\S]*tagger/)
    expect(await page.locator('#st4').getAttribute('class')).toContain('here')
    await card.hover()
    await page.waitForTimeout(600)
    expect(await card.isVisible()).toBe(true)
    await page.mouse.move(5, 5)
    await card.waitFor({ state: 'hidden' })
    // The outlet’s own sentences tell why when they are clicked.
    await page.locator('#s3').hover()
    await page.waitForTimeout(600)
    expect(await card.isVisible()).toBe(false)
    await page.locator('#s3').click()
    await card.waitFor()
    expect(await card.textContent()).toContain('no-cue')
    await page.close()
  })
  test('a statement is copied with its citation and a link to its words', async () => {
    const page = await desk.open('/seeds/toll')
    await page.locator('#s1 .content').first().click()
    await page.getByRole('button', { name: 'Copy with citation' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `“We will wait,” — Orla Venn, in Harbor Times: “The toll will rise”, 29 June 2022. ${desk.base}/seeds/toll#s1:~:text=%E2%80%9CWe%20will%20wait%2C%E2%80%9D`,
    )
    await page.locator('#s0 .content').first().click()
    await page.getByRole('button', { name: 'Copy with citation' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '“the toll would rise” — Harbor Times, citing a ministry aide, relayed by Coastwire: “The toll will rise”',
    )
    await page.close()
  })
  test('words that are chosen get a button that copies them with where they stand', async () => {
    const page = await desk.open('/seeds/toll')
    const box = (await page.locator('#s3').boundingBox())!
    await page.mouse.move(box.x + 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 2, box.y + box.height / 2, { steps: 5 })
    await page.mouse.up()
    await page.locator('.copying').click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^“The port closed.*” — Harbor Times: “The toll will rise”, 29 June 2022\. http\S+#s3:~:text=The%20port/,
    )
    expect(await page.locator('.copying').isVisible()).toBe(false)
    // What the outlet says around a quotation is not its speaker’s.
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#s1')!))
    await page.keyboard.press('c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      ' — Harbor Times, citing Orla Venn: ',
    )
    await page.close()
  })
  test('outline, search, legend, sheet and raw text are a click away', async () => {
    const page = await desk.open('/seeds/toll')
    await page.getByRole('button', { name: 'Outline' }).click()
    await page
      .getByRole('dialog')
      .getByRole('link', { name: /^2 The port closed/ })
      .click()
    expect(page.url()).toMatch(/#p2$/)
    await page.getByRole('button', { name: 'Search in it' }).click()
    await page.getByRole('searchbox', { name: 'Words in this clipping' }).fill('toll')
    await expect.poll(() => text(page, '.find-bar output')).toBe('1/2')
    await page.getByRole('button', { name: 'Next' }).click()
    expect(await text(page, '.find-bar output')).toBe('2/2')
    await page.locator('.find-bar').getByRole('button', { name: 'Close' }).click()
    await page.getByText('an unnamed source').first().click()
    expect(await page.locator('.said li:visible').count()).toBe(1)
    await page.getByRole('link', { name: 'Sourcing' }).click()
    await page.locator('#sheet').getByText('unnamed, and the text says why').click()
    await page.locator('#sheet').getByRole('link', { name: 'Statement 5' }).click()
    expect(page.url()).toMatch(/#st4$/)
    await page.getByRole('link', { name: 'Raw text' }).click()
    expect(await page.locator('#raw .lines').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Keys' }).click()
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true)
    await page.close()
  })
})

describe('a clipping of 5,000 paragraphs that is read', () => {
  test('tells of statements far down, their evidence fetched when it is asked for', async () => {
    const page = await desk.open('/seeds/tides#s9900')
    await page.keyboard.press('j')
    expect(await text(page, '.card')).toMatch(/Statement 49\d\d of 5/)
    await expect.poll(() => text(page, '.card')).toContain('Source')
    expect(await text(page, '.card')).toMatch(/Orla Venn[\s\S]*said[\s\S]*tagger/)
    expect(await page.locator('.said li.here').isVisible()).toBe(true)
    await page.keyboard.press('e')
    expect(await focused(page)).toBe('card')
    await page.keyboard.press('Escape')
    // A sentence of the outlet’s own.
    await page.locator('.sentence.own').nth(4940).click()
    await expect.poll(() => text(page, '.card')).toContain('no-cue')
    await page.keyboard.press('c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /tide 49\d\d,” — Orla Venn, in Anda/,
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
  test('says that evidence can’t be had where the desk doesn’t answer', async () => {
    const page = await desk.open('/seeds/tides')
    await page.route('**/evidence/**', (route) => route.abort())
    await page.keyboard.press('j')
    await expect.poll(() => text(page, '.card')).toContain('can’t be had just now')
    await page.unroute('**/evidence/**')
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
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

describe('by keys alone', () => {
  test('from statement to statement, into the evidence and back', async () => {
    const page = await desk.open('/seeds/toll')
    await page.keyboard.press('j')
    expect(await focused(page)).toBe('s0')
    expect(await text(page, '.card')).toContain('Statement 1 of 6')
    expect(await page.locator('.spoken').textContent()).toContain('Statement 1 of 6')
    for (const key of ['j', 'j', 'j', 'j']) await page.keyboard.press(key)
    expect(await text(page, '.card')).toContain('Statement 5 of 6')
    await page.keyboard.press('k')
    expect(await focused(page)).toBe('s2')
    await page.keyboard.press('e')
    expect(await focused(page)).toBe('card')
    await page.keyboard.press('Escape')
    expect(await page.locator('.card').isVisible()).toBe(false)
    expect(await focused(page)).toBe('s2')
    await page.keyboard.press('j')
    expect(await text(page, '.card')).toContain('Statement 5 of 6')
    await page.keyboard.press('c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Harbor Times, citing An official',
    )
    await page.close()
  })
  test('a letter reached by Tab shows the evidence, and Escape closes it', async () => {
    const page = await desk.open('/seeds/toll')
    await page.locator('#s1 .letter').focus()
    expect(await text(page, '.card')).toContain('Statement 3 of 6')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect.poll(() => text(page, '.card')).toContain('Statement 4 of 6')
    await page.keyboard.press('Escape')
    expect(await page.locator('.card').isVisible()).toBe(false)
    await page.close()
  })
  test('voices, outline, sheet, raw text, search and its hits', async () => {
    const page = await desk.open('/seeds/toll')
    await page.keyboard.press('v')
    expect(await page.locator('#voice-own').isChecked()).toBe(true)
    for (let more = 0; more < 4; more++) await page.keyboard.press('v')
    expect(await page.locator('#voice-all').isChecked()).toBe(true)
    await page.keyboard.press('o')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#p2$/)
    await page.keyboard.press('s')
    expect(await focused(page)).toBe('sheet')
    await page.keyboard.press('s')
    await page.keyboard.press('r')
    expect(await page.locator('#raw .lines').isVisible()).toBe(true)
    await page.keyboard.press('r')
    expect(await page.locator('#raw .lines').isVisible()).toBe(false)
    await page.keyboard.press('/')
    await page.keyboard.type('boats')
    await page.keyboard.press('Enter')
    expect(await text(page, '.find-bar output')).toBe('1/1')
    await page.keyboard.press('/')
    await page.keyboard.type('the')
    await page.keyboard.press('Enter')
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await page.keyboard.press('N')
    expect(await text(page, '.find-bar output')).toMatch(/^2\//)
    expect(await page.evaluate(() => [...(CSS.highlights.get('hit-here') ?? [])].map(String))).toEqual([
      'the',
    ])
    await page.keyboard.press('Escape')
    expect(await page.locator('.find-bar').isVisible()).toBe(false)
    await page.close()
  })
  test('to the sheet of keys, and to other screens', async () => {
    const page = await desk.open('/seeds/toll')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog', { name: 'Keys' }).isVisible()).toBe(true)
    await page.keyboard.press('?')
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await page.waitForURL(`${desk.base}/`)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await page.evaluate(() => document.activeElement?.closest('td')?.className)).toBe('headline')
    await page.keyboard.press('/')
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('search')
    await page.close()
  })
  test('which do nothing with Ctrl, while somebody writes, and once switched off', async () => {
    const page = await desk.open('/seeds/toll')
    await page.keyboard.press('Control+j')
    expect(await page.locator('.card').isVisible()).toBe(false)
    await page.keyboard.press('/')
    await page.keyboard.type('joker')
    expect(await page.getByRole('searchbox').inputValue()).toBe('joker')
    expect(await page.locator('#raw .lines').isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.getByRole('checkbox').uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.keyboard.press('j')
    expect(await page.locator('.card').isVisible()).toBe(false)
    await page.goto(`${desk.base}/keys`)
    await page.getByRole('checkbox').check()
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.waitForURL(`${desk.base}/paste`)
    await page.close()
  })
})

describe.each([
  { scheme: 'light' as const },
  { scheme: 'dark' as const },
  { scheme: 'light' as const, forced: true },
])('$scheme $forced', (looking) => {
  test.each(['/seeds/toll', '/seeds/pact', '/seeds/arabic', '/paste', '/keys'])(
    'axe finds nothing at fault with %s',
    async (path) => expect(await desk.faults(path, looking)).toEqual([]),
  )
  test.each(['j', 'o', '?', '/'])('nor with what %s opens', async (key) => {
    expect(await desk.faults('/seeds/toll', looking, key)).toEqual([])
  })
})
