// What two people decided differently is shown side by side, and a keeper settles it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinAs, signedInAs } from '../../../test/account-fixture.ts'
import { makeDisputes } from '../../../test/dispute-fixture.ts'
import type { OpenDesk } from '../../../test/open-desk.ts'
import { openDesk, sampleClippings } from '../../../test/open-desk.ts'

let desk: OpenDesk
beforeAll(async () => {
  desk = await openDesk(sampleClippings, { accounts: true, now: () => 0 })
  await joinAs(desk.archive, 'Ana Pell', 'keeper')
  await joinAs(desk.archive, 'Ben Orm', 'editor')
  await makeDisputes(desk, ['pact', 'strike', 'bridge'])
})
afterAll(() => desk.close())

const pageOf = async (who: Awaited<ReturnType<typeof signedInAs>>, seed: string) =>
  (await who.get(`/seeds/${seed}`)).text()
/** The forms that settle, by the name in their label. */
function formsIn(html: string): Record<string, Record<string, string>> {
  const forms = html.matchAll(
    /<form class="settle".*?name="decision" value="(.*?)".*?name="ids" value="(.*?)".*?as (.*?) decided/gs,
  )
  return Object.fromEntries(
    [...forms].map(([, decision, ids, name]) => [name, { decision: decision!, ids: ids! }]),
  )
}
const disputes = async (seed: string) => (await desk.archive.reading(seed)).decisions.disputes.length
const speakerOf = async (seed: string) => {
  const { actors, attributions } = await desk.archive.reading(seed)
  return actors[attributions[0]?.actor ?? -1]?.name
}

test('both answers are on the page, for everybody; a keeper alone is asked to settle them', async () => {
  const [keeper, editor] = [await signedInAs(desk.app, 'Ana Pell'), await signedInAs(desk.app, 'Ben Orm')]
  for (const who of [keeper, editor]) {
    const page = await pageOf(who, 'pact')
    expect(page).toMatch(
      /<bdi>Ben Orm<\/bdi>.*<bdi>Cleo Dray<\/bdi>.*<bdi>Ilse Mar<\/bdi>.*<bdi>Tom Sey<\/bdi>/s,
    )
  }
  const forms = formsIn(await pageOf(keeper, 'pact'))
  expect(Object.keys(forms).sort()).toEqual(['Ben Orm', 'Cleo Dray'])
  expect(formsIn(await pageOf(editor, 'pact'))).toEqual({})
  expect((await editor.post('/settle/pact', forms['Ben Orm'])).status).toBe(403)
  expect(await disputes('pact')).toBe(1)
})
test.each([
  ['pact', 'Ben Orm', 'Ilse Mar'],
  ['strike', 'Cleo Dray', 'Tom Sey'],
])('in %s the keeper takes what %s decided; both records stay', async (seed, whose, name) => {
  const keeper = await signedInAs(desk.app, 'Ana Pell')
  const form = formsIn(await pageOf(keeper, seed))[whose]
  const settled = await keeper.post(`/settle/${seed}`, form)
  expect([settled.status, settled.headers.get('location')]).toEqual([303, `/seeds/${seed}#decided`])
  expect([await disputes(seed), await speakerOf(seed)]).toEqual([0, name])
  const { decisions } = await desk.archive.decisions(seed)
  expect(decisions.map(({ by }) => by).sort()).toEqual(['Ana Pell', 'Ben Orm', 'Cleo Dray'])
  // Who is behind changes nothing.
  expect((await keeper.post(`/settle/${seed}`, form)).status).toBe(409)
})
test('what isn’t one of the answers settles nothing', async () => {
  const keeper = await signedInAs(desk.app, 'Ana Pell')
  const { 'Ben Orm': form } = formsIn(await pageOf(keeper, 'bridge'))
  for (const fields of [{}, { ...form, decision: 'x' }, { ...form, ids: form!.decision! }])
    expect((await keeper.post('/settle/bridge', fields as Record<string, string>)).status).toBe(409)
  expect(await disputes('bridge')).toBe(1)
})
