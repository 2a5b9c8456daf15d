import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk } from '../../../test/open-desk.ts'

const story = 'The ferries stayed in harbour on Tuesday while the crews waited for an answer.'
const seed = (outlet: string, date: string, headline: string, body = story) =>
  `${outlet}\n${date}\n\n${headline}\n\n${body}\n`

let desk: OpenDesk

/** Opens a desk over these files. */
async function open(files: Record<string, string> = {}): Promise<void> {
  desk = await openDesk(files)
}
const page = (path: string) => desk.page(path)
const order = async (path: string) =>
  [...(await page(path)).matchAll(/<a href="\/seeds\/(\w+)"/g)].map((one) => one[1]).join(' ')

describe('the shelf', () => {
  afterEach(() => desk.close())
  test('says how to begin when it is empty', async () => {
    await open()
    const text = await page('/')
    expect(text).toMatch(/^<!doctype html><html lang="en">/)
    expect(text).toContain('No clippings yet.')
    expect(text).toContain('href="/add"')
  })
  test('shows outlet, date and headline, and new seeds without a restart', async () => {
    await open({ 'a.txt': seed('Harbor Times', 'June 2022', 'Two islands join') })
    const text = await page('/')
    expect(text).toContain('<bdi>Harbor Times</bdi>')
    expect(text).toContain('<time datetime="2022-06">June 2022</time>')
    expect(text).toContain('href="/seeds/a"')
    await desk.archive.add([
      { seed: seed('Anda Post', '3 July 2022', 'Three islands leave', 'Nobody saw it coming at all.') },
    ])
    expect(await page('/')).toContain('Three islands leave')
  })
  test('shows the voices of a seed as a strip, and in letters with counts', async () => {
    await open({
      'a.txt': seed('Harbor Times', '1 June 2022', 'Pact', `${story} “It holds,” Orla Venn said.`),
    })
    const text = await page('/')
    expect(text).toMatch(/<rect class="own" x="0.00" width="50.00"/)
    expect(text).toMatch(/<rect class="named" x="50.00" width="50.00"/)
    expect(text).toMatch(/<span class="unseen">a named source: <\/span><span aria-hidden="true">N<\/span> 1/)
  })
  test('sorts by what its columns link to', async () => {
    await open({
      'a.txt': seed('Zebra Post', '1 June 2022', 'Alpha'),
      'b.txt': seed('Anda Post', '2 June 2022', 'Beta'),
    })
    expect(await order('/')).toBe('b a')
    expect(await order('/?order=outlet')).toBe('b a')
    expect(await order('/?order=headline&descending=true')).toBe('b a')
    expect(await order('/?descending=false')).toBe('a b')
    expect(await page('/?order=outlet')).toMatch(
      /aria-sort="ascending"><a href="\/\?order=outlet&amp;descending=true">Outlet/,
    )
  })
  test('takes an unknown value for the default', async () => {
    await open({ 'a.txt': seed('Zebra Post', '1 June 2022', 'Alpha') })
    expect(await order('/?order=colour&descending=maybe&page=-3')).toBe('a')
  })
  test('is paged, and every page has an address of its own', async () => {
    await open(
      Object.fromEntries(
        Array.from({ length: 120 }, (_, at) => [
          `s${at}.txt`,
          seed('Harbor Times', `2022-01-01`, `Number ${String(at).padStart(3, '0')}`),
        ]),
      ),
    )
    const second = await page('/?order=headline&page=2')
    expect(second).toContain('51–100, page 2 of 3')
    expect(second).toContain('href="/?order=headline&amp;page=3"')
    expect(second).toContain('<a rel="prev" href="/?order=headline">')
    expect((await order('/?order=headline&page=3')).split(' ')).toHaveLength(20)
    expect(await page('/?page=9')).toContain('There are no more clippings.')
  })
})

describe('a search of the shelf', () => {
  beforeAll(() =>
    open({
      'a.txt': seed('Harbor Times', '1 June 2022', 'The café on the quay'),
      'b.txt': seed('Anda Post', '2 July 2022', 'Beta', '“It stays shut,” Orla Venn said in Port Vela.'),
    }),
  )
  afterAll(() => desk.close())
  test('takes the query language and says how many it found', async () => {
    const text = await page('/?q=CAFE+quay')
    expect(text).toMatch(/id="count">1 clipping with <bdi>CAFE quay<\/bdi>/)
    expect(text).not.toContain('Beta')
    expect(await order('/?q=speaker:venn')).toBe('b')
    expect(await page('/?q=zeppelin')).toContain('No results.')
  })
  test('shows problems of the query at their spot, and finds what it can', async () => {
    const text = await page('/?q=quay+voice:loud')
    expect(text).toContain('<code class="spot" dir="auto">quay <mark>voice:loud</mark></code>')
    expect(text).toContain('There is no voice “loud”')
    expect(await order('/?q=quay+voice:loud')).toBe('a')
  })
  test('can be narrowed by what the seeds have in common, and widened again', async () => {
    const text = await page('/')
    expect(text).toContain('href="/?q=outlet%3A%22Harbor+Times%22"')
    expect(text).toContain('href="/?q=date%3A2022-07"')
    const narrowed = await page('/?q=outlet%3A%22Harbor+Times%22')
    expect(narrowed).toMatch(/<a href="\/" rel="nofollow" aria-current="true"><bdi>Harbor Times/)
    expect(narrowed).not.toContain('<h2>Outlet</h2>')
    expect(await order('/?q=outlet%3A%22Harbor+Times%22')).toBe('a')
  })
  test('offers no filter without results, and each filter can be removed where there are none', async () => {
    expect(await page('/?q=voice:named')).toContain('name%3A%22Orla+Venn%22')
    expect(await page('/?q=quay+voice:own')).not.toContain('Orla+Venn')
    const text = await page('/?q=zeppelin+voice:named')
    expect(text).toContain('No results.')
    expect(text).toContain('id="filters"')
    expect(text).toMatch(/<a href="\/\?q=voice%3Anamed" rel="nofollow" aria-current="true"><bdi>zeppelin/)
    expect(text).toMatch(/<a href="\/\?q=zeppelin" rel="nofollow" aria-current="true"><bdi>a named source/)
  })
  test('escapes what a query holds', async () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script> voice:<b>'
    expect(await page(`/?q=${encodeURIComponent(evil)}`)).not.toMatch(/<img|<script>|<b>/)
  })
  test('is remembered until something changes', async () => {
    const tag = (await desk.app.request('/?q=venn')).headers.get('etag') ?? ''
    expect((await desk.app.request('/?q=venn', { headers: { 'if-none-match': tag } })).status).toBe(304)
    await desk.archive.add([
      {
        seed: seed(
          'Isle Daily',
          '9 July 2022',
          'Another word of Venn',
          '“Never,” Orla Venn said on the pier.',
        ),
      },
    ])
    expect((await desk.app.request('/?q=venn', { headers: { 'if-none-match': tag } })).status).toBe(200)
  })
})
