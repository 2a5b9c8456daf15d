// Two workers of one database, in processes of their own, and the feeds that its desk follows.
import { spawn } from 'node:child_process'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openArchive } from '../src/open.ts'
import { FeedServer, servedText } from './feed-server.ts'
import type { Server } from './server.ts'
import { startServer } from './server.ts'

let server: Server
let feeds: FeedServer
beforeAll(async () => {
  server = await startServer()
  feeds = await new FeedServer().open()
})
afterAll(async () => {
  feeds.close()
  await server.stop()
})

test('workers ask each feed once, and what is new is on the shelf, read', async () => {
  const address = await server.database()
  const archive = await openArchive(address, { follow: false })
  feeds.items = [1, 2].map((number) => ({
    path: `/story-${number}`,
    title: `Story number ${number}`,
    text: servedText(number),
    isWhole: number === 1,
  }))
  await archive.feeds.follow([{ address: `${feeds.at}/feed`, title: null }])
  const script = `const { workOn } = await import(${JSON.stringify(new URL('../src/working.ts', import.meta.url).href)})
    await workOn(${JSON.stringify(address)}, { signal: new AbortController().signal, intranet: true, model: 'fast' })`
  const args = ['--conditions=hearsay-source', '--no-warnings', '--input-type=module', '-e', script]
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const workers = [0, 1].map(() => spawn(execPath, args, { cwd, stdio: 'ignore' }))
  try {
    const state = async () => {
      const { entries } = await archive.shelf({ limit: 10 })
      return {
        headlines: entries.map(({ headline }) => headline).sort(),
        readOnce: (await archive.progress()).readOnce,
      }
    }
    await expect
      .poll(state, { timeout: 60_000, interval: 300 })
      .toEqual({ headlines: ['Story number 1', 'Story number 2'], readOnce: 2 })
    // Both have had their turn by now.
    await new Promise((done) => setTimeout(done, 4000))
    expect(feeds.times('/feed')).toBe(1)
    expect(feeds.times('/story-2')).toBe(1)
  } finally {
    for (const worker of workers) worker.kill('SIGKILL')
    await archive.close()
  }
})
