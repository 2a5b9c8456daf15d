// Long clippings in a real Chromium: the time until the page is shown, once the desk has rendered it, and until a key, a scroll and a
// search show their result. In: a port and ids (arguments: PORT ID…). Out: a line of JSON for each clipping, with the longest times
// in milliseconds.
import { startChromium } from '../test/chromium.ts'

const [port, ...ids] = process.argv.slice(2)
const KEYS = ['j', 'j', 'e', 'Escape', 'v', 'v', 'k', 's', 's', 'o', 'o', 'r', 'r']
const browser = await startChromium()

/** Milliseconds until the page shows the effect of a key, or of a scroll to a part of it (0 to 1). */
const drawn = (page, act) =>
  page.evaluate(async ({ key, part }) => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    await frame()
    const began = performance.now()
    if (key) document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    else scrollTo({ top: document.documentElement.scrollHeight * part, behavior: 'instant' })
    await frame()
    return performance.now() - began
  }, act)

/** Milliseconds until words are found and in view; null where they aren’t found. */
async function found(page, words) {
  await page.keyboard.press('/')
  return page.evaluate(async (words) => {
    const began = performance.now()
    const input = document.querySelector('.find-bar input')
    input.value = words
    input.dispatchEvent(new Event('input'))
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const [hit] = CSS.highlights.get('hit-here') ?? []
    const { top, bottom } = hit?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
    return top >= 0 && bottom <= innerHeight ? performance.now() - began : null
  }, words)
}

for (const id of ids) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  // Rendered before, so that the browser’s work is measured and not the desk’s.
  await (await fetch(`http://127.0.0.1:${port}/seeds/${id}`)).arrayBuffer()
  const began = performance.now()
  await page.goto(`http://127.0.0.1:${port}/seeds/${id}`)
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  const load = performance.now() - began
  const nodes = await page.evaluate(() => {
    const walker = document.createTreeWalker(document)
    let count = 1
    while (walker.nextNode()) count++
    return count
  })
  const keys = {}
  for (const key of KEYS) keys[key] = Math.max(keys[key] ?? 0, await drawn(page, { key }))
  let scroll = 0
  for (let part = 0; part <= 1; part += 0.1) scroll = Math.max(scroll, await drawn(page, { part }))
  const find = await found(page, 'tide 190,')
  console.log(JSON.stringify({ id, nodes, load, keys, scroll, find }))
  await page.close()
}
await browser.close()
