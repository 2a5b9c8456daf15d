import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { fontFaces, preloadedFonts, serveFonts } from './fonts.ts'

test('every font of the style sheet is served, to be cached for a year', async () => {
  const app = new Hono()
  serveFonts(app)
  const named = [...fontFaces.matchAll(/url\(([^)]+)\)/g)].map(([, address]) => address ?? '')
  expect(named).toEqual(expect.arrayContaining(Object.values(preloadedFonts)))
  for (const address of named) {
    const answer = await app.request(address)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'font/woff2'])
    expect(answer.headers.get('cache-control')).toContain('immutable')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 4)
        .toString(),
    ).toBe('wOF2')
  }
})
