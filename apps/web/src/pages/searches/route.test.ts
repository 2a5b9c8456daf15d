import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { clippingText, openDesk, sampleClippings } from '../../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk(sampleClippings)
})
afterAll(() => desk.close())

const post = (path: string, form: Record<string, string>) =>
  desk.app.request(path, { method: 'POST', body: new URLSearchParams(form) })

test('a search is saved from the shelf, says what is new, and is marked as seen and removed', async () => {
  expect(await desk.page('/?q=ferry')).toContain('href="/searches?q=ferry"')
  expect(await desk.page('/searches?q=ferry+%3Cb%3E')).toContain('name="q" value="ferry &lt;b&gt;"')
  expect((await post('/searches', { name: ' Ferries ', q: 'ferries' })).status).toBe(303)
  expect(await desk.page('/searches')).not.toContain('new-count')
  await new Promise((resolve) => setTimeout(resolve, 5))
  const text = clippingText('Isle Post', '2 August 2022', 'Late ferries', 'The ferries were late again.')
  await desk.archive.add([{ seed: text }])
  const page = await desk.page('/searches')
  expect(page).toMatch(/<span class="new-count">1 new<\/span>/)
  expect(page).toContain('Late ferries')
  expect(page).toContain('href="/feed.atom?q=ferries"')
  await post('/searches/seen', { name: 'Ferries' })
  expect(await desk.page('/searches')).not.toContain('new-count')
  await post('/searches/remove', { name: 'Ferries' })
  expect(await desk.archive.searches.list()).toEqual([])
})

test('nothing is saved without a name or a query', async () => {
  await post('/searches', { name: ' ', q: 'ferries' })
  await post('/searches', { name: 'x', q: ' ' })
  expect(await desk.archive.searches.list()).toEqual([])
})
