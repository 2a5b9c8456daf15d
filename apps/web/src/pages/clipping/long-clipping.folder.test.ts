import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { longClipping, openDesk } from '../../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk({ 'long.txt': longClipping(5000) })
})
afterAll(() => desk.close())

const json = async (path: string) => JSON.parse(await desk.page(path))

describe('a seed of 5,000 paragraphs that is read', () => {
  test('lets other requests be answered while it is read and rendered', async () => {
    let done = false
    const drawing = desk.page('/seeds/long').finally(() => {
      done = true
    })
    let answered = 0
    while (!done) {
      await desk.page('/healthz')
      // What waits outside gets its turn, as it does between two requests.
      await new Promise((resolve) => setTimeout(resolve))
      answered++
    }
    // One thread that reads and draws in one go answers a handful.
    expect(answered).toBeGreaterThan(100)
    expect(await drawing).toContain('id="p5000"')
  })
  test('is the same reading everywhere', async () => {
    const { reading } = await json('/api/seeds/long')
    expect(await json('/api/seeds/long/reading')).toEqual(reading)
    expect(reading.attributions.length).toBeGreaterThanOrEqual(5000)
    const { entries } = await json('/api/seeds')
    const counts: number[] = Object.values(entries[0].voices)
    expect(counts.reduce((sum, one) => sum + one)).toBe(reading.sentences.length)
    const page = await desk.page('/seeds/long')
    expect(page).toContain(`id="st${reading.attributions.length - 1}"`)
    expect(page).toContain(`id="s${reading.sentences.length - 1}"`)
    expect(page).not.toContain('class="evidence"')
  })
  test('has what Find leads to', async () => {
    const found = await desk.page(`/find?q=${encodeURIComponent('speaker:venn said:"tide 4990"')}`)
    const [, link] = /href="(\/seeds\/long\?at=\d+-\d+)"/.exec(found) ?? []
    const answer = await desk.app.request(link ?? '')
    const [, id] = /^\/seeds\/long#(st\d+)$/.exec(answer.headers.get('location') ?? '') ?? []
    const item = new RegExp(`<li id="${id}".*?</li>`).exec(await desk.page('/seeds/long'))?.[0]
    expect(item).toContain('We will wait for tide 49')
  })
  test('has the evidence of every statement and sentence on pages beside it', async () => {
    const page = await desk.page('/seeds/long')
    const [, part] = /<a href="(\/evidence\/long\?st=4950)">Evidence of statements 4951 to/.exec(page) ?? []
    const evidence = await desk.page(part ?? '')
    const stamp = /data-stamp="[\w-]{22}"/
    expect(stamp.exec(evidence)?.[0]).toBe(stamp.exec(page)?.[0] ?? 'none')
    expect(evidence.split('<details class="why" open="">')).toHaveLength(51)
    expect(evidence).toMatch(/<li id="st4999".*?<dt>Source<\/dt><dd><bdi>Orla Venn<\/bdi>/)
    expect(evidence).toContain('<a class="nth" href="/seeds/long#s')
    expect(evidence).toContain('data-others="5000"')
    expect(evidence).toContain('data-also="/api/seeds/long/also"')
    expect(page).toContain('<a href="/evidence/long?s=9950">')
    expect(await desk.page('/evidence/long?s=9950')).toContain('id="why-s9999"')
    expect(await desk.page('/evidence/long?s=999999999')).toContain('Sentences 9951 to 10000 of 10000')
    expect(await desk.page('/evidence/nobody', 404)).toContain('no clipping “nobody”')
  })
  test('has what its sourcing sheet counts on a page beside it', async () => {
    const page = await desk.page('/seeds/long')
    expect(page).toMatch(
      /<a href="\/sourcing\/long#of-named"><b class="n">\d+<\/b> <span><b class="letter-of named"/,
    )
    const sourcing = await desk.page('/sourcing/long')
    expect(sourcing).toContain('<ol class="links" id="of-named">')
    expect(sourcing).toContain('<a href="/seeds/long#s9998">')
  })
})

test('a shorter seed has its evidence on its page', async () => {
  const short = await openDesk({ 'short.txt': longClipping(200) })
  const page = await short.page('/seeds/short')
  expect(page.split('class="evidence"').length).toBeGreaterThan(200)
  expect(page).not.toContain('/evidence/')
  expect(await short.page('/evidence/short?st=50')).toContain('<li id="st50"')
  await short.close()
})
