import { afterAll, beforeAll, expect, test } from 'vitest'
import { FeedServer, servedText } from '../../../../../packages/archive/test/feed-server.ts'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk } from '../../../test/open-desk.ts'

let server: FeedServer
let desk: OpenDesk
let guarded: OpenDesk
beforeAll(async () => {
  server = await new FeedServer().open()
  server.items = [{ path: '/toll', title: 'Toll waits', text: servedText(7), isWhole: true }]
  desk = await openDesk({}, { intranet: true })
  guarded = await openDesk({})
})
afterAll(async () => {
  server.close()
  await Promise.all([desk.close(), guarded.close()])
})
const post = (on: OpenDesk, path: string, fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return on.app.request(path, { method: 'POST', body: form })
}

test('follows the feed that a page names, and shows what came', async () => {
  const answer = await post(desk, '/feeds/follow', { address: server.at })
  expect(answer.status).toBe(303)
  const text = await desk.page('/feeds')
  expect(text).toContain('All news')
  expect(text).toContain('1 clipping')
  expect((await desk.archive.shelf({ query: 'headline:toll' })).entries).toHaveLength(1)
})
test('pauses, goes on and removes', async () => {
  const address = `${server.at}/feed`
  await post(desk, '/feeds/change', { address, change: 'pause' })
  expect(await desk.page('/feeds')).toContain('<b>Paused</b>')
  await post(desk, '/feeds/change', { address, change: 'resume' })
  expect(await desk.page('/feeds')).not.toContain('<b>Paused</b>')
  await post(desk, '/feeds/change', { address, change: 'remove' })
  expect(await desk.page('/feeds')).toContain('No feed is followed.')
})
test('shows why a feed can’t be read, and since when', async () => {
  const address = `${server.at}/feed`
  await desk.archive.feeds.follow([{ address, title: 'Herald' }])
  server.answer = (answer) => answer.writeHead(500).end()
  await post(desk, '/feeds/change', { address, change: 'now' })
  server.answer = null
  expect(await desk.page('/feeds')).toMatch(
    /Can’t be read since <time[^>]*>[\d :-]+UTC<\/time>: the answer was status 500\./,
  )
})
test('asks nothing of this machine unless that is allowed', async () => {
  const before = server.asked.length
  const answer = await post(guarded, '/feeds/follow', { address: server.at })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('was not fetched: pages are not at this port.')
  const page = await post(guarded, '/keep', { address: `${server.at}/toll` })
  expect(page.status).toBe(422)
  expect(server.asked.length).toBe(before)
})
test('adds a page by its address, also where that is pasted as text', async () => {
  for (const fields of [{ address: `${server.at}/toll` }, { text: ` ${server.at}/toll \n` }]) {
    const text = await (await post(desk, '/keep', fields)).text()
    expect(text).toContain('name="headline:0.0" value="Toll waits"')
    expect(text).toContain('name="outlet:0.0" value="Marrow Bay Herald"')
  }
})
test('takes a list of feeds', async () => {
  const form = new FormData()
  const opml = `<opml version="2.0"><body><outline text="Bay"><outline text="Post" type="rss" xmlUrl="https://post.invalid/feed"/></outline></body></opml>`
  form.append('list', new File([opml], 'feeds.opml'))
  await guarded.app.request('/feeds/follow', { method: 'POST', body: form })
  expect(await guarded.page('/feeds')).toContain('https://post.invalid/feed')
})
