import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk(sampleClippings)
})
afterAll(() => desk.close())

const post = (path: string, form: Record<string, string> = {}) =>
  desk.app.request(path, { method: 'POST', body: new URLSearchParams(form) })

test('a clipping that was removed is listed, and brought back', async () => {
  const [{ id } = { id: '' }] = (await desk.archive.shelf()).entries
  const removed = await post(`/remove/${id}`)
  expect([removed.status, removed.headers.get('location')]).toEqual([303, '/trash'])
  expect(await (await desk.app.request('/trash')).text()).toContain(`aria-label="Bring back ${id}"`)
  const back = await post('/trash', { id })
  expect([back.status, back.headers.get('location')]).toEqual([303, `/seeds/${id}`])
  expect((await desk.archive.get(id)).id).toBe(id)
  expect(await (await desk.app.request('/trash')).text()).toContain(
    'Nothing was removed in the last 30 days.',
  )
  expect((await post('/trash', { id })).status).toBe(404)
})
