import { loadModel } from '@hearsay/reading'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDesk } from '../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  await loadModel()
  desk = await openDesk(sampleClippings, { person: 'Ana Pell' })
})
afterAll(() => desk.close())

const json = { 'content-type': 'application/json' }
async function decide(...decisions: unknown[]) {
  const answer = await desk.app.request('/api/decisions', {
    method: 'POST',
    body: JSON.stringify({ decisions }),
    headers: json,
  })
  return { status: answer.status, found: JSON.parse(await answer.text()) }
}
const log = async (seed: string) => JSON.parse(await desk.page(`/api/decisions?seed=${seed}`))
const tag = (name: string, seed = 'pact') => ({
  seed,
  verb: 'tag',
  target: { type: 'clipping' },
  value: { tag: name, on: true },
})

test('records what is decided under the name of the desk, and gives it back with targets', async () => {
  const [target] = (await log('pact')).statements
  const { status, found } = await decide({ seed: 'pact', verb: 'confirm', target, value: null }, tag('pact'))
  expect(status).toBe(201)
  expect(found.decisions).toMatchObject([
    { by: 'Ana Pell', verb: 'confirm', seen: { speaker: 'Orla Venn' } },
    { by: 'Ana Pell', verb: 'tag' },
  ])
  const known = await log('pact')
  expect(known.decisions).toEqual(found.decisions)
  expect(known.undone).toEqual([])
  const { reading } = JSON.parse(await desk.page('/api/seeds/pact'))
  expect(reading.attributions[0]).toMatchObject({
    sure: true,
    decided: { by: ['Ana Pell'], verbs: ['confirm'] },
  })
  expect(JSON.parse(await desk.page('/api/find?q=tag:pact+by:ana')).hits).toMatchObject([
    { id: 'pact', statements: [{ attribution: 'attribution by a person', decidedBy: ['Ana Pell'] }] },
  ])
})
test('undoes, and says what is undone', async () => {
  const { found } = await decide(tag('later', 'strike'))
  const [{ id }] = found.decisions
  const undo = { seed: null, verb: 'undo', target: { type: 'decisions', ids: [id] }, value: null }
  expect((await decide(undo)).status).toBe(201)
  expect((await log('strike')).undone).toEqual([id])
  expect(await decide(undo)).toMatchObject({ status: 409, found: { error: { code: 'already-undone' } } })
})
test('answers a stale base with 409 and the current state, and changes nothing', async () => {
  const [, target] = (await log('bridge')).statements
  const speaker = (name: string, more = {}) => ({
    seed: 'bridge',
    verb: 'speaker',
    target,
    value: { name },
    ...more,
  })
  const first = (await decide(speaker('Ilse Mar'))).found.decisions[0]
  const stale = await decide(tag('never', 'bridge'), speaker('Tom Sey', { replaces: [] }))
  expect(stale.status).toBe(409)
  expect(stale.found).toMatchObject({
    error: { code: 'already-decided', message: expect.stringContaining('Ana Pell corrected the speaker') },
    refused: [{ at: 1, code: 'already-decided', current: [first] }],
  })
  expect((await log('bridge')).decisions).toEqual([first])
  const text = `sha256:${'0'.repeat(64)}`
  expect(await decide(speaker('Tom Sey', { text }))).toMatchObject({
    status: 409,
    found: { error: { code: 'text-changed' } },
  })
  expect((await decide(speaker('Tom Sey', { replaces: [first.id] }))).status).toBe(201)
})
test.each([
  [{ verb: 'tag' }, 400, 'query-invalid'],
  [{ ...tag('x'), by: 'Ben' }, 400, 'query-invalid'],
  [tag('x', 'nowhere'), 404, 'seed-unknown'],
  [{ ...tag('x'), seed: null }, 400, 'seed-needed'],
  [
    { seed: 'pact', verb: 'note', target: { type: 'clipping' }, value: { markdown: 'Mine', private: true } },
    400,
    'private-note',
  ],
  [
    {
      seed: null,
      verb: 'undo',
      target: { type: 'decisions', ids: ['00000000-0000-7000-8000-000000000000'] },
      value: null,
    },
    404,
    'decision-unknown',
  ],
])('refuses %j', async (draft, status, code) => {
  const before = await log('pact')
  expect(await decide(draft)).toMatchObject({ status, found: { error: { code } } })
  expect(await log('pact')).toEqual(before)
})
test('gives no private note that somebody made at a terminal, on no page and by no route', async () => {
  const note = { markdown: 'Secretive words', private: true }
  await desk.archive.decide(
    [{ seed: 'strike', verb: 'note', target: { type: 'clipping' }, value: note }],
    'Ana Pell',
  )
  for (const path of [
    '/api/decisions?seed=strike',
    '/api/decisions',
    '/api/seeds/strike',
    '/api/seeds/strike/reading',
    '/api/find?q=secretive',
    '/api/export/json?id=strike',
    '/seeds/strike',
    '/find?q=has:note',
    '/feed.atom',
    '/feed.atom?q=has:note',
    '/',
  ]) {
    const answer = await desk.app.request(path)
    expect(await answer.text()).not.toContain('Secretive')
  }
})
test('is described, with the schema of every verb', async () => {
  const { paths, components } = JSON.parse(await desk.page('/api/openapi.json'))
  expect(Object.keys(paths['/decisions'].post.responses)).toEqual(['201', '400', '403', '404', '409', '422'])
  const described = JSON.stringify([paths['/decisions'], components])
  for (const verb of ['same-name', 'sign-off', 'TextQuoteSelector']) expect(described).toContain(verb)
})

test('writes a corrected header into the file, and answers what changed meanwhile with 409', async () => {
  const post = async (body: unknown) => {
    const init = { method: 'POST', body: JSON.stringify(body), headers: json }
    const answer = await desk.app.request('/api/decisions/header', init)
    return { status: answer.status, found: JSON.parse(await answer.text()) }
  }
  const value = { field: 'outlet', value: 'Marrow Bay Herald' }
  await decide({ seed: 'strike', verb: 'header', target: { type: 'clipping' }, value })
  const stale = await post({ seed: 'strike', text: `sha256:${'0'.repeat(64)}` })
  expect(stale).toMatchObject({ status: 409, found: { error: { code: 'text-changed' } } })
  const { document } = await desk.archive.get('strike')
  const made = await post({ seed: 'strike' })
  expect(made).toMatchObject({ status: 200, found: { written: { value: { fields: ['outlet'] } }, left: [] } })
  const now = (await desk.archive.get('strike')).document
  expect(now.text).toBe(document.text.replace(/^.*/, 'Marrow Bay Herald'))
  expect(await post({ seed: 'nowhere' })).toMatchObject({ status: 404 })
})
test('lists what is worth a look', async () => {
  const review = async (query: string) => JSON.parse(await desk.page(`/api/review${query}`))
  const { statements, total } = await review('')
  expect(statements.length).toBe(total.number)
  const [first] = statements
  const { statements: some } = await review(`?q=outlet:"${first.outlet}"&limit=1`)
  expect(some).toHaveLength(1)
  const [target] = (await log(first.seed)).statements.slice(first.at, first.at + 1)
  await decide({ seed: first.seed, verb: 'confirm', target, value: null })
  expect((await review('')).total.number).toBe(total.number - 1)
})
