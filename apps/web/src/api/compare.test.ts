import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDesk } from '../../test/open-desk.ts'
import { openDesk } from '../../test/open-desk.ts'

let desk: OpenDesk
// The desk extends zod before any schema is made.
let comparisonSchema: typeof import('@hearsay/compare/schema').comparisonSchema
beforeAll(async () => {
  ;({ comparisonSchema } = await import('@hearsay/compare/schema'))
  const said =
    '“It is only fair that guests help us to hold on to the rest of this town,” said Maren Oldacre.'
  desk = await openDesk({
    'pages/wire one.txt': `Gullwire\nMarch 4, 2025\n\nCouncil votes levy\n\n${said}\n`,
    'post.txt': `The Quillmere Post\nMarch 5, 2025\n\nLevy it is\n\nNobody slept.\n\n${said.replace('It is', 'It is not')}\n`,
  })
})
afterAll(() => desk.close())

const get = async (path: string, status = 200) => JSON.parse(await desk.page(path, status))
const post = async (body: unknown) => {
  const answer = await desk.app.request('/api/compare', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return { status: answer.status, found: JSON.parse(await answer.text()) }
}

test('compares clippings by id, and those of a query', async () => {
  const found = comparisonSchema.parse(await get('/api/compare?seed=post&seed=pages/wire%20one'))
  expect(found.families).toHaveLength(1)
  expect(found.families[0]?.others[0]?.turns.map(({ what }) => what)).toEqual(['negation'])
  expect(await get('/api/compare?q=guests')).toEqual(found)
})

test('lays others against the base that is asked for', async () => {
  const { families } = await get('/api/compare?q=guests&base=pages/wire%20one')
  expect(families[0].base.seed).toBe('pages/wire one')
})

test('finds who else has a statement', async () => {
  const { families } = comparisonSchema.parse(await get('/api/seeds/pages%2Fwire%20one/statements/1/others'))
  expect(families[0]?.clippings).toBe(2)
})

test('finds who printed words, and saves nothing', async () => {
  const { status, found } = await post({ said: 'it is only fair that guests help us' })
  expect(status).toBe(200)
  expect(comparisonSchema.parse(found).families[0]?.base.seed).toBe('said')
  expect((await get('/api/seeds')).total.number).toBe(2)
})

test('gives texts with their copies', async () => {
  expect((await get('/api/copies?q=guests')).texts).toHaveLength(2)
})

test.each([
  ['/api/compare', 400],
  ['/api/compare?seed=post', 422],
  ['/api/compare?q=outlet:nobody', 422],
  ['/api/compare?seed=post&seed=nowhere', 404],
  ['/api/seeds/post/statements/99/others', 422],
  ['/api/seeds/post/statements/0/others', 400],
])('answers %s with %i', async (path, status) => {
  expect((await get(path, status)).error).toMatchObject({ code: expect.any(String) })
})

test('refuses words that are none', async () => {
  expect((await post({ said: '' })).status).toBe(400)
  expect((await post({ said: '…' })).status).toBe(422)
})

test('counts the texts that have a quotation too', async () => {
  const { statements } = await get('/api/seeds/post/also')
  expect(statements).toEqual([{ number: 1, texts: 1 }])
  await get('/api/seeds/nowhere/also', 404)
})
