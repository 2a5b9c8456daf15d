// How a clipping looks in a real Chromium: without scripts, at every width, on paper, and for axe.
import { voiceLetters } from '@hearsay/desk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readingFixture, clipping as sourced } from '../../../packages/reading/test/reading-fixture.ts'
import type { BrowserDesk } from './browser-desk.ts'
import { text } from './browser-desk.ts'
import { openClippings } from './clippings-fixture.ts'

let desk: BrowserDesk
beforeAll(async () => {
  desk = await openClippings('toll', 'doubt', 'pact', 'arabic', 'hebrew', 'long', 'wide', 'unbroken')
})
afterAll(() => desk?.close())

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
  test('the legend dims the other voices', async () => {
    const page = await desk.open('/seeds/toll', { scripts: false })
    const colour = (id: string) => page.locator(id).evaluate((one) => getComputedStyle(one).color)
    const before = await colour('#s0')
    await page.getByRole('radio', { name: /unnamed/ }).check()
    expect(await colour('#s0')).not.toBe(before)
    expect(await colour('#s4')).toBe(before)
    expect(await page.locator('.said li:visible').count()).toBe(1)
    await page.close()
  })
  test('offers nothing that needs a script', async () => {
    const page = await desk.open('/seeds/toll', { scripts: false })
    // The forms by which people decide need none.
    expect(await page.locator('button:visible:not(form.decide button)').count()).toBe(0)
    expect(await page.locator('form.decide button:visible').count()).toBeGreaterThan(0)
    expect(await page.getByRole('link', { name: 'Raw text' }).isVisible()).toBe(true)
    await page.close()
  })
  test.each([true, false])('the letters in the margin are the reading’s (scripts: %s)', async (scripts) => {
    const page = await desk.open('/seeds/toll', { scripts })
    const [part, place] = scripts ? ['.first', '::after'] : ['.letter', '::before']
    const drawn = await page
      .locator(`.clipping ${part}`)
      .evaluateAll((all, place) => all.map((one) => getComputedStyle(one, place).content), place ?? '')
    const letters = Object.values(readingFixture({ text: sourced } as never).sentences).map(
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
  test('distinguishes voices without colour', async () => {
    const page = await desk.open('/seeds/toll')
    const lines = await page.locator('.clipping .sentence').evaluateAll((all) =>
      all.map((one) => {
        // The style is under source and cue, or under the first word where there are none.
        const marked = one.querySelector('.source, .cue') ?? one.querySelector('.first') ?? one
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(marked)
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
    await page.getByRole('radio', { name: /^all/ }).check()
    expect(await places()).toEqual(before)
    await page.close()
  })
  test('copies and finds the words of a paragraph and nothing else', async () => {
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
      // Later words are further left, or on a later line, also where a mark begins.
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
  test.each([390, 768, 1000])('has its legend above the text at %d, and fits', async (width) => {
    const page = await desk.open('/seeds/toll', { width })
    const [legend, article] = await Promise.all(
      ['.legend', '#clipping'].map((one) => page.locator(one).boundingBox()),
    )
    expect(legend!.y + legend!.height).toBeLessThan(article!.y + 1)
    expect(legend!.height).toBeLessThan(90)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
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

describe.each([
  { scheme: 'light' as const },
  { scheme: 'dark' as const },
  { scheme: 'light' as const, forced: true },
])('$scheme $forced', (looking) => {
  test.each(['/seeds/toll', '/seeds/doubt', '/seeds/pact', '/seeds/arabic', '/paste', '/keys'])(
    'axe finds nothing at fault with %s',
    async (path) => expect(await desk.faults(path, looking)).toEqual([]),
  )
  test.each(['j', 'o', '?', '/'])('nor with what %s opens', async (key) => {
    expect(await desk.faults('/seeds/toll', looking, key)).toEqual([])
  })
})
