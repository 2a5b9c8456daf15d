import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import type { RenderedPage } from './page-cache.ts'
import { PageCache } from './page-cache.ts'

let now = 0
let stamp = 0
let drawn = 0
let next: Partial<RenderedPage> = {}
let app: Hono

beforeEach(() => {
  now = stamp = drawn = 0
  next = {}
  const pages = new PageCache(() => now)
  app = new Hono()
  app.get('/', (context) =>
    pages.respond(context, 'key', stamp, async () => {
      drawn++
      await Promise.resolve()
      return { body: `page ${drawn} ${'and more '.repeat(400)}`, ...next }
    }),
  )
})
const ask = (headers: Record<string, string> = {}) => app.request('/', { headers })
const first = async () => (await (await ask()).text()).slice(0, 6)

describe('a page', () => {
  test('is rendered once for requests at the same time', async () => {
    const found = await Promise.all([first(), first(), first()])
    expect([...found, drawn]).toEqual(['page 1', 'page 1', 'page 1', 1])
  })
  test('is rendered again where its content has changed', async () => {
    await ask()
    stamp++
    expect(await first()).toBe('page 2')
  })
  test('that shows progress is rendered again after a second', async () => {
    next = { inProgress: true }
    await ask()
    now += 999
    expect(await first()).toBe('page 1')
    now += 2
    expect(await first()).toBe('page 2')
  })
  test('of something missing is not cached', async () => {
    next = { status: 404 }
    const answer = await ask()
    expect([answer.status, answer.headers.get('etag')]).toEqual([404, null])
    next = {}
    expect(await first()).toBe('page 2')
  })
  test('that could not be rendered is tried again', async () => {
    next = { body: undefined as unknown as string, type: undefined as unknown as string }
    Object.defineProperty(next, 'body', {
      enumerable: true,
      get: () => {
        throw new Error('no ink')
      },
    })
    app.onError((error, context) => context.text(error.message, 500))
    expect((await ask()).status).toBe(500)
    next = {}
    expect((await ask()).status).toBe(200)
  })
  test('is not sent again to a browser that has it', async () => {
    const tag = (await ask()).headers.get('etag') ?? ''
    for (const known of [`"other", ${tag}`, tag.replace('W/', ''), '*'])
      expect((await ask({ 'if-none-match': known })).status).toBe(304)
  })
  test('is sent compressed once that is done, where the client accepts it', async () => {
    await ask()
    await expect
      .poll(async () => (await ask({ 'accept-encoding': 'br, gzip' })).headers.get('content-encoding'))
      .toBe('gzip')
    const small = await ask({ 'accept-encoding': 'gzip' })
    const bytes = new Uint8Array(await small.arrayBuffer())
    expect(gunzipSync(bytes).toString()).toMatch(/^page 1 and more/)
    expect(bytes.length).toBeLessThan(200)
    expect((await ask()).headers.get('content-encoding')).toBe(null)
  })
  test('has the security headers of every answer', async () =>
    expect((await ask()).headers.get('content-security-policy')).toContain("default-src 'none'"))
})
