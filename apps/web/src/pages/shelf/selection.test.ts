import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk(sampleClippings)
})
afterAll(() => desk.close())

const post = (form: [string, string][]) =>
  desk.app.request('/selected', { method: 'POST', body: new URLSearchParams(form) })
const idsOf = async (query: string) =>
  (await desk.archive.shelf({ query })).entries.map(({ id }) => id).sort()

test('columns are chosen, stay in the address, and go with every link of the shelf', async () => {
  const plain = await desk.page('/')
  expect(plain).toContain('<th scope="col" class="voiced">')
  const page = await desk.page('/?column=&column=tags&column=changed')
  expect(page).not.toContain('class="voiced"')
  expect(page).toMatch(/<th scope="col">Tags<\/th>/)
  expect(page).toContain('href="/?order=changed&amp;columns=tags%2Cchanged"')
  expect(page).toContain('<input type="checkbox" name="column" value="tags" checked=""')
  expect(await desk.page('/?columns=none')).not.toContain('class="outlet"')
})

test('selected clippings are starred, read, tagged, and found by that', async () => {
  const ids = await idsOf('')
  const [a = '', b = ''] = ids
  const page = await desk.page('/?select=some')
  expect(page.match(/type="checkbox" name="id"/g)).toHaveLength(ids.length)
  expect(await desk.page('/?select=all')).toMatch(/name="id" value="[^"]*" checked=""/)
  const answer = await post([
    ['do', 'star'],
    ['id', a],
    ['id', b],
    ['back', '/?select=some'],
  ])
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?select=some'])
  expect(await idsOf('has:star')).toEqual([a, b])
  expect(await desk.page('/')).toContain('aria-label="starred"')
  await post([
    ['do', 'read'],
    ['id', b],
    ['back', 'https://other.example/'],
  ])
  expect(await idsOf('has:star -has:read')).toEqual([a])
  expect(await desk.page('/')).toContain('<tr class="read">')
  await post([
    ['do', 'unread'],
    ['id', b],
  ])
  expect(await idsOf('has:read')).toEqual([])
  await post([
    ['do', 'tag'],
    ['tag', 'the pact'],
    ['id', a],
  ])
  expect(await idsOf('tag:"the pact"')).toEqual([a])
  expect(await desk.page('/?columns=tags')).toContain('tag%3A%22the+pact%22')
})

test('an answer never leads to another site, and nothing selected is said', async () => {
  const [id = ''] = await idsOf('')
  for (const back of ['https://other.example/', '//other.example', '/\\other.example', '/seeds/x'])
    expect(
      (
        await post([
          ['do', 'read'],
          ['id', id],
          ['back', back],
        ])
      ).headers.get('location'),
    ).toBe('/')
  expect((await post([['do', 'star']])).status).toBe(400)
  expect(
    (
      await post([
        ['do', 'tag'],
        ['tag', ' '],
        ['id', id],
      ])
    ).status,
  ).toBe(400)
})

test('selected clippings are removed together, and can come back', async () => {
  const [a = '', b = ''] = await idsOf('')
  const answer = await post([
    ['do', 'remove'],
    ['id', a],
    ['id', b],
    ['id', 'no such'],
  ])
  expect(answer.headers.get('location')).toBe('/trash')
  expect((await desk.archive.trash()).map(({ id }) => id).sort()).toEqual([a, b])
  for (const id of [a, b]) await desk.archive.restore(id)
})

test('where a part of a query can’t be asked, the count says that it is left out', async () => {
  expect(await desk.page('/?q=speaker%3A')).toContain('</bdi>, what is marked above left out')
  expect(await desk.page('/?q=venn')).not.toContain('left out')
})
