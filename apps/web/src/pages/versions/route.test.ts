import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk } from '../../../test/open-desk.ts'

const page = (ferries: number, end = '') =>
  `Harbor Times\n2022-06-29\nhttps://harbor.example/pact\n\nTwo islands join\n\nBy Ana Okafor\n\n` +
  `The council said on Monday that ${ferries} ferries would sail between the islands from the first of May, and that no toll would be asked of the crews.\n${end}`

let desk: OpenDesk
let id = ''
beforeAll(async () => {
  desk = await openDesk({})
  const original = (words: string) => ({ name: 'pact.html', bytes: new TextEncoder().encode(words) })
  const [first] = await desk.archive.add([{ seed: page(40), original: original('<p>40</p>') }])
  id = first?.kept ? first.id : ''
  await desk.archive.add([
    { seed: page(14, '\nCorrection: the number was wrong.\n'), original: original('<p>14</p>') },
  ])
})
afterAll(() => desk.close())

test('a page that has changed is a version of its clipping, compared word by word', async () => {
  const text = await desk.page(`/versions/${id}`)
  expect(text).toContain('<del>40</del><ins>14</ins>')
  expect(text).toContain('From version 1 to version 2')
  expect(await desk.page(`/versions/${id}?from=2&to=1`)).toContain('<del>14</del><ins>40</ins>')
})
test('the clipping has the new text and links to its versions', async () => {
  const text = await desk.page(`/seeds/${id}`)
  expect(text).toContain('14 ferries')
  expect(text).toContain(`<a href="/versions/${id}">2 versions</a>`)
})
test('gives each version and what it was made of, with no script of theirs to run', async () => {
  expect(await desk.page(`/version-text/1/${id}`)).toContain('40 ferries')
  const answer = await desk.app.request(`/version-original/1/${id}`)
  expect(await answer.text()).toBe('<p>40</p>')
  expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox')
  await desk.page(`/version-text/7/${id}`, 404)
})
test('a clipping with one state has nothing to compare', async () => {
  await desk.archive.add([
    { seed: page(3).replaceAll('pact', 'other').replace('ferries', 'boats and barges'), again: true },
  ])
  const { entries } = await desk.archive.shelf({ query: 'barges' })
  expect(await desk.page(`/versions/${entries[0]?.id}`)).not.toContain('Compare</button>')
})
