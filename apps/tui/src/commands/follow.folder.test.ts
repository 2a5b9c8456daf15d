import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FeedServer, servedText } from '../../../../packages/archive/test/feed-server.ts'
import { runCommandLine } from '../../test/fake-terminal.ts'
import { openShared } from '../../test/shared-archives.ts'

let server: FeedServer
let root = ''
let desk = ''
beforeAll(async () => {
  server = await new FeedServer().open()
  server.items = [{ path: '/toll', title: 'Toll waits', text: servedText(3), isWhole: false }]
  root = await mkdtemp(join(tmpdir(), 'hearsay-follow-'))
  desk = join(root, 'desk')
  await mkdir(desk)
})
afterAll(async () => {
  server.close()
  await rm(root, { recursive: true, force: true })
})
const follow = (...args: string[]) =>
  runCommandLine(['follow', ...args], '', { desk }, { openArchive: openShared })

test('a feed is found by the page that names it, asked at once, and listed', async () => {
  const { out, status } = await follow(server.at, '--intranet')
  expect(status).toBe(0)
  expect(out).toBe(`followed\t${server.at}/feed\t1\n`)
  expect((await follow()).out).toMatch(/^followed\thttp.*\/feed\tAll news\t20/)
})
test('a feed is asked again only when it is due, and by its address at any time', async () => {
  const before = server.times('/feed')
  expect((await follow('--now', '--intranet')).out).toBe('')
  expect((await follow('--now', `${server.at}/feed`, '--intranet')).out).toBe(`asked\t${server.at}/feed\t0\n`)
  expect(server.times('/feed')).toBe(before + 1)
})
test('what fails is shown with since when', async () => {
  server.answer = (answer) => answer.writeHead(503).end()
  const { err, status } = await follow('--now', `${server.at}/feed`, '--intranet')
  server.answer = null
  expect(status).toBe(3)
  expect(err).toContain('can’t be read: the answer was status 503.')
  expect((await follow()).out).toMatch(/^failing\t.*status 503\n$/)
})
test('a feed is paused, resumed and removed, and an unknown one is named', async () => {
  expect((await follow('--pause', `${server.at}/feed`)).out).toBe(`paused\t${server.at}/feed\n`)
  expect((await follow()).out).toMatch(/^paused\t/)
  await follow('--resume', `${server.at}/feed`)
  expect((await follow('--remove', `${server.at}/feed`)).status).toBe(0)
  expect((await follow('--remove', `${server.at}/feed`)).err).toContain('isn’t followed')
})
test('a list of feeds is followed, and what fails of it is said', async () => {
  await writeFile(
    join(root, 'feeds.opml'),
    `<opml version="2.0"><body><outline text="Bay"><outline text="Post" xmlUrl="${server.at}/feed"/></outline></body></opml>`,
  )
  const { out, status } = await follow(join(root, 'feeds.opml'))
  expect([status, out]).toEqual([3, `followed\t${server.at}/feed\t0\n`])
})
test('without leave, nothing of this machine is asked', async () => {
  const before = server.asked.length
  expect((await follow(`${server.at}/other`)).err).toContain('was not fetched')
  expect(server.asked.length).toBe(before)
})
