// What following feeds does on every engine.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Archive } from '../src/api/archive.ts'
import { pollFeeds } from '../src/follow/poll-feeds.ts'
import { findFeed, pollNow } from '../src/following.ts'
import { FeedServer, servedText } from './feed-server.ts'

/** Runs the tests over an engine; `open` gives one desk, twice. */
export function feedContract(name: string, open: () => Promise<{ archive: Archive; other: Archive }>) {
  describe(`feeds, ${name}`, () => {
    let server: FeedServer
    let archive: Archive
    let other: Archive
    let number = 100
    let clock = Date.parse('2030-01-01')
    const poll = (address: string) =>
      pollNow(archive, address, { allowsPrivate: true, pauseMs: 0, now: () => clock })
    beforeAll(async () => {
      server = await new FeedServer().open()
      ;({ archive, other } = await open())
    })
    afterAll(async () => {
      server.close()
      await Promise.all([archive.close(), other.close()])
    })
    beforeEach(async () => {
      for (const { address } of await archive.feeds.list()) await archive.feeds.unfollow(address)
      server.items = []
      server.asked.length = 0
      server.answer = null
      clock += 86_400_000
    })
    const item = (isWhole: boolean) => {
      number++
      return { path: `/story-${number}`, title: `Story number ${number}`, text: servedText(number), isWhole }
    }
    const follow = async () => {
      const address = `${server.at}/feed`
      await archive.feeds.follow([{ address, title: null }])
      return address
    }

    test('a feed brings its items, and the pages of those with a summary alone', async () => {
      const address = await follow()
      server.items = [item(true), item(false)]
      expect(await poll(address)).toMatchObject({
        saved: 2,
        feed: { title: 'Marrow Bay Herald', failing: null },
      })
      expect(server.times(server.items[0]!.path)).toBe(0)
      expect(server.times(server.items[1]!.path)).toBe(1)
      const { entries } = await archive.shelf({ query: `headline:"number ${number}"` })
      expect(entries).toHaveLength(1)
      const { document } = await archive.get(entries[0]!.id)
      expect(document.text).toContain(servedText(number).split('\n').at(-1))
      expect((await archive.original(entries[0]!.id))?.name).toMatch(/html$/)
    })
    test('a feed is asked whether it changed, and nothing is taken twice', async () => {
      const address = await follow()
      server.items = [item(false)]
      await poll(address)
      expect(await poll(address)).toMatchObject({ saved: 0 })
      expect(server.asked.at(-1)).toMatchObject({
        path: '/feed',
        headers: { 'if-none-match': expect.any(String) },
      })
      server.items = [item(true), ...server.items]
      expect(await poll(address)).toMatchObject({ saved: 1 })
      expect(server.times(server.items[1]!.path)).toBe(1)
    })
    test('an item that was corrected is a version of its clipping', async () => {
      const address = await follow()
      const one = item(true)
      server.items = [one]
      await poll(address)
      server.items = [{ ...one, text: `${one.text}\nCorrection: an earlier version gave a wrong berth.` }]
      expect(await poll(address)).toMatchObject({ saved: 1 })
      const { entries } = await archive.shelf({ query: `headline:"number ${number}"` })
      expect(entries).toHaveLength(1)
      expect(await archive.versions(entries[0]!.id)).toHaveLength(2)
    })
    test('a feed that fails is left alone for longer each time, with since when, and at least as long as it asks', async () => {
      const address = await follow()
      server.answer = (answer) => answer.writeHead(503, { 'retry-after': '7200' }).end()
      const since = new Date(clock).toISOString()
      const waits: number[] = []
      for (let time = 1; time <= 3; time++) {
        const asked = await poll(address)
        expect(asked?.feed.failing).toEqual({ why: 'status 503', since, times: time })
        waits.push(Date.parse(asked!.feed.next) - clock)
        clock += 1000
      }
      expect(waits).toEqual([7_200_000, 7_200_000, 7_200_000])
      server.answer = (answer) => answer.writeHead(500).end()
      const fourth = await poll(address)
      expect(Date.parse(fourth!.feed.next) - clock).toBe(5 * 60_000 * 2 ** 3)
      server.answer = null
      expect((await poll(address))?.feed.failing).toBeNull()
    })
    test('a feed that is gone is paused, and what is no feed says so', async () => {
      const address = await follow()
      server.answer = (answer) => answer.writeHead(410).end()
      expect((await poll(address))?.feed).toMatchObject({ paused: true, failing: { why: 'status 410' } })
      server.answer = (answer) => answer.end('<p>Nothing here any more.</p>')
      expect((await poll(address))?.feed.failing?.why).toBe('no-feed')
    })
    test('each feed is asked once, whoever asks', async () => {
      await follow()
      server.items = [item(true)]
      const ask = (desk: Archive) =>
        pollFeeds(desk, {
          signal: AbortSignal.timeout(20_000),
          once: true,
          allowsPrivate: true,
          pauseMs: 0,
          now: () => clock,
        })
      await Promise.all([ask(archive), ask(other), ask(archive), ask(other)])
      expect(server.times('/feed')).toBe(1)
    })
    test('a paused feed isn’t asked until it goes on, and one removed is gone', async () => {
      const address = await follow()
      expect(await archive.feeds.pause(address, true)).toBe(true)
      expect(await archive.feeds.claim(clock + 1e10)).toBeNull()
      await archive.feeds.pause(address, false)
      expect((await archive.feeds.claim(clock + 1e10))?.address).toBe(address)
      expect(await archive.feeds.unfollow(address)).toBe(true)
      expect(await archive.feeds.unfollow(address)).toBe(false)
      expect(await archive.feeds.list()).toEqual([])
    })
    test('the network of this machine is not asked unless that is allowed', async () => {
      const address = await follow()
      const asked = await pollNow(archive, address, { now: () => clock })
      expect(asked?.feed.failing?.why).toBe('port')
      expect(server.asked).toEqual([])
      expect(await findFeed(`${server.at}/`)).toMatchObject({ code: 'address-refused' })
    })
    test('a page names its feed', async () => {
      expect(await findFeed(`${server.at}/`, { allowsPrivate: true })).toEqual({
        address: `${server.at}/feed`,
        title: 'All news',
      })
    })
  })
}
