// Pages of other sites and a desk without passwords, in a real Chromium, which alone says where its requests come from.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BrowserDesk } from './browser-desk.ts'
import { openBrowserDesk } from './browser-desk.ts'
import { sampleClippings } from './open-desk.ts'

let desk: BrowserDesk
let server: ReturnType<typeof serve>
/** Pages with an image, a frame and links to the desk: `localhost` is another site than `127.0.0.1`, another port is not. */
let sites: [name: string, address: string][]

beforeAll(async () => {
  desk = await openBrowserDesk(sampleClippings)
  const page = `<!doctype html><img src="${desk.base}/find?q=venn"><iframe src="${desk.base}/"></iframe>
<a href="${desk.base}/seeds/pact">clipping</a><a href="${desk.base}/find?q=venn">search</a>`
  server = serve({ fetch: new Hono().get('/', (context) => context.html(page)).fetch, port: 0 })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  sites = [
    ['another site', `http://localhost:${port}/`],
    ['another port', `http://127.0.0.1:${port}/`],
  ]
})
afterAll(async () => {
  server?.close()
  await desk?.close()
})

test.each([0, 1])('images and frames of another site or port get nothing (%i)', async (site) => {
  const page = await desk.open('/keys')
  const statuses: number[] = []
  page.on('response', (answer) => {
    if (answer.url().startsWith(desk.base)) statuses.push(answer.status())
  })
  await page.goto(sites[site]![1], { waitUntil: 'load' })
  expect(statuses.length).toBeGreaterThanOrEqual(1)
  expect(new Set(statuses)).toEqual(new Set([403]))
  expect(await page.frames()[1]?.content()).not.toContain('Clippings')
  await page.close()
})

test('a link opens a clipping, and asks before it searches', async () => {
  const page = await desk.open('/keys')
  const [, other] = sites[0]!
  await page.goto(other)
  await page.getByRole('link', { name: 'clipping' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Two islands join the pact')
  await page.goto(other)
  await page.getByRole('link', { name: 'search' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Search this desk?')
  await page.getByRole('main').getByRole('link', { name: 'Search' }).click()
  expect(await page.locator('#count').textContent()).toContain('3 clippings with venn')
  await page.close()
})
